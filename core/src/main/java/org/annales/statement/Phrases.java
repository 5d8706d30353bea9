package org.annales.statement;

import org.annales.model.Span;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** The words of a noun phrase: its head with what stands before it, and an “of …” that belongs to its name. */
public final class Phrases {

    private Phrases() {}

    /** Without articles and numbers at its beginning: “Azerbaijani forces”, “Interior Minister of Nagorno-Karabakh”. */
    public static Span of(Sentence sentence, int head) {
        int first = head;
        for (int c : sentence.children(head)) {
            if (c < first && isPart(sentence.token(c))) {
                first = sentence.token(c).rel() == Rel.POSSESSOR ? firstOf(sentence, c) : c;
            }
        }
        if (first >= 2 && sentence.token(first - 1).pos() == Pos.HYPHEN) {
            first -= 2; // “[Armenian-]populated villages”
        }
        while (first > 0 && isSameEntity(sentence, first)) {
            first--;
        }
        while (first < head && isDropped(sentence.token(first))) {
            first++;
        }
        int last = withOf(sentence, head);
        return new Span(sentence.token(first).begin(), sentence.token(last).end());
    }

    /** “[Eritrean] Army's base” */
    private static int firstOf(Sentence sentence, int possessor) {
        int first = possessor;
        for (int c : sentence.children(possessor)) {
            first = c < first && isPart(sentence.token(c)) ? c : first;
        }
        return first;
    }

    private static boolean isPart(Token token) {
        return switch (token.rel()) {
            case MODIFIER, COMPOUND, POSSESSOR, QUANTITY_MODIFIER -> true;
            default -> false;
        };
    }

    private static boolean isSameEntity(Sentence sentence, int first) {
        Token token = sentence.token(first);
        return token.entity() != EntityType.NONE && token.entity().isName() && !token.entityStart();
    }

    private static boolean isDropped(Token token) {
        return token.pos() == Pos.DETERMINER
                || token.pos() == Pos.NUMBER
                || token.pos() == Pos.POSSESSIVE_PRONOUN
                || token.pos() == Pos.ADVERB
                || token.pos() == Pos.HYPHEN
                || token.pos() == Pos.PUNCTUATION;
    }

    private static int withOf(Sentence sentence, int head) {
        for (int c : sentence.children(head)) {
            Token child = sentence.token(c);
            if (c == head + 1 && child.rel() == Rel.PREP && child.lower().equals("of")) {
                int object = sentence.child(c, Rel.PREP_OBJECT);
                if (object > 0 && object - c <= 4) {
                    return object;
                }
            }
        }
        return head;
    }
}
