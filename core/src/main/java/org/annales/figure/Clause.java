package org.annales.figure;

import org.annales.parse.Rel;
import org.annales.parse.Sentence;

/** Small questions about clauses. */
final class Clause {

    private Clause() {}

    static boolean isPassive(Sentence s, int verb) {
        return s.child(verb, Rel.PASSIVE_AUXILIARY, Rel.PASSIVE_SUBJECT) >= 0;
    }

    /** The nearest verb at or above a token, or -1. */
    static int verbOf(Sentence s, int token) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < s.size(); steps++) {
            if (s.token(at).pos().isVerb()) {
                return at;
            }
            at = s.token(at).head();
        }
        return -1;
    }
}
