package org.annales.merge;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How far two lists of names agree. */
enum Agreement {
    /** They share a name. */
    SHARED,
    /** One of them is empty. */
    UNKNOWN,
    /** Both are known and share nothing. */
    DIFFERENT;

    /** Both sides do the same to each other in these, so it does not matter who is named as agent. */
    private static final Set<String> MUTUAL = Set.of("attack", "negotiate", "agree", "kill");

    private static Agreement of(List<String> some, List<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return UNKNOWN;
        }
        return some.stream().anyMatch(a -> others.stream().anyMatch(b -> Parties.same(a, b))) ? SHARED : DIFFERENT;
    }

    /** Of the parties of a statement and those of an event so far. */
    static Agreement ofParties(Telling telling, Cluster cluster) {
        String type = telling.statement().type();
        if (MUTUAL.contains(type) && telling.isDenied() == cluster.isDenied()) {
            return of(joined(telling.agents(), telling.targets()), joined(cluster.agents(), cluster.targets()));
        }
        Agreement agents = of(telling.agents(), cluster.agents());
        Agreement targets = of(telling.targets(), cluster.targets());
        if (agents == DIFFERENT || targets == DIFFERENT) {
            return DIFFERENT;
        }
        return agents == SHARED || targets == SHARED ? SHARED : UNKNOWN;
    }

    /** Of the places; exact, since a place is known by its id. */
    static Agreement ofPlaces(Telling telling, Cluster cluster) {
        if (telling.places().isEmpty() || cluster.places().isEmpty()) {
            return UNKNOWN;
        }
        return telling.places().stream().anyMatch(cluster.places()::contains) ? SHARED : DIFFERENT;
    }

    /** Of the one thing that was signed, passed, filled or renamed. */
    static Agreement ofMarks(Telling telling, Cluster cluster) {
        return of(
                telling.mark().isEmpty() ? List.of() : List.of(telling.mark()),
                cluster.mark().isEmpty() ? List.of() : List.of(cluster.mark()));
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
