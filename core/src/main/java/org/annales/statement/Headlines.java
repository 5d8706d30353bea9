package org.annales.statement;

import org.annales.model.Document;
import org.annales.model.DocumentKind;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Tells a headline, which reports what happened (“Rebels seize airport”), from a heading, which only names. */
final class Headlines {

    private Headlines() {}

    /** In news alone: has the line a finite verb in the present with a subject, or counted people to whom something was done? */
    static boolean isHeadline(Document document, Sentence sentence) {
        if (document.kind().value() != DocumentKind.NEWS) {
            return false;
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).rel() == Rel.ROOT) {
                return tells(sentence, i);
            }
        }
        return false;
    }

    private static boolean tells(Sentence sentence, int root) {
        Token token = sentence.token(root);
        boolean present = token.pos() == Pos.VERB_PRESENT || token.pos() == Pos.VERB_BASE;
        if (present) {
            return sentence.child(root, Rel.SUBJECT) >= 0;
        }
        // “Ten killed in market blast”
        return sentence.child(root, Rel.REDUCED_CLAUSE) == root + 1
                && (token.pos() == Pos.NUMBER
                        || sentence.child(root, Rel.DETERMINER) < 0
                                && token.pos().isNoun());
    }
}
