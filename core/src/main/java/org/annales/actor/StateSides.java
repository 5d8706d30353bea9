package org.annales.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The side of a state by its name (“Greece” → “Greek”), where a text names it only as a place. */
public final class StateSides {
    private static final Map<String, String> SIDES = read();

    private StateSides() {}

    /** By a name of any spelling the tables know; empty where they know no state, or no adjective, of that name. */
    public static Optional<String> find(String name) {
        return Optional.ofNullable(SIDES.get(Folding.fold(name)));
    }

    /** All sides of states. */
    public static Set<String> all() {
        return Set.copyOf(SIDES.values());
    }

    private static Map<String, String> read() {
        Map<String, String> sides = new HashMap<>();
        for (List<String> row : Tsv.rows("/actors/states.tsv")) {
            List<String> adjectives = Tsv.parts(row, 2);
            if (!adjectives.isEmpty()) {
                sides.putIfAbsent(Folding.fold(row.getFirst()), adjectives.getFirst());
                Tsv.parts(row, 1).forEach(other -> sides.putIfAbsent(Folding.fold(other), adjectives.getFirst()));
            }
        }
        return Map.copyOf(sides);
    }
}
