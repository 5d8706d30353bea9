package org.annales.actor;

import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Subjects that are not spoken: of joined verbs, participles and infinitives. */
final class Subjects {

    private Subjects() {}

    /** The token that is the subject of a verb, spoken or not, or -1. */
    static int find(Sentence sentence, int verb) {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < 8; steps++) {
            int subject = sentence.child(at, Rel.SUBJECT, Rel.PASSIVE_SUBJECT);
            if (subject >= 0) {
                return subject;
            }
            Token token = sentence.token(at);
            int object = token.rel() == Rel.OPEN_COMPLEMENT && token.head() >= 0
                    ? sentence.child(token.head(), Rel.OBJECT, Rel.DATIVE)
                    : -1;
            if (object >= 0 && object < at) {
                return object;
            }
            if (token.rel() == Rel.REDUCED_CLAUSE || token.rel() == Rel.RELATIVE_CLAUSE) {
                return token.pos() == Pos.VERB_BASE
                        ? find(sentence, governingVerb(sentence, token.head()))
                        : token.head();
            }
            at = next(sentence, at);
        }
        return -1;
    }

    /** The verb whose subject a subjectless verb shares. */
    private static int next(Sentence sentence, int verb) {
        Token token = sentence.token(verb);
        return switch (token.rel()) {
            case CONJUNCT, OPEN_COMPLEMENT, ADVERBIAL_CLAUSE, PARATAXIS, CLAUSAL_COMPLEMENT -> token.head();
            case PREP_COMPLEMENT, PREP_OBJECT -> governingVerb(sentence, token.head());
            default -> -1;
        };
    }

    private static int governingVerb(Sentence sentence, int index) {
        int at = index;
        for (int steps = 0; at >= 0 && steps < 6; steps++) {
            if (sentence.token(at).pos().isVerb()) {
                return at;
            }
            at = sentence.token(at).head();
        }
        return -1;
    }
}
