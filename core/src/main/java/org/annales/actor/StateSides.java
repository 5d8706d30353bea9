package org.annales.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The side of a state by its name (“Greece” → “Greek”), where a text names it only as a place. */
public final class StateSides {
    private static final Map<String, String> SIDES = new HashMap<>();
    private static final Map<String, String> STATES = new HashMap<>();
    private static final Set<String> OF_STATES;

    static {
        Tsv.rows("/actors/states.tsv").forEach(StateSides::add);
        OF_STATES = Set.copyOf(SIDES.values());
    }

    private StateSides() {}

    /** By a name of any spelling the tables know; empty where they know no state, or no adjective, of that name. */
    public static Optional<String> find(String name) {
        return Optional.ofNullable(SIDES.get(Folding.fold(name)));
    }

    /** All sides of states. */
    public static Set<String> all() {
        return OF_STATES;
    }

    /** Is it the side of a state that the tables know (“Greek”), rather than of a faction? */
    public static boolean isState(String side) {
        return OF_STATES.contains(side);
    }

    /** A state by its adjective or an abbreviation of its name (“Greek” → “Greece”); empty where the tables know none. */
    public static Optional<String> findState(String adjective) {
        return Optional.ofNullable(STATES.get(Folding.fold(adjective)));
    }

    private static void add(List<String> row) {
        String name = row.getFirst();
        List<String> adjectives = Tsv.parts(row, 2);
        if (!adjectives.isEmpty()) {
            SIDES.putIfAbsent(Folding.fold(name), adjectives.getFirst());
            Tsv.parts(row, 1).forEach(other -> SIDES.putIfAbsent(Folding.fold(other), adjectives.getFirst()));
        }
        adjectives.forEach(adjective -> STATES.putIfAbsent(Folding.fold(adjective), name));
        Tsv.parts(row, 1).stream()
                .filter(other -> other.indexOf(' ') < 0)
                .forEach(other -> STATES.putIfAbsent(Folding.fold(other), name));
    }
}
