package org.annales.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Noun phrases: how far they reach and how a chronicle would call what they mean. */
final class Phrases {

    private static final int LONGEST = 14;

    private final Set<String> dropped;
    private final Set<String> keptParticiples;

    Phrases(Words words) {
        dropped = words.list("dropped");
        keptParticiples = words.list("kept-participle");
    }

    /** The leftmost token of a phrase: the article or first modifier before its head. */
    int first(Sentence sentence, int head) {
        int first = head;
        for (int i = head - 1; i >= 0 && head - i <= LONGEST; i--) {
            if (!sentence.isBelow(i, head) || isQuote(sentence.token(i))) {
                break;
            }
            if (sentence.token(i).pos() != Pos.PUNCTUATION && sentence.token(i).rel() != Rel.CONJUNCTION) {
                first = i;
            }
        }
        return first;
    }

    /** Tokens of the phrase that belong to its name, in text order, the head last. */
    List<Integer> kept(Sentence sentence, int head) {
        List<Integer> kept = new ArrayList<>();
        int first = first(sentence, head);
        for (int child : sentence.children(head)) {
            if (child < head && child >= first && isKept(sentence, child)) {
                addCompact(sentence, child, kept);
            }
        }
        kept.add(head);
        return kept;
    }

    private boolean isKept(Sentence sentence, int child) {
        Token token = sentence.token(child);
        return switch (token.rel()) {
            case COMPOUND, POSSESSOR ->
                !isNumeral(token) && (token.pos() == Pos.PROPER_NOUN || !dropped.contains(token.lower()));
            case MODIFIER, OTHER, QUANTITY_MODIFIER ->
                token.pos() != Pos.NUMBER
                        && token.pos() != Pos.PUNCTUATION
                        && !isNumeral(token)
                        && (token.pos() == Pos.PROPER_NOUN || !dropped.contains(token.lower()))
                        && (!isParticiple(token) || isKeptParticiple(sentence, child));
            default -> false;
        };
    }

    private static boolean isNumeral(Token token) {
        return switch (token.entity()) {
            case DATE, TIME, PERCENT, MONEY, QUANTITY -> true;
            default -> false;
        };
    }

    private static boolean isParticiple(Token token) {
        return token.pos().isVerb()
                || token.pos() == Pos.ADJECTIVE
                        && token.lower().endsWith("ed")
                        && token.lower().length() > 5;
    }

    private boolean isKeptParticiple(Sentence sentence, int index) {
        return keptParticiples.contains(sentence.token(index).lower())
                || index > 0 && sentence.token(index - 1).pos() == Pos.HYPHEN;
    }

    /** A modifier with what hangs on it, unless that is long or a clause. */
    private void addCompact(Sentence sentence, int child, List<Integer> kept) {
        int from = first(sentence, child);
        int to = child;
        while (to + 1 < sentence.size()
                && to - child < 3
                && sentence.isBelow(to + 1, child)
                && isSuffix(sentence.token(to + 1))) {
            to++;
        }
        for (int i = from; i <= to; i++) {
            Token token = sentence.token(i);
            boolean counted = token.pos() == Pos.DETERMINER
                    || token.rel() == Rel.ADVERB
                    || dropped.contains(token.lower()) && token.pos() != Pos.PROPER_NOUN;
            boolean joined = i + 1 < sentence.size() && sentence.token(i + 1).pos() == Pos.HYPHEN;
            if (i == child || i > child || joined || !counted) {
                kept.add(i);
            }
        }
    }

    private static boolean isSuffix(Token token) {
        return token.rel() == Rel.CASE || token.pos() == Pos.POSSESSIVE || token.pos() == Pos.HYPHEN;
    }

    private static boolean isQuote(Token token) {
        return token.pos() == Pos.PUNCTUATION && "\"“”«»''``()[]—".contains(token.form());
    }

    /** Words joined as the text joins them. */
    static String join(Sentence sentence, List<Integer> tokens) {
        StringBuilder joined = new StringBuilder();
        int previous = -1;
        for (int i : tokens) {
            Token token = sentence.token(i);
            if (previous >= 0 && !(previous == i - 1 && sentence.token(previous).end() == token.begin())) {
                joined.append(' ');
            }
            joined.append(token.form());
            previous = i;
        }
        return joined.toString();
    }

    /** The object of the “of” that hangs on a noun, or -1. */
    static int ofObject(Sentence sentence, int head) {
        for (int child : sentence.children(head)) {
            if (child > head && sentence.token(child).lower().equals("of")) {
                return sentence.child(child, Rel.PREP_OBJECT);
            }
        }
        return -1;
    }

    /** Is a person's name the end of another name (“of the [NKVD Lavrentiy Beria]”)? */
    static boolean isHungOn(Sentence sentence, Mention name, ActorKnowledge knowledge) {
        if (name.kind != Mention.Kind.PERSON || name.how != Mention.How.NAME || name.first == 0) {
            return false;
        }
        Token before = sentence.token(name.first - 1);
        return before.rel() == Rel.COMPOUND
                && before.head() == name.head
                && before.pos() == Pos.PROPER_NOUN
                && !knowledge.isTitle(before.lower().replace(".", ""));
    }
}
