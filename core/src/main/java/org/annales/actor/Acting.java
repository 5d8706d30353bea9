package org.annales.actor;

import java.util.Set;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** What the grammar around a name says of it: does it act, is it a place here, does it say whose? */
final class Acting {

    private static final Set<String> COMPANY = Set.of("by", "with", "between", "against");

    private final Set<String> governmentVerbs;
    private final Set<String> locative;

    Acting(Words words) {
        governmentVerbs = words.list("government-verb");
        locative = words.list("locative");
    }

    /** Does the word stand before another noun and say whose or of what kind that is? */
    static boolean isModifier(Sentence sentence, int index) {
        int first = firstConjunct(sentence, index);
        Token token = sentence.token(first);
        return (token.rel() == Rel.MODIFIER || token.rel() == Rel.COMPOUND) && token.head() > first;
    }

    /** Does a town or palace stand for those who govern from it? */
    boolean governs(Sentence sentence, int index) {
        int first = firstConjunct(sentence, index);
        Token token = sentence.token(first);
        if (token.head() < 0) {
            return false;
        }
        Token governor = sentence.token(token.head());
        if (token.rel().isSubject() || token.rel() == Rel.OBJECT || token.rel() == Rel.DATIVE) {
            return governmentVerbs.contains(governor.lemma());
        }
        return token.rel() == Rel.PREP_OBJECT
                && (governor.rel() == Rel.AGENT || COMPANY.contains(governor.lower()))
                && !governor.lower().equals("against");
    }

    boolean isLocative(Sentence sentence, int index) {
        int first = firstConjunct(sentence, index);
        Token token = sentence.token(first);
        return token.rel() == Rel.PREP_OBJECT
                && locative.contains(sentence.token(token.head()).lower());
    }

    static int firstConjunct(Sentence sentence, int index) {
        int at = index;
        for (int steps = 0;
                sentence.token(at).rel() == Rel.CONJUNCT && sentence.token(at).head() >= 0 && steps < sentence.size();
                steps++) {
            at = sentence.token(at).head();
        }
        return at;
    }
}
