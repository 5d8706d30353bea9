package org.annales.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Parts the parties of a conflict into two camps: those who are told to fight each other are apart, those who are told to
 * fight together are of one camp. Parties are taken by weight of what is told of them, the heaviest enmity first; who is told
 * neither to fight nor to help one of them, or both in much the same measure, is of no camp.
 */
final class ConflictCamps {
    /** Parties of neither camp. */
    static final int NONE = 0;

    /** So many words more for than against, for one may be misread. */
    private static final int SURE = 2;

    private static final int MAIN = 3;

    private static final int FIRST = 1;

    private static final int SECOND = -1;

    private final Map<String, Map<String, List<Bond>>> bonds = new HashMap<>();

    /** Those about whom the camps are: they cannot go over. */
    private List<String> seeds = List.of();

    /** One word about two parties: how much it makes them friends (above zero) or foes, and when. */
    private record Bond(int weight, @Nullable LocalDate day) {}

    /** A party that went over, on or soon after a day. */
    record Turn(LocalDate day, int camp) {}

    /** Takes note of parties that fought on one side, or against each other. */
    void add(String one, String other, int weight, @Nullable LocalDate day) {
        if (!one.equals(other)) {
            put(one, other, new Bond(weight, day));
            put(other, one, new Bond(weight, day));
        }
    }

    /** Forgets what is told of a name that stands for more than one party. */
    void remove(String party) {
        bonds.remove(party);
        bonds.values().forEach(others -> others.remove(party));
    }

    private void put(String one, String other, Bond bond) {
        bonds.computeIfAbsent(one, key -> new HashMap<>())
                .computeIfAbsent(other, key -> new ArrayList<>())
                .add(bond);
    }

    /**
     * The camp of each party that has one: 1 or 2.
     *
     * @param parties those told of most first; one of the first three is an enemy of somebody, or there are no camps
     */
    Map<String, Integer> of(List<String> parties) {
        Map<String, Integer> camps = new LinkedHashMap<>();
        List<String> enemies = enemies(parties);
        if (enemies.isEmpty()) {
            return camps;
        }
        seeds = List.copyOf(enemies);
        camps.put(enemies.getFirst(), FIRST);
        camps.put(enemies.getLast(), SECOND);
        List<String> left = new ArrayList<>(parties);
        left.removeAll(enemies);
        while (!left.isEmpty()) {
            String next = strongest(left, camps);
            int pull = pull(next, camps);
            if (!isClear(next, camps)) {
                break;
            }
            camps.put(next, pull > 0 ? FIRST : SECOND);
            left.remove(next);
        }
        camps.replaceAll((party, camp) -> camp == FIRST ? 1 : 2);
        return camps;
    }

    /** The worst enemies of whom one is a main party; a single word is believed of the two main parties only. */
    private List<String> enemies(List<String> parties) {
        List<String> enemies = List.of();
        int worst = 0;
        for (int i = 0; i < Math.min(MAIN, parties.size()); i++) {
            for (int j = i + 1; j < parties.size(); j++) {
                int bond = bond(parties.get(i), parties.get(j));
                if (bond < worst && (bond <= -SURE || j < 2)) {
                    worst = bond;
                    enemies = List.of(parties.get(i), parties.get(j));
                }
            }
        }
        return enemies;
    }

    /** Of those that are clearly drawn to one camp the most strongly drawn; any other where there is none. */
    private String strongest(List<String> left, Map<String, Integer> camps) {
        String best = left.getFirst();
        for (String party : left) {
            boolean more = Math.abs(pull(party, camps)) > Math.abs(pull(best, camps));
            boolean clear = isClear(party, camps);
            if (clear && (more || !isClear(best, camps))) {
                best = party;
            }
        }
        return best;
    }

    /**
     * Three times as much for one camp as for the other; and more than an enmity with one party alone, for in a war of many
     * the enemies of one are not always friends of the others.
     */
    private boolean isClear(String party, Map<String, Integer> camps) {
        int pull = Math.abs(pull(party, camps));
        int all = camps.keySet().stream()
                .mapToInt(known -> Math.abs(bond(party, known)))
                .sum();
        long partners =
                camps.keySet().stream().filter(known -> bond(party, known) != 0).count();
        boolean friend = camps.keySet().stream().anyMatch(known -> bond(party, known) >= SURE);
        return pull >= SURE && 2 * pull >= all && (friend || partners > 1 || pull > SURE);
    }

    private int pull(String party, Map<String, Integer> camps) {
        return camps.entrySet().stream()
                .mapToInt(known -> known.getValue() * bond(party, known.getKey()))
                .sum();
    }

    private int bond(String one, String other) {
        return bonds(one, other).stream().mapToInt(Bond::weight).sum();
    }

    private List<Bond> bonds(String one, String other) {
        return bonds.getOrDefault(one, Map.of()).getOrDefault(other, List.of());
    }

    /**
     * Did a party go over from one camp to the other: is what is told of it and the parties of both camps clearly for one camp
     * up to a day, and clearly for the other from then on?
     *
     * @param camps as {@link #of} found them
     */
    Optional<Turn> turn(String party, Map<String, Integer> camps) {
        List<Bond> pulls = new ArrayList<>();
        if (seeds.contains(party)) {
            return Optional.empty();
        }
        camps.forEach((known, camp) -> {
            if (!known.equals(party)) {
                bonds(party, known).stream()
                        .filter(bond -> bond.day() != null)
                        .forEach(bond -> pulls.add(new Bond(camp == 1 ? bond.weight() : -bond.weight(), bond.day())));
            }
        });
        Turn best = null;
        int most = 0;
        for (LocalDate day : days(pulls)) {
            int before = sum(pulls, day, true);
            int after = sum(pulls, day, false);
            boolean turned = Integer.signum(before) == -Integer.signum(after)
                    && isMost(pulls, day, before, true)
                    && isMost(pulls, day, after, false);
            if (turned && Math.abs(before) + Math.abs(after) > most) {
                most = Math.abs(before) + Math.abs(after);
                best = new Turn(day, after > 0 ? 1 : 2);
            }
        }
        return Optional.ofNullable(best);
    }

    private static SortedSet<LocalDate> days(List<Bond> bonds) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Bond bond : bonds) {
            if (bond.day() != null) {
                days.add(bond.day());
            }
        }
        return days;
    }

    private static boolean isBefore(Bond bond, LocalDate day) {
        return bond.day() != null && bond.day().isBefore(day);
    }

    private static int sum(List<Bond> bonds, LocalDate day, boolean before) {
        return bonds.stream()
                .filter(bond -> isBefore(bond, day) == before)
                .mapToInt(Bond::weight)
                .sum();
    }

    private static boolean isMost(List<Bond> bonds, LocalDate day, int sum, boolean before) {
        int all = bonds.stream()
                .filter(bond -> isBefore(bond, day) == before)
                .mapToInt(bond -> Math.abs(bond.weight()))
                .sum();
        return Math.abs(sum) > SURE && 4 * Math.abs(sum) >= 3 * all;
    }
}
