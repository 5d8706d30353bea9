package org.annales.statement;

import java.util.Locale;
import java.util.Set;
import org.annales.model.Reality;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/**
 * Is it so? Walks from a trigger up through what governs it, and lets the first word that decides decide: a negation, a
 * modal, a purpose, or a governing word of the code book (“plan”, “deny”, “fail”).
 */
final class RealityReader {

    private static final int DEEPEST = 7;
    private static final Set<String> LATER =
            Set.of("later", "eventually", "subsequently", "soon", "ultimately", "afterwards", "finally", "thereafter");
    private static final Set<String> HEARSAY =
            Set.of("reportedly", "allegedly", "supposedly", "purportedly", "apparently", "ostensibly");
    private static final Set<String> HALTING =
            Set.of("stop", "halt", "end", "cease", "suspend", "continue", "resume", "intensify", "survive");
    private static final Set<String> FAILING = Set.of("fail", "collapse", "falter", "founder", "stall", "fizzle");
    private static final Set<String> VAIN = Set.of(
            "failed",
            "unsuccessful",
            "abortive",
            "attempted",
            "foiled",
            "botched",
            "unsuccessfully",
            "thwarted",
            "futile",
            "aborted",
            "ill-fated");
    private static final Set<String> INTENDED = Set.of(
            "planned",
            "future",
            "upcoming",
            "imminent",
            "impending",
            "proposed",
            "scheduled",
            "potential",
            "possible",
            "prospective",
            "intended",
            "forthcoming",
            "eventual",
            "hypothetical");
    private static final Set<String> ALLEGED =
            Set.of("alleged", "suspected", "purported", "supposed", "claimed", "reported", "rumoured", "rumored");

    private final Sentence sentence;
    private final Grammar grammar;
    private final CodeBook codeBook;

    RealityReader(Sentence sentence, Grammar grammar, CodeBook codeBook) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.codeBook = codeBook;
    }

    Reality read(int trigger) {
        int at = trigger;
        Reality own = own(at);
        for (int step = 0; step < DEEPEST; step++) {
            if (own != Reality.ACTUAL) {
                return own == Reality.PLANNED ? sharpened(at) : own;
            }
            int governor = governor(at);
            if (governor < 0) {
                return Reality.ACTUAL;
            }
            Reality given = under(at, governor);
            if (given != Reality.ACTUAL || stopsAt(at, governor)) {
                return given;
            }
            own = inherited(at, governor);
            at = governor;
        }
        return Reality.ACTUAL;
    }

    /** What the words of a governing verb say of what it governs: its negation reaches less far than its modal. */
    private Reality inherited(int index, int governor) {
        Reality above = own(governor);
        Token token = sentence.token(index);
        boolean aside = token.rel() == Rel.ADVERBIAL_CLAUSE
                || token.pos().isNoun()
                        && !codeBook.isIn("light", sentence.token(governor).lemma())
                        && !codeBook.isIn("occur", sentence.token(governor).lemma());
        return above == Reality.DENIED && aside ? Reality.ACTUAL : above;
    }

    /** Does the sense of what stands above end here? A fact may be the subject or the occasion of anything. */
    private boolean stopsAt(int index, int governor) {
        Token token = sentence.token(index);
        if (token.rel() == Rel.SUBJECT && sentence.token(governor).pos().isVerb()) {
            return !codeBook.isIn("occur", sentence.token(governor).lemma());
        }
        if (token.rel() == Rel.PREP_OBJECT || token.rel() == Rel.PREP_COMPLEMENT) {
            return !governsThrough(sentence.token(token.head()).lower(), sentence.token(governor));
        }
        return token.rel() == Rel.OBJECT
                && HALTING.contains(sentence.token(governor).lemma());
    }

    /** “threatened that it would attack”, “proposed that talks could begin”: the governor says what sort of future it is. */
    private Reality sharpened(int index) {
        int governor = governor(index);
        Reality given = governor < 0 ? Reality.PLANNED : under(index, governor);
        return given == Reality.THREATENED || given == Reality.PROPOSED ? given : Reality.PLANNED;
    }

    /** What the words that hang on a verb or noun itself say. */
    private Reality own(int index) {
        for (int c : sentence.children(index)) {
            Token child = sentence.token(c);
            String word = child.lower();
            if (child.rel() == Rel.NEGATION
                    || child.rel() == Rel.DETERMINER && word.equals("no")
                    || child.rel() == Rel.ADVERB && word.equals("never")) {
                return Reality.DENIED;
            }
            if (child.rel() == Rel.AUXILIARY && child.pos() == Pos.MODAL && !child.isCapitalised()) {
                Reality modal = modal(index, word);
                if (modal != Reality.ACTUAL) {
                    return modal;
                }
            }
            if (child.rel() == Rel.ADVERB || child.rel() == Rel.MODIFIER) {
                Reality modified = modifier(word);
                if (modified != Reality.ACTUAL) {
                    return modified;
                }
            }
            if (child.rel() == Rel.MARK && (word.equals("if") || word.equals("unless"))) {
                return Reality.PLANNED;
            }
        }
        return Reality.ACTUAL;
    }

    private static Reality modifier(String word) {
        if (HEARSAY.contains(word) || ALLEGED.contains(word)) {
            return Reality.ALLEGED;
        }
        if (VAIN.contains(word)) {
            return Reality.FAILED;
        }
        return INTENDED.contains(word) ? Reality.PLANNED : Reality.ACTUAL;
    }

    private Reality modal(int verb, String modal) {
        return switch (modal) {
            case "would" -> isToldFromLater(verb) ? Reality.ACTUAL : Reality.PLANNED;
            case "will", "shall", "'ll", "wo", "may", "might", "could", "can", "ca" -> Reality.PLANNED;
            case "should", "must", "ought" -> Reality.PROPOSED;
            default -> Reality.ACTUAL;
        };
    }

    /** “would later capture”, “would go on to …”: a future that has come true. */
    private boolean isToldFromLater(int verb) {
        for (int c : sentence.children(verb)) {
            if (LATER.contains(sentence.token(c).lower())) {
                return true;
            }
        }
        return sentence.token(verb).lemma().equals("go") && sentence.child(verb, Rel.OPEN_COMPLEMENT) >= 0;
    }

    /** The word whose sense reaches down to this one, or -1 where the clause stands for itself. */
    private int governor(int index) {
        Token token = sentence.token(index);
        int head = token.head();
        if (head < 0) {
            return -1;
        }
        return switch (token.rel()) {
            case OPEN_COMPLEMENT, CLAUSAL_COMPLEMENT, OBJECT, PASSIVE_SUBJECT, SUBJECT, ATTRIBUTE -> head;
            case PREP_OBJECT, PREP_COMPLEMENT -> sentence.token(head).head();
            case REDUCED_CLAUSE ->
                grammar.isInfinitive(index) || sentence.token(head).pos().isNoun() ? head : -1;
            case ADVERBIAL_CLAUSE -> hasOwnTense(index) ? -1 : head;
            case CONJUNCT -> standsAlone(index) ? -1 : head;
            default -> -1;
        };
    }

    private boolean hasOwnTense(int verb) {
        return sentence.child(verb, Rel.MARK) >= 0
                && sentence.token(verb).pos() != Pos.VERB_GERUND
                && !grammar.isInfinitive(verb);
    }

    /** “…, and they withdrew”, “… but had been captured”: a coordinated clause with a tense of its own. */
    private boolean standsAlone(int verb) {
        for (int c : sentence.children(verb)) {
            Token child = sentence.token(c);
            boolean tense =
                    child.rel() == Rel.AUXILIARY && child.pos() != Pos.TO || child.rel() == Rel.PASSIVE_AUXILIARY;
            if (tense || child.rel().isSubject()) {
                return true;
            }
        }
        return false;
    }

    /** What the governor makes of what it governs. */
    private Reality under(int index, int governor) {
        Token token = sentence.token(index);
        Token above = sentence.token(governor);
        boolean infinitive = token.pos().isVerb() && grammar.isInfinitive(index);
        String given = codeBook.realityUnder(above.lemma());
        if (token.rel() == Rel.SUBJECT) {
            return isFailure(governor) ? Reality.FAILED : Reality.ACTUAL;
        }
        if (token.rel() == Rel.CONJUNCT || (token.rel() == Rel.ADVERBIAL_CLAUSE && !infinitive)) {
            return Reality.ACTUAL;
        }
        if (token.rel() == Rel.PREP_OBJECT || token.rel() == Rel.PREP_COMPLEMENT) {
            String preposition = sentence.token(token.head()).lower();
            if (preposition.equals("without")) {
                return Reality.DENIED;
            }
            boolean occasion = preposition.equals("for") && token.pos().isNoun() && given.equals("alleged");
            if (occasion || !governsThrough(preposition, above)) {
                return Reality.ACTUAL; // “blamed X for the loss of Shusha”: that it was lost is not in doubt
            }
        }
        if (!given.isEmpty() && !(token.rel() == Rel.REDUCED_CLAUSE && !infinitive)) {
            return Reality.valueOf(given.toUpperCase(Locale.ROOT));
        }
        boolean purpose = infinitive && (token.rel() == Rel.ADVERBIAL_CLAUSE || token.rel() == Rel.REDUCED_CLAUSE);
        return purpose ? Reality.PLANNED : Reality.ACTUAL;
    }

    /** “plan for an attack”, “accused of an attack”: not “warned during an attack” or “promised after the attack”. */
    private static boolean governsThrough(String preposition, Token above) {
        return switch (preposition) {
            case "of", "for", "to", "against", "from", "at", "into", "with", "about" -> true;
            case "on", "upon" -> above.lemma().equals("insist");
            case "in" -> above.pos().isNoun();
            default -> false;
        };
    }

    /** “the offensive failed”, “talks broke down”. */
    private boolean isFailure(int verb) {
        String lemma = sentence.token(verb).lemma();
        if (lemma.equals("break")) {
            int particle = sentence.child(verb, Rel.VERB_PARTICLE);
            return particle >= 0 && sentence.token(particle).lower().equals("down");
        }
        return FAILING.contains(lemma);
    }
}
