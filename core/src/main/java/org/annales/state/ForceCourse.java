package org.annales.state;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** What the story speaks of within so many days of an agreement that another telling dates is that agreement. */
    private static final long RECALLED_DAYS = 366;

    private static final int MONTHS_AFTER = 3;

    /** An agreement without a name may be one of another kind that was made so many days before or after. */
    private static final long ALIKE_DAYS = 31;

    private final List<ForceThing> things = new ArrayList<>();
    private final Map<String, List<ForceThing>> byKey = new HashMap<>();

    private ForceCourse() {}

    /** In order of time. */
    public static List<InForce> of(List<ForceStep> steps) {
        ForceCourse course = new ForceCourse();
        List<ForceStep> ordered = steps.stream().sorted(ORDER).toList();
        ordered.stream()
                .filter(step -> step.effect() == ForceStep.Effect.BEGINS)
                .forEach(course::begin);
        ordered.stream()
                .filter(step -> step.effect() == ForceStep.Effect.RECALLS)
                .forEach(course::recall);
        ordered.stream()
                .filter(step -> step.effect() != ForceStep.Effect.BEGINS && step.effect() != ForceStep.Effect.RECALLS)
                .forEach(course::take);
        course.things.sort(Comparator.comparing(thing -> thing.from.earliest()));
        course.supersede();
        return course.things.stream()
                .sorted(Comparator.comparing((ForceThing thing) -> thing.from.earliest())
                        .thenComparing(thing -> thing.kind)
                        .thenComparing(thing -> thing.name))
                .map(ForceThing::inForce)
                .toList();
    }

    /**
     * Is it long since anything was told of what passes by itself (a siege, a curfew, a war that was declared) and nobody told how
     * it ended? “No information” is not “still in force”; treaties and truces stand until somebody ends them.
     */
    public static boolean isForgotten(InForce thing, LocalDate day) {
        LocalDate told = thing.breaches().isEmpty()
                ? thing.from().latest()
                : thing.breaches().getLast().when().latest();
        String years = StateWords.ENGLISH.passing().get(thing.kind());
        return thing.to() == WhenNone.OPEN && years != null && told.isBefore(day.minusYears(Long.parseLong(years)));
    }

    private void begin(ForceStep step) {
        ForceThing known = toldBefore(step);
        if (known == null) {
            add(new ForceThing(step));
        } else {
            known.join(step);
            index(known, step);
        }
    }

    /** The latest of what may be the same thing told before. */
    private @Nullable ForceThing toldBefore(ForceStep step) {
        ForceThing known = null;
        for (String key : keys(step)) {
            List<ForceThing> own = byKey.getOrDefault(key, List.of());
            for (int i = own.size() - 1; i >= 0 && own.get(i).isNear(step); i--) {
                ForceThing thing = own.get(i);
                if (thing != known && thing.kind.equals(step.kind()) && thing.isOneWith(step)) {
                    known = later(known, thing);
                }
            }
        }
        return known;
    }

    private void add(ForceThing thing) {
        things.add(thing);
        index(thing, thing.first);
    }

    private void index(ForceThing thing, ForceStep step) {
        for (String key : keys(step)) {
            List<ForceThing> own = byKey.computeIfAbsent(key, empty -> new ArrayList<>());
            if (!own.contains(thing)) {
                int at = own.size();
                while (at > 0 && own.get(at - 1).from.earliest().isAfter(thing.from.earliest())) {
                    at--;
                }
                own.add(at, thing);
            }
        }
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
        ForceThing meant = find(step);
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
                    add(new ForceThing(step));
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
            case RECALLS -> recall(step);
        }
    }

    /** What is spoken of without a date of its own is what another telling dates, the nearest in time, else begins then. */
    private void recall(ForceStep step) {
        Comparator<ForceThing> nearest = Comparator.comparing((ForceThing thing) -> thing.daysTo(step));
        Stream.concat(keys(step).stream(), monthsAround(step))
                .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                .filter(thing -> thing.isDated && isRecalled(thing, step))
                .min(nearest)
                .ifPresentOrElse(thing -> thing.recall(step), () -> begin(step));
    }

    /** “The war ended with a ceasefire”, told where the story stands at its beginning. */
    private static Stream<String> monthsAround(ForceStep step) {
        if (step.from().isOpen()) {
            return Stream.empty();
        }
        YearMonth month = YearMonth.from(step.from().latest());
        return IntStream.rangeClosed(1, MONTHS_AFTER).mapToObj(months -> "month:" + month.plusMonths(months));
    }

    private static boolean isRecalled(ForceThing thing, ForceStep step) {
        if (thing.isCalled(step) && ForceNames.mayBe(thing.kind, step.kind())) {
            return true;
        }
        boolean unnamed = ForceNames.proper(step.name()).isEmpty();
        boolean alike = thing.kind.equals(step.kind())
                ? thing.daysTo(step) <= RECALLED_DAYS
                : unnamed && ForceNames.mayBe(thing.kind, step.kind()) && thing.daysTo(step) <= ALIKE_DAYS;
        return alike && !thing.isCalledOtherwise(step) && !thing.isOfOthers(step);
    }

    /** By name, by parties, by document; of the kind itself, else, by name or parties, of another kind of agreement. */
    private @Nullable ForceThing find(ForceStep step) {
        List<String> names = ForceNames.proper(step.name()).stream()
                .map(word -> "name:" + word)
                .toList();
        List<String> parties =
                step.parties().stream().map(party -> "party:" + party).toList();
        List<String> documents =
                step.documents().stream().map(one -> "document:" + one).toList();
        Predicate<ForceThing> same = thing -> thing.kind.equals(step.kind());
        Predicate<ForceThing> called = thing -> thing.isCalled(step);
        Predicate<ForceThing> theirs = thing -> !thing.isCalledOtherwise(step) && thing.isRecent(step);
        Predicate<ForceThing> told = thing -> theirs.test(thing) && !thing.isOfOthers(step);
        boolean effect = step.effect() == ForceStep.Effect.TAKES_EFFECT;
        return Stream.<Supplier<@Nullable ForceThing>>of(
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

    private @Nullable ForceThing latest(ForceStep step, List<String> keys, Predicate<ForceThing> fits) {
        ForceThing found = null;
        for (String key : keys) {
            List<ForceThing> own = byKey.getOrDefault(key, List.of());
            for (int i = own.size() - 1; i >= 0; i--) {
                ForceThing thing = own.get(i);
                if (thing.mayBe(step) && fits.test(thing)) {
                    found = later(found, thing);
                    break;
                }
            }
        }
        return found;
    }

    private static ForceThing later(@Nullable ForceThing one, ForceThing other) {
        return one == null || other.from.earliest().isAfter(one.from.earliest()) ? other : one;
    }

    /** A new ceasefire of the same parties says that the one before was over by then; nobody says since when. */
    private void supersede() {
        Map<String, ForceThing> last = new HashMap<>();
        for (ForceThing thing : things) {
            if (!thing.kind.equals("ceasefire")) {
                continue;
            }
            Set<ForceThing> before = new HashSet<>();
            for (String key : thing.allKeys()) {
                ForceThing old = last.put(key, thing);
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
}
