package org.annales.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annales.model.Lifespan;
import org.annales.model.Tenure;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.jspecify.annotations.Nullable;

/**
 * Ends tenures whose end nobody tells: when another person is told to have taken the same office, or the state whose office it was
 * has ended, the earlier tenure was over by then. Only offices that name whose they are (“president of Ruritania”) are
 * one and the same; of mere presidents there are many.
 */
public final class Successions {
    private static final Set<String> OPENERS = Set.of("acting", "interim", "provisional", "caretaker");

    private Successions() {}

    /**
     * The same tenures in the same order.
     *
     * @param all those of all persons in these offices
     * @param lives of the states whose offices they are
     */
    public static List<Tenure> of(List<Tenure> tenures, List<Tenure> all, List<Lifespan> lives) {
        Map<String, List<Tenure>> byOffice = new HashMap<>();
        all.stream()
                .filter(tenure ->
                        begin(tenure) != null && !ownerOf(tenure.office()).isEmpty())
                .sorted(Comparator.comparing(Successions::firstDay).thenComparing(Tenure::person))
                .forEach(tenure -> byOffice.computeIfAbsent(key(tenure.office()), key -> new ArrayList<>())
                        .add(tenure));
        return tenures.stream()
                .map(tenure -> ended(tenure, byOffice.getOrDefault(key(tenure.office()), List.of()), lives))
                .toList();
    }

    /** What an office's name ends with: “Soviet Union” of “general secretary of the Soviet Union”; empty where it names nobody. */
    public static String ownerOf(String office) {
        int of = office.lastIndexOf(" of ");
        String owner = of < 0 ? "" : office.substring(of + 4).strip().replaceFirst("^the ", "");
        return owner.chars().anyMatch(Character::isUpperCase) ? owner : "";
    }

    /** The name of an office by which its holders are found, whatever is written large and whoever acts in it. */
    public static String key(String office) {
        String lower = office.toLowerCase(Locale.ROOT).strip();
        int space = lower.indexOf(' ');
        return space > 0 && OPENERS.contains(lower.substring(0, space)) ? lower.substring(space + 1) : lower;
    }

    /** When a tenure began, else when it is first told of; null where neither is known. */
    private static @Nullable When begin(Tenure tenure) {
        LocalDate word = tenure.firstWord();
        return tenure.from() != WhenNone.OPEN ? tenure.from() : word == null ? null : When.of(word);
    }

    private static LocalDate firstDay(Tenure tenure) {
        When begin = begin(tenure);
        return begin == null ? LocalDate.MAX : begin.earliest();
    }

    /** The last day on which it is known to have lasted; null where none is. */
    private static @Nullable LocalDate lastKnown(Tenure tenure) {
        LocalDate word = tenure.lastWord();
        return word != null
                ? word
                : tenure.from() == WhenNone.OPEN ? null : tenure.from().latest();
    }

    private static Tenure ended(Tenure tenure, List<Tenure> holders, List<Lifespan> lives) {
        LocalDate known = lastKnown(tenure);
        if (tenure.to() != WhenNone.OPEN || known == null) {
            return tenure;
        }
        for (Tenure next : holders) {
            When begin = begin(next);
            if (begin != null && isLater(next, begin, tenure, known) && !isOne(next.person(), tenure.person())) {
                return until(tenure, known, begin, next.statements());
            }
        }
        String owner = LifeStep.key(ownerOf(tenure.office()));
        for (Lifespan life : lives) {
            if (LifeStep.key(life.name()).equals(owner)
                    && life.to() != WhenNone.OPEN
                    && life.to().earliest().isAfter(known)) {
                return until(tenure, known, life.to(), life.statements());
            }
        }
        return tenure;
    }

    /** Whoever takes the office on the day on which the other is last told of takes it from them. */
    private static boolean isLater(Tenure next, When begin, Tenure tenure, LocalDate known) {
        LocalDate first = tenure.firstWord();
        boolean sameDay = next.from() != WhenNone.OPEN
                && begin.earliest().equals(known)
                && (tenure.from() == WhenNone.OPEN || first != null && first.isBefore(known));
        return sameDay || begin.earliest().isAfter(known);
    }

    /** Some day from when it is last known to when another had it. */
    private static Tenure until(Tenure tenure, LocalDate known, When by, List<String> told) {
        List<String> sources = new ArrayList<>(tenure.statements());
        told.stream().filter(source -> !sources.contains(source)).forEach(sources::add);
        When to = When.between(When.of(known), When.of(by.latest()));
        return new Tenure(
                tenure.person(), tenure.office(), tenure.from(), to, tenure.firstWord(), tenure.lastWord(), sources);
    }

    /** “Lind” may be “Anna Lind”. */
    private static boolean isOne(String one, String other) {
        String a = " " + one.toLowerCase(Locale.ROOT);
        String b = " " + other.toLowerCase(Locale.ROOT);
        return a.endsWith(b) || b.endsWith(a);
    }
}
