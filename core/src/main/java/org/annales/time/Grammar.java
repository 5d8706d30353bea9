package org.annales.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All patterns as one automaton without empty moves, in which each state is a place of a pattern.
 *
 * <p>Source: V. M. Glushkov, “The abstract theory of automata”, 1961. Patterns have no repetition, so that a match is never
 * longer than the longest pattern and matching is linear in the text. Immutable.
 */
final class Grammar {

    /** Which states may follow a state, by class of the next atom. */
    private static final class Moves {

        private static final int[] NONE = {};

        private final int[] kinds;
        private final int[][] targets;

        Moves(int[] kinds, int[][] targets) {
            this.kinds = kinds;
            this.targets = targets;
        }

        int[] on(int kind) {
            int found = Arrays.binarySearch(kinds, kind);
            return found < 0 ? NONE : targets[found];
        }
    }

    private final List<Position> positions;
    private final Moves[] moves;
    private final Moves first;
    private final @Nullable Rule[] accepts;

    Grammar(List<Position> positions, List<List<Integer>> follows, List<Integer> firsts, @Nullable Rule[] accepts) {
        this.positions = List.copyOf(positions);
        this.accepts = accepts.clone();
        this.first = movesTo(firsts);
        this.moves = new Moves[positions.size()];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = movesTo(follows.get(i));
        }
    }

    private Moves movesTo(List<Integer> targets) {
        Map<Integer, List<Integer>> byKind = new TreeMap<>();
        for (int target : targets) {
            byKind.computeIfAbsent(positions.get(target).kind(), k -> new ArrayList<>())
                    .add(target);
        }
        int[] kinds = new int[byKind.size()];
        int[][] states = new int[byKind.size()][];
        int i = 0;
        for (Map.Entry<Integer, List<Integer>> entry : byKind.entrySet()) {
            kinds[i] = entry.getKey();
            states[i++] = entry.getValue().stream().mapToInt(Integer::intValue).toArray();
        }
        return new Moves(kinds, states);
    }

    Position position(int state) {
        return positions.get(state);
    }

    /** States that an atom of a class may begin in. */
    int[] begin(int kind) {
        return first.on(kind);
    }

    /** States that an atom of a class leads to. */
    int[] move(int state, int kind) {
        return moves[state].on(kind);
    }

    /** The rule whose pattern is complete in a state, or null. */
    @Nullable
    Rule accepted(int state) {
        return accepts[state];
    }

    int size() {
        return moves.length;
    }
}
