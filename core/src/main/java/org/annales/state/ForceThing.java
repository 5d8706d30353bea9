package org.annales.state;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annales.model.Certainty;
import org.annales.model.InForce;
import org.annales.model.When;
import org.annales.model.WhenNone;

/** Something in force while its steps are taken. */
final class ForceThing {
    /** What is signed, announced and begun within so many days is one agreement. */
    private static final int SOON_DAYS = 7;

    /** What has a name of its own is one agreement however often it is signed within so many days. */
    private static final long NAMED_DAYS = 366;

    /** A treaty may wait so long before it comes into force. */
    private static final int RATIFIED_DAYS = 1500;

    private static final int CLOSED_DAYS = 731;

    /** What is extended within so many days of its end was meant to go on. */
    private static final int EXTENDED_DAYS = 366;

    final ForceStep first;
    final String kind;
    private final Set<String> parties;
    private final Set<String> documents;
    final List<InForce.Breach> breaches = new ArrayList<>();
    private final List<String> sources;
    String name;
    When from;
    When to;
    boolean isEffective;
    /** Does a telling date it, or does it only have the story's time? */
    boolean isDated;

    ForceThing(ForceStep step) {
        first = step;
        kind = step.kind();
        name = step.name();
        boolean begun = !step.from().equals(step.to()); // “extended until”: since when is not told
        from = begun ? step.from() : WhenNone.OPEN;
        to = step.to();
        parties = new HashSet<>(step.parties());
        documents = new HashSet<>(step.documents());
        sources = new ArrayList<>(step.sources());
        isEffective = step.effect() == ForceStep.Effect.TAKES_EFFECT;
        isDated = step.effect() != ForceStep.Effect.RECALLS;
    }

    Set<String> allKeys() {
        Set<String> keys = new HashSet<>();
        parties.forEach(party -> keys.add("party:" + party));
        documents.forEach(document -> keys.add("document:" + document));
        return keys;
    }

    boolean isNear(ForceStep step) {
        return !plus(from.latest(), 2L * SOON_DAYS + 366).isBefore(step.from().earliest());
    }

    /** The same agreement told again; whoever joins it under its name later does not make another. */
    boolean isOneWith(ForceStep step) {
        if (isCalled(step) && daysTo(step) <= NAMED_DAYS) {
            return true;
        }
        boolean soon = from.overlaps(step.from()) != Certainty.NO
                || !plus(from.latest(), SOON_DAYS).isBefore(step.from().earliest())
                        && from.latest().isBefore(step.from().earliest());
        return soon && !isOfOthers(step) && !isCalledOtherwise(step);
    }

    void join(ForceStep step) {
        boolean finer = step.from().days() < from.days() && daysTo(step) <= SOON_DAYS;
        from = finer ? step.from() : from;
        to = to == WhenNone.OPEN ? step.to() : to;
        name = ForceNames.better(name, step.name());
        merge(step);
    }

    private void merge(ForceStep step) {
        parties.addAll(step.parties());
        documents.addAll(step.documents());
        step.sources().stream().filter(one -> !sources.contains(one)).forEach(sources::add);
    }

    /** What only speaks of it adds its sentence and its name. */
    void recall(ForceStep step) {
        name = ForceNames.better(name, step.name());
        step.sources().stream().filter(one -> !sources.contains(one)).forEach(sources::add);
    }

    /** How many days lie between its beginning and the step's. */
    long daysTo(ForceStep step) {
        if (from.isOpen() || step.from().isOpen()) {
            return Long.MAX_VALUE;
        }
        long after = ChronoUnit.DAYS.between(from.latest(), step.from().earliest());
        long before = ChronoUnit.DAYS.between(step.from().latest(), from.earliest());
        return Math.max(0, Math.max(after, before));
    }

    void takeEffect(ForceStep step) {
        from = step.from();
        isEffective = true;
        name = ForceNames.better(name, step.name());
        merge(step);
    }

    void extend(ForceStep step) {
        boolean later = to == WhenNone.OPEN || !step.to().latest().isBefore(to.latest());
        to = later ? step.to() : to;
        merge(step);
    }

    void end(When when, List<String> told) {
        to = when;
        told.stream().filter(one -> !sources.contains(one)).forEach(sources::add);
    }

    /** The last time at which it is known to have been in force. */
    When lastWord() {
        return breaches.stream()
                .map(InForce.Breach::when)
                .reduce(from, (one, other) -> other.latest().isAfter(one.latest()) ? other : one);
    }

    /** Was it in force then, and is it of a kind that the step may speak of? */
    boolean mayBe(ForceStep step) {
        boolean extended = step.effect() == ForceStep.Effect.EXTENDS;
        boolean begun = !from.earliest().isAfter(step.from().latest());
        boolean open = to == WhenNone.OPEN
                || !plus(to.latest(), extended ? EXTENDED_DAYS : 0)
                        .isBefore(step.from().earliest());
        boolean ratified = step.effect() != ForceStep.Effect.TAKES_EFFECT
                || !plus(from.latest(), RATIFIED_DAYS).isBefore(step.from().earliest());
        boolean ended = step.effect() == ForceStep.Effect.ENDS && to != WhenNone.OPEN;
        return begun && open && ratified && !ended && ForceNames.mayBe(kind, step.kind());
    }

    /** “The siege was lifted” does not speak of one that began many years before. */
    boolean isRecent(ForceStep step) {
        return !ForceNames.mayBe(kind, "blockade")
                || !plus(from.latest(), CLOSED_DAYS).isBefore(step.from().earliest());
    }

    boolean isCalled(ForceStep step) {
        return ForceNames.share(name, step.name());
    }

    boolean isCalledOtherwise(ForceStep step) {
        return ForceNames.differ(name, step.name());
    }

    /** Of two that are told of both, two have to be the same: each makes truces with many. */
    boolean isOfOthers(ForceStep step) {
        List<String> places =
                step.parties().stream().filter(ForceNames::isPlace).toList();
        boolean placed = !places.isEmpty() && parties.stream().anyMatch(ForceNames::isPlace);
        if (placed) {
            return places.stream().noneMatch(parties::contains);
        }
        long own = parties.stream().filter(one -> !ForceNames.isPlace(one)).count();
        List<String> others =
                step.parties().stream().filter(one -> !ForceNames.isPlace(one)).toList();
        long shared = others.stream()
                .filter(one -> parties.stream().anyMatch(party -> Holders.same(party, one)))
                .count();
        return shared < Math.min(Math.min(own, others.size()), 2);
    }

    /** An open end stays open. */
    private static LocalDate plus(LocalDate day, long days) {
        return day.equals(LocalDate.MAX) ? day : day.plusDays(days);
    }

    InForce inForce() {
        breaches.sort(
                Comparator.comparing((InForce.Breach breach) -> breach.when().earliest())
                        .thenComparing(breach -> breach.when().latest()));
        return new InForce(kind, name, from, to, breaches, sources);
    }
}
