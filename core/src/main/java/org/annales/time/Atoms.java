package org.annales.time;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words, numbers and signs of one paragraph, finer than the parser's tokens: “mid-1993” is three, “9July” two.
 *
 * <p>Offsets are those of the document's text.
 */
final class Atoms {

    private static final Sense[] NONE = {};

    private int size;
    private int[] starts;
    private int[] ends;
    private Sense[][] senses;
    private boolean[] quoted;

    Atoms(int expected) {
        starts = new int[expected];
        ends = new int[expected];
        senses = new Sense[expected][];
        quoted = new boolean[expected];
    }

    void add(int start, int end, Sense[] meanings, boolean inQuotes) {
        if (size == starts.length) {
            int room = size * 2 + 8;
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            senses = Arrays.copyOf(senses, room);
            quoted = Arrays.copyOf(quoted, room);
        }
        starts[size] = start;
        ends[size] = end;
        quoted[size] = inQuotes;
        senses[size++] = meanings;
    }

    int size() {
        return size;
    }

    int start(int atom) {
        return starts[atom];
    }

    int end(int atom) {
        return ends[atom];
    }

    Sense[] senses(int atom) {
        return 0 <= atom && atom < size ? senses[atom] : NONE;
    }

    /** Does the atom stand in direct speech? */
    boolean isQuoted(int atom) {
        return quoted[atom];
    }

    /** Does nothing stand between this atom and the one before? */
    boolean isGlued(int atom) {
        return atom > 0 && atom < size && ends[atom - 1] == starts[atom];
    }

    /** The atom's sense in a class, or null. */
    @Nullable
    Sense sense(int atom, int kind) {
        for (Sense sense : senses(atom)) {
            if (sense.kind() == kind) {
                return sense;
            }
        }
        return null;
    }

    boolean is(int atom, int kind) {
        return sense(atom, kind) != null;
    }
}
