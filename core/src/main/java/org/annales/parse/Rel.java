package org.annales.parse;

/** Grammatical relation of a token to its head. */
public enum Rel {
    ROOT,
    SUBJECT,
    PASSIVE_SUBJECT,
    CLAUSAL_SUBJECT,
    OBJECT,
    DATIVE,
    ATTRIBUTE,
    ADJECTIVE_COMPLEMENT,
    OBJECT_PREDICATE,
    /** The “by” of a passive; the agent is its {@link #PREP_OBJECT}. */
    AGENT,
    PREP,
    PREP_OBJECT,
    PREP_COMPLEMENT,
    MODIFIER,
    COMPOUND,
    DETERMINER,
    POSSESSOR,
    CASE,
    APPOSITION,
    RELATIVE_CLAUSE,
    /** A participle or infinitive that modifies a noun. */
    REDUCED_CLAUSE,
    ADVERBIAL_CLAUSE,
    ADVERB,
    NOUN_ADVERBIAL,
    AUXILIARY,
    PASSIVE_AUXILIARY,
    NEGATION,
    OPEN_COMPLEMENT,
    CLAUSAL_COMPLEMENT,
    CONJUNCT,
    CONJUNCTION,
    MARK,
    VERB_PARTICLE,
    EXPLETIVE,
    PARATAXIS,
    QUANTITY_MODIFIER,
    PUNCTUATION,
    OTHER;

    public boolean isSubject() {
        return this == SUBJECT || this == PASSIVE_SUBJECT || this == CLAUSAL_SUBJECT;
    }
}
