package org.annales.statement;

import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/**
 * How one word hangs on another whose sense may reach down to it.
 *
 * @param governor index of the other word
 * @param name one of the names below or a preposition, with {@code -ing} where a gerund stands behind it
 */
record RealityLink(int governor, String name) {

    static final String INFINITIVE = "infinitive";
    static final String PURPOSE = "purpose";
    static final String CLAUSE = "clause";
    static final String GERUND = "gerund";
    static final String OBJECT = "object";
    static final String SUBJECT = "subject";
    static final String ATTRIBUTE = "attribute";
    static final String ADJECTIVE = "adjective";
    static final String AS = "as";
    static final String CONJUNCT = "conjunct";
    static final String ASIDE = "aside";

    boolean is(String other) {
        return name.equals(other);
    }

    /** Is the word a preposition's? */
    boolean isPreposition() {
        return switch (name) {
            case INFINITIVE, PURPOSE, CLAUSE, GERUND, OBJECT, SUBJECT, ATTRIBUTE, ADJECTIVE, CONJUNCT, ASIDE -> false;
            default -> true;
        };
    }

    /** The link of a word upwards, or null where its clause stands for itself. */
    static @Nullable RealityLink of(Sentence sentence, Grammar grammar, int index) {
        Token token = sentence.token(index);
        int head = token.head();
        if (head < 0) {
            return null;
        }
        boolean infinitive = token.pos().isVerb() && grammar.isInfinitive(index);
        return switch (token.rel()) {
            case OPEN_COMPLEMENT ->
                new RealityLink(head, infinitive || token.pos() != Pos.VERB_GERUND ? INFINITIVE : GERUND);
            case CLAUSAL_COMPLEMENT ->
                isParted(sentence, index, head) ? null : new RealityLink(head, infinitive ? INFINITIVE : CLAUSE);
            case OBJECT, PASSIVE_SUBJECT ->
                isPreposition(sentence, head)
                        ? null
                        : new RealityLink(head, token.pos() == Pos.VERB_GERUND ? GERUND : OBJECT);
            case SUBJECT -> new RealityLink(head, SUBJECT);
            case ATTRIBUTE -> new RealityLink(head, ATTRIBUTE);
            case OBJECT_PREDICATE -> new RealityLink(head, AS);
            case ADJECTIVE_COMPLEMENT -> new RealityLink(head, ADJECTIVE);
            case PREP_OBJECT, PREP_COMPLEMENT ->
                infinitive && token.rel() == Rel.PREP_OBJECT
                        ? new RealityLink(sentence.token(head).head(), INFINITIVE)
                        : ofPreposition(sentence, index, head);
            case REDUCED_CLAUSE -> ofReducedClause(sentence, index, infinitive);
            case RELATIVE_CLAUSE -> infinitive ? new RealityLink(head, INFINITIVE) : null;
            case ADVERBIAL_CLAUSE ->
                infinitive
                        ? new RealityLink(head, PURPOSE)
                        : sentence.child(index, Rel.MARK) >= 0 ? null : new RealityLink(head, ASIDE);
            case CONJUNCT -> standsAlone(sentence, grammar, index, head) ? null : new RealityLink(head, CONJUNCT);
            default -> null;
        };
    }

    /** “a plan dividing the city”, “statements that they would attack”; “villages seized by …” are seized. */
    private static @Nullable RealityLink ofReducedClause(Sentence sentence, int index, boolean infinitive) {
        Token token = sentence.token(index);
        if (infinitive) {
            return new RealityLink(token.head(), INFINITIVE);
        }
        if (sentence.child(index, Rel.MARK) >= 0) {
            return new RealityLink(token.head(), CLAUSE);
        }
        return token.pos() == Pos.VERB_GERUND ? new RealityLink(token.head(), GERUND) : null;
    }

    /** Participles that have become prepositions. */
    private static boolean isPreposition(Sentence sentence, int verb) {
        return switch (sentence.token(verb).lower()) {
            case "following", "including", "regarding", "concerning", "pending" ->
                sentence.child(verb, Rel.AUXILIARY, Rel.SUBJECT) < 0;
            default -> false;
        };
    }

    /** “A accused B; C said …”: a semicolon parts what the parser joined. */
    private static boolean isParted(Sentence sentence, int index, int head) {
        for (int i = Math.min(index, head) + 1; i < Math.max(index, head); i++) {
            if (sentence.token(i).form().equals(";")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable RealityLink ofPreposition(Sentence sentence, int index, int preposition) {
        Token word = sentence.token(preposition);
        if (word.rel() == Rel.AGENT || word.head() < 0) {
            return null;
        }
        if (sentence.child(preposition, Rel.ADVERB) >= 0) {
            // “prior to”, “due to”, “rather than”
            String adverb =
                    sentence.token(sentence.child(preposition, Rel.ADVERB)).lower();
            boolean instead = adverb.equals("rather") || adverb.equals("instead");
            return instead ? new RealityLink(word.head(), "instead") : null;
        }
        Token above = sentence.token(word.head());
        boolean chained = above.pos() == Pos.PREPOSITION || above.pos() == Pos.ADVERB;
        if (chained) {
            return above.head() < 0 ? null : new RealityLink(above.head(), above.lower());
        }
        boolean gerund = sentence.token(index).pos() == Pos.VERB_GERUND;
        return new RealityLink(word.head(), gerund ? word.lower() + "-ing" : word.lower());
    }

    /** “…, and they withdrew”, “… but had been captured”: a coordinated clause with a tense of its own. */
    private static boolean standsAlone(Sentence sentence, Grammar grammar, int index, int head) {
        Token verb = sentence.token(index);
        if (!verb.pos().isVerb() || grammar.isInfinitive(index)) {
            return false;
        }
        for (int c : sentence.children(index)) {
            Token child = sentence.token(c);
            boolean tense = child.rel() == Rel.AUXILIARY && child.pos() != Pos.TO
                    || child.rel() == Rel.PASSIVE_AUXILIARY && child.pos() != Pos.VERB_BASE;
            if (tense || child.rel().isSubject()) {
                return true;
            }
        }
        // “to attack the town and withdrew”: a finite verb beside one that is not
        boolean finite = verb.pos() == Pos.VERB_PAST || verb.pos() == Pos.VERB_PRESENT;
        return finite && sentence.token(head).pos() == Pos.VERB_BASE;
    }
}
