package org.annales.actor;

import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Persons whom the engine took for bodies, known by the rank or office beside their name. */
final class Titled {

    private final ActorKnowledge knowledge;

    Titled(ActorKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Did the engine take a person for a body: one with a rank (“General Ratko Mladić”) or beside an office (“the king, X”)? */
    boolean isTitled(Sentence sentence, int start) {
        return isRanked(sentence, start) || isBesideOffice(sentence, start);
    }

    private boolean isBesideOffice(Sentence sentence, int start) {
        int end = DocumentNames.entityEnd(sentence, start);
        int head = NameReader.headOf(sentence, start, end);
        Token token = sentence.token(head);
        if (sentence.token(start).entity() != EntityType.ORGANISATION
                || token.rel() != Rel.APPOSITION
                || end - start > 2
                || token.head() < 0
                || sentence.token(token.head()).pos() != Pos.NOUN) {
            return false;
        }
        HeadNoun noun = knowledge.noun(sentence.token(token.head()).lower());
        return noun != null
                && noun.shape() == HeadNoun.Shape.PERSONS
                && isPlainName(sentence, start, end)
                && knowledge.names().find(token.form()) == null;
    }

    private boolean isPlainName(Sentence sentence, int from, int to) {
        for (int i = from; i <= to; i++) {
            Token token = sentence.token(i);
            boolean abbreviation = token.form().chars().noneMatch(Character::isLowerCase);
            if (!token.isCapitalised()
                    || abbreviation
                    || token.pos() != Pos.PROPER_NOUN
                    || knowledge.noun(token.lower()) != null) {
                return false;
            }
        }
        return true;
    }

    private boolean isRanked(Sentence sentence, int start) {
        int end = DocumentNames.entityEnd(sentence, start);
        if (sentence.token(start).entity() != EntityType.ORGANISATION
                || end == start
                || end - start > 4
                || !knowledge.isTitle(sentence.token(start).lower().replace(".", ""))) {
            return false;
        }
        for (int i = start + 1; i <= end; i++) {
            Token token = sentence.token(i);
            if (!token.isCapitalised()
                    || token.pos() != Pos.PROPER_NOUN
                    || knowledge.noun(token.lower()) != null && !knowledge.isTitle(token.lower())) {
                return false;
            }
        }
        return !knowledge.isTitle(sentence.token(end).lower());
    }
}
