package org.annales.parse;

import java.util.Locale;

/** Maps the engine's labels (Penn tags, ClearNLP relations, OntoNotes entities) to Annales' own. */
final class Nlp4jLabels {

    private Nlp4jLabels() {}

    static Pos pos(String tag) {
        return switch (tag) {
            case "NN", "NNS" -> Pos.NOUN;
            case "NNP", "NNPS" -> Pos.PROPER_NOUN;
            case "VB" -> Pos.VERB_BASE;
            case "VBD" -> Pos.VERB_PAST;
            case "VBG" -> Pos.VERB_GERUND;
            case "VBN" -> Pos.VERB_PARTICIPLE;
            case "VBP", "VBZ" -> Pos.VERB_PRESENT;
            case "MD" -> Pos.MODAL;
            case "JJ", "JJR", "JJS" -> Pos.ADJECTIVE;
            case "RB", "RBR", "RBS" -> Pos.ADVERB;
            case "IN" -> Pos.PREPOSITION;
            case "DT", "PDT" -> Pos.DETERMINER;
            case "PRP" -> Pos.PRONOUN;
            case "PRP$" -> Pos.POSSESSIVE_PRONOUN;
            case "WDT", "WP", "WP$", "WRB" -> Pos.WH_WORD;
            case "CD" -> Pos.NUMBER;
            case "CC" -> Pos.CONJUNCTION;
            case "TO" -> Pos.TO;
            case "RP" -> Pos.PARTICLE;
            case "POS" -> Pos.POSSESSIVE;
            case "EX" -> Pos.EXISTENTIAL;
            case "HYPH" -> Pos.HYPHEN;
            case ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "NFP" -> Pos.PUNCTUATION;
            default -> Pos.OTHER;
        };
    }

    static Rel rel(String label) {
        return switch (label) {
            case "root" -> Rel.ROOT;
            case "nsubj" -> Rel.SUBJECT;
            case "nsubjpass" -> Rel.PASSIVE_SUBJECT;
            case "csubj", "csubjpass" -> Rel.CLAUSAL_SUBJECT;
            case "dobj" -> Rel.OBJECT;
            case "dative" -> Rel.DATIVE;
            case "attr" -> Rel.ATTRIBUTE;
            case "acomp" -> Rel.ADJECTIVE_COMPLEMENT;
            case "oprd" -> Rel.OBJECT_PREDICATE;
            case "agent" -> Rel.AGENT;
            case "prep" -> Rel.PREP;
            case "pobj" -> Rel.PREP_OBJECT;
            case "pcomp" -> Rel.PREP_COMPLEMENT;
            case "nmod" -> Rel.MODIFIER;
            case "compound" -> Rel.COMPOUND;
            case "det", "predet" -> Rel.DETERMINER;
            case "poss" -> Rel.POSSESSOR;
            case "case" -> Rel.CASE;
            case "appos" -> Rel.APPOSITION;
            case "relcl" -> Rel.RELATIVE_CLAUSE;
            case "acl" -> Rel.REDUCED_CLAUSE;
            case "advcl" -> Rel.ADVERBIAL_CLAUSE;
            case "advmod" -> Rel.ADVERB;
            case "npadvmod" -> Rel.NOUN_ADVERBIAL;
            case "aux" -> Rel.AUXILIARY;
            case "auxpass" -> Rel.PASSIVE_AUXILIARY;
            case "neg" -> Rel.NEGATION;
            case "xcomp" -> Rel.OPEN_COMPLEMENT;
            case "ccomp" -> Rel.CLAUSAL_COMPLEMENT;
            case "conj" -> Rel.CONJUNCT;
            case "cc", "preconj" -> Rel.CONJUNCTION;
            case "mark" -> Rel.MARK;
            case "prt" -> Rel.VERB_PARTICLE;
            case "expl" -> Rel.EXPLETIVE;
            case "parataxis" -> Rel.PARATAXIS;
            case "qmod" -> Rel.QUANTITY_MODIFIER;
            case "punct" -> Rel.PUNCTUATION;
            default -> Rel.OTHER;
        };
    }

    /** @param tag BILOU prefix and type, as {@code B-GPE}; {@code O} for none */
    static EntityType entity(String tag) {
        return tag.length() < 3 ? EntityType.NONE : entityType(tag.substring(2).toUpperCase(Locale.ROOT));
    }

    private static EntityType entityType(String type) {
        return switch (type) {
            case "PERSON" -> EntityType.PERSON;
            case "NORP" -> EntityType.PEOPLE;
            case "ORG" -> EntityType.ORGANISATION;
            case "GPE", "LOC" -> EntityType.PLACE;
            case "FAC" -> EntityType.FACILITY;
            case "EVENT" -> EntityType.EVENT;
            case "LAW" -> EntityType.LAW;
            case "WORK_OF_ART" -> EntityType.WORK;
            case "PRODUCT" -> EntityType.PRODUCT;
            case "LANGUAGE" -> EntityType.LANGUAGE;
            case "DATE" -> EntityType.DATE;
            case "TIME" -> EntityType.TIME;
            case "CARDINAL" -> EntityType.NUMBER;
            case "ORDINAL" -> EntityType.ORDINAL;
            case "QUANTITY" -> EntityType.QUANTITY;
            case "MONEY" -> EntityType.MONEY;
            case "PERCENT" -> EntityType.PERCENT;
            default -> EntityType.NONE;
        };
    }

    /** Does an entity begin at a token with this tag? */
    static boolean begins(String tag) {
        return tag.startsWith("B-") || tag.startsWith("U-");
    }
}
