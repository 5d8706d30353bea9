package org.annales.time;

import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Finds how far a phrase reaches that belongs to an expression: “two years [of war]”, “ten days [after the vote]”. */
final class Extension {

    /** Longer phrases are more often misread than meant. */
    private static final int LONGEST = 14;

    private Extension() {}

    /** Behind the last atom of the phrase that begins with an atom; -1 if none of the rule's begins there. */
    static int end(Context context, Rule rule, int atom) {
        if (!rule.extend().contains(context.word(atom))) {
            return -1;
        }
        Sentence sentence = context.sentence(atom);
        int word = sentence == null ? -1 : sentence.tokenAt(context.atoms().start(atom));
        if (sentence == null
                || word < 0
                || sentence.token(word).begin() != context.atoms().start(atom)) {
            return -1;
        }
        int last = lastToken(sentence, word);
        if (last <= word) {
            return -1;
        }
        int end = atom;
        while (end < context.atoms().size()
                && context.atoms().start(end) < sentence.token(last).end()) {
            if (context.is(end, "MONTH") || context.is(end, "Y4")) {
                return -1;
            }
            end++;
        }
        return end;
    }

    private static int lastToken(Sentence sentence, int word) {
        Token first = sentence.token(word);
        if (word + 1 < sentence.size() && sentence.token(word + 1).pos().isVerb()) {
            return word;
        }
        int top = first.rel() == Rel.MARK && first.head() > word ? first.head() : word;
        int last = word;
        for (int i = word + 1; i < Math.min(sentence.size(), word + LONGEST); i++) {
            Token token = sentence.token(i);
            boolean begins =
                    token.pos() == Pos.DETERMINER && sentence.token(i - 1).pos().isNoun();
            if (!sentence.isBelow(i, top) || ends(token) || begins) {
                break;
            }
            last = i;
        }
        while (last > word && isLoose(sentence.token(last))) {
            last--;
        }
        return last;
    }

    private static boolean ends(Token token) {
        return switch (token.form()) {
            case ",", ";", ":", "(", ")", "-", "–", "—", "\"" -> true;
            default -> token.rel() == Rel.RELATIVE_CLAUSE && token.pos() == Pos.WH_WORD;
        };
    }

    private static boolean isLoose(Token token) {
        return token.pos() == Pos.CONJUNCTION
                || token.pos() == Pos.PREPOSITION
                || token.pos() == Pos.PUNCTUATION
                || token.pos() == Pos.DETERMINER
                || token.pos() == Pos.WH_WORD;
    }
}
