package org.annales.parse;

/** Part of speech: the Penn Treebank's tags as far as Annales tells them apart. */
public enum Pos {
    NOUN,
    PROPER_NOUN,
    VERB_BASE,
    VERB_PAST,
    VERB_GERUND,
    VERB_PARTICIPLE,
    VERB_PRESENT,
    MODAL,
    ADJECTIVE,
    ADVERB,
    PREPOSITION,
    DETERMINER,
    PRONOUN,
    POSSESSIVE_PRONOUN,
    WH_WORD,
    NUMBER,
    CONJUNCTION,
    TO,
    PARTICLE,
    POSSESSIVE,
    EXISTENTIAL,
    HYPHEN,
    PUNCTUATION,
    OTHER;

    public boolean isVerb() {
        return switch (this) {
            case VERB_BASE, VERB_PAST, VERB_GERUND, VERB_PARTICIPLE, VERB_PRESENT -> true;
            default -> false;
        };
    }

    public boolean isNoun() {
        return this == NOUN || this == PROPER_NOUN;
    }

    public boolean isPronoun() {
        return this == PRONOUN || this == POSSESSIVE_PRONOUN;
    }
}
