package org.annales.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts the parties of a conflict into two camps: those who are told to fight each other are apart, those who are told to
 * fight together are of one camp. Parties are taken by weight of what is told of them, the heaviest enmity first; who is told
 * neither to fight nor to help one of them is of no camp.
 */
final class ConflictCamps {
    /** Parties of neither camp. */
    static final int NONE = 0;

    /** So many words more for than against, for one may be misread. */
    private static final int SURE = 2;

    private static final int MAIN = 2;

    private static final int FIRST = 1;

    private static final int SECOND = -1;

    /** For every two parties how much more often they are told to be friends than enemies. */
    private final Map<String, Map<String, Integer>> bonds = new HashMap<>();

    /** Takes note of parties that fought on one side, or against each other. */
    void add(String one, String other, int bond) {
        if (!one.equals(other)) {
            bonds.computeIfAbsent(one, key -> new HashMap<>()).merge(other, bond, Integer::sum);
            bonds.computeIfAbsent(other, key -> new HashMap<>()).merge(one, bond, Integer::sum);
        }
    }

    /**
     * The camp of each party that has one: 1 or 2.
     *
     * @param parties those told of most first; one of the first two is an enemy of somebody, or there are no camps
     */
    Map<String, Integer> of(List<String> parties) {
        Map<String, Integer> camps = new LinkedHashMap<>();
        List<String> enemies = enemies(parties);
        if (enemies.isEmpty()) {
            return camps;
        }
        camps.put(enemies.getFirst(), FIRST);
        camps.put(enemies.getLast(), SECOND);
        List<String> left = new ArrayList<>(parties);
        left.removeAll(enemies);
        while (!left.isEmpty()) {
            String next = strongest(left, camps);
            int pull = pull(next, camps);
            if (Math.abs(pull) < SURE) {
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
                if (bond < worst && (bond <= -SURE || j < MAIN)) {
                    worst = bond;
                    enemies = List.of(parties.get(i), parties.get(j));
                }
            }
        }
        return enemies;
    }

    private String strongest(List<String> left, Map<String, Integer> camps) {
        String best = left.getFirst();
        for (String party : left) {
            if (Math.abs(pull(party, camps)) > Math.abs(pull(best, camps))) {
                best = party;
            }
        }
        return best;
    }

    private int pull(String party, Map<String, Integer> camps) {
        return camps.entrySet().stream()
                .mapToInt(known -> known.getValue() * bond(party, known.getKey()))
                .sum();
    }

    private int bond(String one, String other) {
        return bonds.getOrDefault(one, Map.of()).getOrDefault(other, 0);
    }
}
