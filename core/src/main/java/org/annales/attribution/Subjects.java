package org.annales.attribution;

import java.util.ArrayList;
import java.util.List;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Finds who does what a verb says. */
final class Subjects {

    private Subjects() {}

    /** Whoever does what a verb says, borrowed from the verb above where it has no subject of its own. */
    static List<Integer> of(Sentence s, int verb) {
        return of(s, verb, 0);
    }

    private static List<Integer> of(Sentence s, int verb, int depth) {
        int subject = s.child(verb, Rel.SUBJECT, Rel.PASSIVE_SUBJECT);
        Token token = s.token(verb);
        if (subject >= 0) {
            boolean relative = s.token(subject).pos() == Pos.WH_WORD && token.rel() == Rel.RELATIVE_CLAUSE;
            return relative ? List.of(token.head()) : new ArrayList<>(s.conjuncts(subject));
        }
        if (token.head() < 0 || depth > 8) {
            return List.of();
        }
        int head = token.head();
        return switch (token.rel()) {
            case OPEN_COMPLEMENT -> {
                int object = s.child(head, Rel.OBJECT);
                boolean told = object > head && object < verb;
                yield told ? s.conjuncts(object) : of(s, head, depth + 1);
            }
            case ADVERBIAL_CLAUSE -> {
                int own = absolute(s, verb);
                yield own >= 0 ? s.conjuncts(own) : s.token(head).pos().isVerb() ? of(s, head, depth + 1) : List.of();
            }
            case CONJUNCT -> s.token(head).pos().isVerb() ? of(s, head, depth + 1) : List.of();
            case REDUCED_CLAUSE -> token.pos() == Pos.VERB_GERUND ? List.of(head) : List.of();
            case PREP_COMPLEMENT -> {
                int with = s.child(head, Rel.PREP_OBJECT);
                int above = s.token(head).head();
                yield with >= 0 && with < verb
                        ? s.conjuncts(with)
                        : above >= 0 && s.token(above).pos().isVerb() ? of(s, above, depth + 1) : List.of();
            }
            default -> List.of();
        };
    }

    /** “…, with [the ministry] saying that …”: the noun just before a participle whose “with” the parser hung higher; or -1. */
    private static int absolute(Sentence s, int participle) {
        int noun = participle - 1;
        boolean behindWith = noun >= 1
                && s.token(participle).pos() == Pos.VERB_GERUND
                && s.token(noun).rel() == Rel.PREP_OBJECT
                && s.token(noun).head() >= 0
                && s.token(s.token(noun).head()).lower().equals("with")
                && s.token(s.token(noun).head()).head() == s.token(participle).head();
        return behindWith ? noun : -1;
    }
}
