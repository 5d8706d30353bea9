package org.annales.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Reads all the sayings of a sentence, the innermost first. Immutable. */
final class SayingReader {

    private final VerbSayings verbs;
    private final NounSayings nouns;
    private final PhraseSayings phrases;

    SayingReader(ReportingWords words) {
        this.verbs = new VerbSayings(words);
        this.nouns = new NounSayings(words);
        this.phrases = new PhraseSayings(words);
    }

    List<Saying> read(Sentence sentence) {
        List<Saying> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Saying saying = readToken(sentence, i);
            if (saying != null) {
                found.add(saying);
            }
        }
        if (found.size() > 1) {
            found = separate(sentence, found);
            found.sort(Comparator.comparingInt((Saying saying) -> saying.scope().cardinality())
                    .thenComparingInt(Saying::trigger));
        }
        return List.copyOf(found);
    }

    private @Nullable Saying readToken(Sentence sentence, int index) {
        Token token = sentence.token(index);
        Saying phrase = phrases.read(sentence, index);
        if (phrase != null) {
            return phrase;
        }
        return switch (token.pos()) {
            case VERB_BASE, VERB_PAST, VERB_GERUND, VERB_PARTICIPLE, VERB_PRESENT -> verbs.read(sentence, index);
            case NOUN, PROPER_NOUN -> nouns.read(sentence, index);
            default -> null;
        };
    }

    /** “A reports 5, while B says 9”: what B says is no part of what A reports. */
    private static List<Saying> separate(Sentence sentence, List<Saying> sayings) {
        List<Saying> separated = new ArrayList<>(sayings.size());
        for (Saying outer : sayings) {
            BitSet scope = outer.scope();
            for (Saying other : sayings) {
                keepSegment(sentence, outer, other, scope);
                if (other.trigger() != outer.trigger()
                        && scope.get(other.trigger())
                        && contrasts(sentence, other.trigger())) {
                    scope.andNot(Clauses.subtree(sentence, other.trigger()));
                }
            }
            separated.add(
                    new Saying(outer.trigger(), outer.sort(), outer.stance(), outer.speakers(), outer.via(), scope));
        }
        return separated;
    }

    /** “A claimed 5 dead; according to B there were 9”: each saying stays on its side of the semicolon. */
    private static void keepSegment(Sentence sentence, Saying saying, Saying other, BitSet scope) {
        int from = Math.min(saying.trigger(), other.trigger());
        int to = Math.max(saying.trigger(), other.trigger());
        for (int i = from + 1; i < to; i++) {
            if (sentence.token(i).form().equals(";")) {
                if (saying.trigger() < i) {
                    scope.clear(i, sentence.size());
                } else {
                    scope.clear(0, i);
                }
                return;
            }
        }
    }

    private static boolean contrasts(Sentence sentence, int verb) {
        Token token = sentence.token(verb);
        return (token.rel() == Rel.ADVERBIAL_CLAUSE
                        && Clauses.isMarked(sentence, verb, "while", "whereas", "although", "though"))
                || (token.rel() == Rel.CONJUNCT && token.pos().isVerb() && sentence.child(verb, Rel.SUBJECT) >= 0);
    }
}
