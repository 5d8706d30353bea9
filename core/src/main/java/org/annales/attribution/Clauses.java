package org.annales.attribution;

import java.util.BitSet;
import java.util.List;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.jspecify.annotations.Nullable;

/** Small questions about the dependency graph that reading who says what comes back to. */
final class Clauses {

    private Clauses() {}

    /** A token and everything below it. */
    static BitSet subtree(Sentence sentence, int root) {
        BitSet found = new BitSet(sentence.size());
        add(sentence, root, found);
        return found;
    }

    private static void add(Sentence sentence, int token, BitSet found) {
        if (found.get(token)) {
            return;
        }
        found.set(token);
        for (int child : sentence.children(token)) {
            add(sentence, child, found);
        }
    }

    /** The nearest verb at or above a token; the topmost token where there is none. */
    static int clauseOf(Sentence sentence, int token) {
        int at = token;
        for (int steps = 0; steps < sentence.size(); steps++) {
            int head = sentence.token(at).head();
            if (head < 0 || sentence.token(at).pos().isVerb()) {
                return at;
            }
            at = head;
        }
        return at;
    }

    /** The first clause of a chain of coordinated ones. */
    static int firstConjunct(Sentence sentence, int token) {
        int at = token;
        while (sentence.token(at).rel() == Rel.CONJUNCT && sentence.token(at).head() >= 0) {
            at = sentence.token(at).head();
        }
        return at;
    }

    static boolean isPassive(Sentence sentence, int verb) {
        return sentence.child(verb, Rel.PASSIVE_AUXILIARY) >= 0
                || sentence.child(verb, Rel.PASSIVE_SUBJECT) >= 0
                || (sentence.token(verb).pos() == Pos.VERB_PARTICIPLE
                        && sentence.child(verb, Rel.AUXILIARY, Rel.SUBJECT) < 0
                        && (sentence.token(verb).rel() == Rel.REDUCED_CLAUSE || sentence.child(verb, Rel.AGENT) >= 0));
    }

    /** The agent of a passive and what is coordinated with it; empty where none is named. */
    static List<Integer> agents(Sentence sentence, int verb) {
        int by = sentence.child(verb, Rel.AGENT);
        int noun = by < 0 ? -1 : sentence.child(by, Rel.PREP_OBJECT);
        return noun < 0 ? List.of() : sentence.conjuncts(noun);
    }

    /** Does a clause begin with this conjunction? */
    static boolean isMarked(Sentence sentence, int verb, String... words) {
        int mark = sentence.child(verb, Rel.MARK);
        if (mark < 0) {
            return false;
        }
        for (String word : words) {
            if (sentence.token(mark).lower().equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** The innermost parentheses around a token: index of “(” and of “)”, or null where there are none. */
    static int @Nullable [] parentheses(Sentence sentence, int token) {
        int open = -1;
        int depth = 0;
        for (int i = token; i >= 0 && open < 0; i--) {
            String form = sentence.token(i).form();
            if (form.equals(")") && i != token) {
                depth++;
            } else if (form.equals("(") && depth-- == 0) {
                open = i;
            }
        }
        if (open < 0) {
            return null;
        }
        depth = 0;
        for (int i = token; i < sentence.size(); i++) {
            String form = sentence.token(i).form();
            if (form.equals("(") && i != token) {
                depth++;
            } else if (form.equals(")") && depth-- == 0) {
                return new int[] {open, i};
            }
        }
        return null;
    }
}
