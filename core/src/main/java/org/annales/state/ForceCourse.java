package org.annales.state;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.annales.model.Certainty;
import org.annales.model.InForce;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.jspecify.annotations.Nullable;

/**
 * What is in force from when to when, out of the steps that are told of any time and place. A breach, an extension or an end
 * reaches the agreement of its name, else the latest one of the same parties, else the latest one that the same document tells of.
 */
public final class ForceCourse {
    private static final Comparator<ForceStep> ORDER = Comparator.comparing(
                    (ForceStep step) -> step.from().earliest())
            .thenComparing(step -> step.from().latest())
            .thenComparing(ForceStep::effect)
            .thenComparing(ForceStep::kind)
            .thenComparing(ForceStep::name)
            .thenComparing(step -> String.join(" ", step.sources()));

    /** What is signed, announced and begun within so many days is one agreement. */
    private static final int SOON_DAYS = 7;

    /** A treaty may wait so long before it comes into force. */
    private static final int RATIFIED_DAYS = 1500;

    private static final int CLOSED_DAYS = 731;

    /** What is extended within so many days of its end was meant to go on. */
    private static final int EXTENDED_DAYS = 366;

    private final List<Thing> things = new ArrayList<>();
    private final Map<String, List<Thing>> byKey = new HashMap<>();

    private ForceCourse() {}

    /** In order of time. */
    public static List<InForce> of(List<ForceStep> steps) {
        ForceCourse course = new ForceCourse();
        List<ForceStep> ordered = steps.stream().sorted(ORDER).toList();
        ordered.stream()
                .filter(step -> step.effect() == ForceStep.Effect.BEGINS)
                .forEach(course::begin);
        ordered.stream()
                .filter(step -> step.effect() != ForceStep.Effect.BEGINS)
                .forEach(course::take);
        course.supersede();
        return course.things.stream()
                .sorted(Comparator.comparing((Thing thing) -> thing.from.earliest())
                        .thenComparing(thing -> thing.kind)
                        .thenComparing(thing -> thing.name))
                .map(Thing::inForce)
                .toList();
    }

    private void begin(ForceStep step) {
        Thing known = null;
        for (Thing thing : candidates(step)) {
            if (thing.kind.equals(step.kind()) && thing.isOneWith(step)) {
                known = later(known, thing);
            }
        }
        if (known == null) {
            add(new Thing(step));
        } else {
            known.join(step);
            index(known, step);
        }
    }

    private void add(Thing thing) {
        things.add(thing);
        index(thing, thing.first);
    }

    private void index(Thing thing, ForceStep step) {
        for (String key : keys(step)) {
            List<Thing> own = byKey.computeIfAbsent(key, empty -> new ArrayList<>());
            if (!own.contains(thing)) {
                int at = own.size();
                while (at > 0 && own.get(at - 1).from.earliest().isAfter(thing.from.earliest())) {
                    at--;
                }
                own.add(at, thing);
            }
        }
    }

    private Set<Thing> candidates(ForceStep step) {
        Set<Thing> found = new LinkedHashSet<>();
        for (String key : keys(step)) {
            List<Thing> own = byKey.getOrDefault(key, List.of());
            for (int i = own.size() - 1; i >= 0 && own.get(i).isNear(step); i--) {
                found.add(own.get(i));
            }
        }
        return found;
    }

    private static List<String> keys(ForceStep step) {
        List<String> keys = new ArrayList<>();
        ForceNames.proper(step.name()).forEach(word -> keys.add("name:" + word));
        step.parties().forEach(party -> keys.add("party:" + party));
        step.documents().forEach(document -> keys.add("document:" + document));
        if (!step.from().isOpen()) {
            keys.add("month:" + YearMonth.from(step.from().earliest()));
            keys.add("month:" + YearMonth.from(step.from().latest()));
        }
        return keys;
    }

    private void take(ForceStep step) {
        Thing meant = find(step);
        switch (step.effect()) {
            case BREACHES -> {
                if (meant != null) {
                    meant.breaches.add(new InForce.Breach(step.from(), step.sources()));
                }
            }
            case ENDS -> {
                if (meant != null) {
                    meant.end(step.from(), step.sources());
                }
            }
            case EXTENDS -> {
                if (meant == null) {
                    add(new Thing(step));
                } else {
                    meant.extend(step);
                }
            }
            case TAKES_EFFECT -> {
                if (meant == null || meant.isEffective) {
                    begin(step);
                } else {
                    meant.takeEffect(step);
                }
            }
            case BEGINS -> begin(step);
        }
    }

    /** By name, by parties, by document; of the kind itself, else, by name or parties, of another kind of agreement. */
    private @Nullable Thing find(ForceStep step) {
        List<String> names = ForceNames.proper(step.name()).stream()
                .map(word -> "name:" + word)
                .toList();
        List<String> parties =
                step.parties().stream().map(party -> "party:" + party).toList();
        List<String> documents =
                step.documents().stream().map(one -> "document:" + one).toList();
        Predicate<Thing> same = thing -> thing.kind.equals(step.kind());
        Predicate<Thing> called = thing -> thing.isCalled(step);
        Predicate<Thing> theirs = thing -> !thing.isCalledOtherwise(step) && thing.isRecent(step);
        Predicate<Thing> told = thing -> theirs.test(thing) && !thing.isOfOthers(step);
        boolean effect = step.effect() == ForceStep.Effect.TAKES_EFFECT;
        return Stream.<Supplier<@Nullable Thing>>of(
                        () -> latest(step, names, called),
                        () -> latest(step, parties, same.and(theirs)),
                        () -> latest(step, documents, same.and(told)),
                        () -> effect ? null : latest(step, parties, theirs),
                        () -> effect || step.kind().equals("ceasefire") ? null : latest(step, documents, told))
                .map(Supplier::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Thing latest(ForceStep step, List<String> keys, Predicate<Thing> fits) {
        Thing found = null;
        for (String key : keys) {
            List<Thing> own = byKey.getOrDefault(key, List.of());
            for (int i = own.size() - 1; i >= 0; i--) {
                Thing thing = own.get(i);
                if (thing.mayBe(step) && fits.test(thing)) {
                    found = later(found, thing);
                    break;
                }
            }
        }
        return found;
    }

    private static Thing later(@Nullable Thing one, Thing other) {
        return one == null || other.from.earliest().isAfter(one.from.earliest()) ? other : one;
    }

    /** A new ceasefire of the same parties says that the one before was over by then; nobody says since when. */
    private void supersede() {
        Map<String, Thing> last = new HashMap<>();
        for (Thing thing : things) {
            if (!thing.kind.equals("ceasefire")) {
                continue;
            }
            Set<Thing> before = new HashSet<>();
            for (String key : thing.allKeys()) {
                Thing old = last.put(key, thing);
                if (old != null && old != thing) {
                    before.add(old);
                }
            }
            before.stream()
                    .filter(old -> old.to == WhenNone.OPEN && !old.isOfOthers(thing.first))
                    .filter(old -> old.lastWord().latest().isBefore(thing.from.earliest()))
                    .forEach(old -> old.end(
                            When.between(When.of(old.lastWord().latest()), When.of(thing.from.earliest())),
                            thing.first.sources()));
        }
    }

    /** Something in force while its steps are taken. */
    private static final class Thing {
        private final ForceStep first;
        private final String kind;
        private final Set<String> parties;
        private final Set<String> documents;
        private final List<InForce.Breach> breaches = new ArrayList<>();
        private final List<String> sources;
        private String name;
        private When from;
        private When to;
        private boolean isEffective;

        Thing(ForceStep step) {
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
        }

        Set<String> allKeys() {
            Set<String> keys = new HashSet<>();
            parties.forEach(party -> keys.add("party:" + party));
            documents.forEach(document -> keys.add("document:" + document));
            return keys;
        }

        boolean isNear(ForceStep step) {
            return !plus(from.latest(), 2L * SOON_DAYS + 366)
                    .isBefore(step.from().earliest());
        }

        /** The same agreement told again. */
        boolean isOneWith(ForceStep step) {
            boolean soon = from.overlaps(step.from()) != Certainty.NO
                    || !plus(from.latest(), SOON_DAYS).isBefore(step.from().earliest())
                            && from.latest().isBefore(step.from().earliest());
            return soon && !isOfOthers(step) && !isCalledOtherwise(step);
        }

        void join(ForceStep step) {
            boolean finer = step.from().days() < from.days();
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
            List<String> others = step.parties().stream()
                    .filter(one -> !ForceNames.isPlace(one))
                    .toList();
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
            breaches.sort(Comparator.comparing(
                            (InForce.Breach breach) -> breach.when().earliest())
                    .thenComparing(breach -> breach.when().latest()));
            return new InForce(kind, name, from, to, breaches, sources);
        }
    }
}
