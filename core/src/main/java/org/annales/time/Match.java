package org.annales.time;

/** A rule's pattern found in the atoms. */
final class Match {

    private final Rule rule;
    private final int from;
    private final int to;
    private final int end;
    private final int[] path;

    /**
     * A match.
     *
     * @param from first atom
     * @param to behind the pattern's last atom
     * @param end behind the last atom of the phrase that belongs to the expression; {@code to} where none does
     * @param path the state each atom of the pattern was taken in
     */
    Match(Rule rule, int from, int to, int end, int[] path) {
        this.rule = rule;
        this.from = from;
        this.to = to;
        this.end = end;
        this.path = path;
    }

    Rule rule() {
        return rule;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int end() {
        return end;
    }

    /** The state of the grammar in which an atom of the pattern was taken. */
    int state(int atom) {
        return path[atom - from];
    }
}
