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

    /** What began longer ago is not looked at when something is told again. */
    private static final long NEAR_DAYS = 2 * SOON_DAYS + NAMED_DAYS;

    /** A treaty may wait so long before it comes into force. */
    private static final int RATIFIED_DAYS = 1500;

    private static final int CLOSED_DAYS = 731;

    /** What is extended within so many days of its end was meant to go on. */
    private static final int EXTENDED_DAYS = 366;

    final ForceStep first;
    final String kind;
    private final Set<String> parties = new HashSet<>();
    /** How many of the parties are not the place that is closed off. */
    private int makers;

    private final Set<String> documents;
    final List<InForce.Breach> breaches = new ArrayList<>();
    private final List<String> sources;
    String name;
    /** Has the name words of its own, so that it can be told from others? */
    private boolean isNamed;

    When from;
    When to;
    private LocalDate soonUntil;
    private LocalDate nearUntil;
    boolean isEffective;
    /** Does a telling date it, or does it only have the story's time? */
    boolean isDated;

    ForceThing(ForceStep step) {
        first = step;
        kind = step.kind();
        name = step.name();
        isNamed = !ForceNames.proper(name).isEmpty();
        boolean begun = !step.from().equals(step.to()); // “extended until”: since when is not told
        from = begun ? step.from() : WhenNone.OPEN;
        soonUntil = plus(from.latest(), SOON_DAYS);
        nearUntil = plus(from.latest(), NEAR_DAYS);
        to = step.to();
        step.parties().forEach(this::addParty);
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
        return !nearUntil.isBefore(step.from().earliest());
    }

    /** The same agreement told again; whoever joins it under its name later does not make another. */
    boolean isOneWith(ForceStep step) {
        if (isCalled(step) && daysTo(step) <= NAMED_DAYS) {
            return true;
        }
        if (soonUntil.isBefore(step.from().earliest())) {
            return false;
        }
        boolean soon = from.overlaps(step.from()) != Certainty.NO
                || from.latest().isBefore(step.from().earliest());
        return soon && !isOfOthers(step) && !isCalledOtherwise(step);
    }

    void join(ForceStep step) {
        if (step.from().days() < from.days() && daysTo(step) <= SOON_DAYS) {
            beginOn(step.from());
        }
        to = to == WhenNone.OPEN ? step.to() : to;
        call(step);
        merge(step);
    }

    private void merge(ForceStep step) {
        step.parties().forEach(this::addParty);
        documents.addAll(step.documents());
        step.sources().stream().filter(one -> !sources.contains(one)).forEach(sources::add);
    }

    private void beginOn(When when) {
        from = when;
        soonUntil = plus(when.latest(), SOON_DAYS);
        nearUntil = plus(when.latest(), NEAR_DAYS);
    }

    private void addParty(String party) {
        if (parties.add(party) && !ForceNames.isPlace(party)) {
            makers++;
        }
    }

    /** What only speaks of it adds its sentence and its name. */
    void recall(ForceStep step) {
        call(step);
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

    private void call(ForceStep step) {
        name = ForceNames.better(name, step.name());
        isNamed = !ForceNames.proper(name).isEmpty();
    }

    void takeEffect(ForceStep step) {
        beginOn(step.from());
        isEffective = true;
        call(step);
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
        return isNamed && ForceNames.share(name, step.name());
    }

    boolean isCalledOtherwise(ForceStep step) {
        return isNamed && ForceNames.differ(name, step.name());
    }

    /** Of two that are told of both, two have to be the same: each makes truces with many. */
    boolean isOfOthers(ForceStep step) {
        List<String> places = new ArrayList<>();
        List<String> others = new ArrayList<>();
        step.parties().forEach(party -> (ForceNames.isPlace(party) ? places : others).add(party));
        if (!places.isEmpty() && makers < parties.size()) {
            return places.stream().noneMatch(parties::contains);
        }
        int needed = Math.min(Math.min(makers, others.size()), 2);
        for (int i = 0; i < others.size() && needed > 0; i++) {
            needed -= isParty(others.get(i)) ? 1 : 0;
        }
        return needed > 0;
    }

    private boolean isParty(String name) {
        if (parties.contains(name)) {
            return true;
        }
        for (String party : parties) {
            if (Holders.same(party, name)) {
                return true;
            }
        }
        return false;
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
