package org.annales.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.annales.model.Span;

/**
 * A sentence with its dependency graph. Immutable.
 *
 * <p>Token indexes run from 0; -1 stands for no token.
 */
public final class Sentence {

    private static final int[] NONE = {};

    private final int zone;
    private final List<Token> tokens;
    private final int[][] children;

    /** @param zone index of the document's zone the sentence stands in */
    public Sentence(int zone, List<Token> tokens) {
        this.zone = zone;
        this.tokens = List.copyOf(tokens);
        this.children = childrenOf(this.tokens);
    }

    public int zone() {
        return zone;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /** From the first token's first character to the last token's last. */
    public Span span() {
        return new Span(tokens.getFirst().begin(), tokens.getLast().end());
    }

    /** Indexes of the tokens that depend on this one, in text order. The array is shared: do not change it. */
    public int[] children(int index) {
        return children[index];
    }

    /** The first child with one of the relations, or -1. */
    public int child(int index, Rel... relations) {
        for (int c : children[index]) {
            if (contains(relations, tokens.get(c).rel())) {
                return c;
            }
        }
        return -1;
    }

    /** The children with one of the relations, in text order. */
    public List<Integer> childList(int index, Rel... relations) {
        List<Integer> found = new ArrayList<>();
        for (int c : children[index]) {
            if (contains(relations, tokens.get(c).rel())) {
                found.add(c);
            }
        }
        return found;
    }

    /** A token and everything coordinated with it, in text order. */
    public List<Integer> conjuncts(int index) {
        List<Integer> found = new ArrayList<>();
        addConjuncts(index, found);
        return found;
    }

    private void addConjuncts(int index, List<Integer> found) {
        found.add(index);
        for (int c : children[index]) {
            if (tokens.get(c).rel() == Rel.CONJUNCT) {
                addConjuncts(c, found);
            }
        }
    }

    /** Is {@code index} the same token as {@code ancestor} or somewhere below it? */
    public boolean isBelow(int index, int ancestor) {
        for (int i = index, steps = 0;
                i >= 0 && steps <= tokens.size();
                i = tokens.get(i).head(), steps++) {
            if (i == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** Index of the token that holds a text offset, or of the first one behind it; -1 where there is none. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return tokens.get(low).end() > offset ? low : -1;
    }

    private static boolean contains(Rel[] relations, Rel relation) {
        for (Rel r : relations) {
            if (r == relation) {
                return true;
            }
        }
        return false;
    }

    private static int[][] childrenOf(List<Token> tokens) {
        int[] counts = new int[tokens.size()];
        for (Token t : tokens) {
            if (t.head() >= 0) {
                counts[t.head()]++;
            }
        }
        int[][] found = new int[tokens.size()][];
        Arrays.setAll(found, i -> counts[i] == 0 ? NONE : new int[counts[i]]);
        int[] filled = new int[tokens.size()];
        for (int i = 0; i < tokens.size(); i++) {
            int head = tokens.get(i).head();
            if (head >= 0) {
                found[head][filled[head]++] = i;
            }
        }
        return found;
    }
}
