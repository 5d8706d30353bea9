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
                .filter(tenure -> tenure.from() != WhenNone.OPEN && isOfSomebody(tenure.office()))
                .sorted(Comparator.comparing((Tenure tenure) -> tenure.from().earliest())
                        .thenComparing(Tenure::person))
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
        return isOfSomebody(owner) ? owner : "";
    }

    private static boolean isOfSomebody(String office) {
        return office.chars().anyMatch(Character::isUpperCase);
    }

    private static String key(String office) {
        String lower = office.toLowerCase(Locale.ROOT).strip();
        int space = lower.indexOf(' ');
        return space > 0 && OPENERS.contains(lower.substring(0, space)) ? lower.substring(space + 1) : lower;
    }

    private static Tenure ended(Tenure tenure, List<Tenure> holders, List<Lifespan> lives) {
        if (tenure.to() != WhenNone.OPEN || tenure.from() == WhenNone.OPEN) {
            return tenure;
        }
        LocalDate begun = tenure.from().latest();
        for (Tenure next : holders) {
            if (next.from().earliest().isAfter(begun) && !isOne(next.person(), tenure.person())) {
                return until(tenure, next.from(), next.statements());
            }
        }
        String owner = LifeStep.key(ownerOf(tenure.office()));
        for (Lifespan life : lives) {
            if (LifeStep.key(life.name()).equals(owner)
                    && life.to() != WhenNone.OPEN
                    && life.to().earliest().isAfter(begun)) {
                return until(tenure, life.to(), life.statements());
            }
        }
        return tenure;
    }

    /** Some day from when it began to when another had it. */
    private static Tenure until(Tenure tenure, When by, List<String> told) {
        List<String> sources = new ArrayList<>(tenure.statements());
        told.stream().filter(source -> !sources.contains(source)).forEach(sources::add);
        When to = When.between(When.of(tenure.from().latest()), When.of(by.latest()));
        return new Tenure(tenure.person(), tenure.office(), tenure.from(), to, sources);
    }

    /** “Lind” may be “Anna Lind”. */
    private static boolean isOne(String one, String other) {
        String a = " " + one.toLowerCase(Locale.ROOT);
        String b = " " + other.toLowerCase(Locale.ROOT);
        return a.endsWith(b) || b.endsWith(a);
    }
}
