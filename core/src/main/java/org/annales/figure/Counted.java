package org.annales.figure;

/**
 * An amount with what it counts.
 *
 * @param top the token of the amount whose head lies outside it
 * @param noun the noun counted, or -1
 * @param node the token that stands in the sentence for the counted phrase: the noun, or the number before “of”
 * @param inner what a load or group is of (“cars of ammunition”), else the same as {@code thing}
 */
record Counted(Amount amount, int top, int noun, int node, Thing thing, Thing inner) {

    boolean isBare() {
        return noun < 0;
    }

    Counted with(Amount other) {
        return other.equals(amount) ? this : new Counted(other, top, noun, node, thing, inner);
    }

    Counted with(Thing other) {
        return new Counted(amount, top, noun, node, other, other);
    }
}
