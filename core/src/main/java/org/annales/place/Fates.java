package org.annales.place;

import org.annales.parse.EntityType;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/**
 * What a sentence tells of the fate of a name that is a place's: it fell, was retaken, armies marched through it. The engine takes
 * foreign towns for persons; what befalls them says otherwise. Immutable.
 */
final class Fates {
    private static final double PERHAPS = 1;

    private final Cues cues;

    Fates(Cues cues) {
        this.cues = cues;
    }

    /** What the verb that governs a name, or the noun that explains it, says of it. */
    double of(NameMention name, Sentence sentence) {
        if (isExplained(sentence, name.to)) {
            return NeighbourWords.SAYS_SO;
        }
        if (name.entries.isEmpty() || cues.isOtherwise(name.key)) {
            return 0;
        }
        int first = name.to;
        while (sentence.token(first).rel() == Rel.CONJUNCT
                && sentence.token(first).head() >= 0) {
            first = sentence.token(first).head();
        }
        Token token = sentence.token(first);
        if (token.head() < 0) {
            return 0;
        }
        Token above = sentence.token(token.head());
        return switch (token.rel()) {
            case OBJECT, PASSIVE_SUBJECT -> taken(name, sentence, above);
            case SUBJECT ->
                cues.is(Cues.Sort.FALLING, above.lemma()) && sentence.child(token.head(), Rel.OBJECT) < 0
                        ? NeighbourWords.SAYS_SO
                        : 0;
            case PREP_OBJECT -> isWayOf(sentence, above) ? NeighbourWords.SAYS_SO : 0;
            default -> 0;
        };
    }

    /** “X, [the provincial capital], fell”: does a noun that only places are called stand behind a name's last word? */
    boolean isExplained(Sentence sentence, int last) {
        int noun = sentence.child(last, Rel.APPOSITION);
        return noun > last
                && !sentence.token(noun).isCapitalised()
                && cues.head(sentence.token(noun).lower()) != null;
    }

    private double taken(NameMention name, Sentence sentence, Token verb) {
        if (cues.is(Cues.Sort.FATE, verb.lemma())) {
            return NeighbourWords.SAYS_SO;
        }
        if (!cues.is(Cues.Sort.PRIZE, verb.lemma())) {
            return 0;
        }
        boolean person = sentence.token(name.from).entity() == EntityType.PERSON;
        return name.from < name.to || !person ? NeighbourWords.SAYS_SO : PERHAPS;
    }

    /** “marched [through] X”, “advanced [on] X”. */
    private boolean isWayOf(Sentence sentence, Token preposition) {
        return preposition.rel() == Rel.PREP
                && preposition.head() >= 0
                && cues.is(Cues.Sort.MOTION, sentence.token(preposition.head()).lemma());
    }
}
