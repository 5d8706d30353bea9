package org.annales.figure;

import org.annales.figure.Kinds.Role;
import org.annales.figure.Kinds.Trigger;
import org.annales.figure.PrepositionKinds.Step;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word that tells what became of what is counted: climbs from the counted phrase through the dependency graph,
 * asking the words on the way, and takes the one of the highest rank.
 */
final class KindReader {

    private static final int FARTHEST = 7;

    private final Kinds kinds;
    private final VerbKinds verbs;
    private final PrepositionKinds prepositions;

    KindReader(Kinds kinds, Nouns nouns) {
        this.kinds = kinds;
        this.verbs = new VerbKinds(kinds, nouns);
        this.prepositions = new PrepositionKinds(kinds, nouns, verbs);
    }

    /** The word that tells the kind, or null. */
    @Nullable
    Trigger read(Sentence s, Counted counted) {
        Trigger state = state(s, counted);
        if (state != null) {
            return state;
        }
        ThingType outer = counted.thing().type();
        ThingType type = outer == ThingType.LOADS ? counted.inner().type() : outer;
        Trigger best = climb(s, counted.node(), type);
        if (outer == ThingType.LOADS && type != ThingType.LOADS && best == null) {
            best = climb(s, counted.node(), ThingType.LOADS);
        }
        best = Trigger.better(best, verbs.describing(s, counted.node(), type));
        if (best == null) {
            best = following(s, counted, type);
        }
        return best != null ? best : orphaned(s, counted, type);
    }

    /** “By 3 January 102 of the tanks had been destroyed”, where the parser hung the number on the date and left the verb alone. */
    private @Nullable Trigger orphaned(Sentence s, Counted counted, ThingType type) {
        int node = counted.node();
        int verb = Clause.verbOf(s, node);
        boolean alone = verb > node
                && s.token(node).rel() != Rel.PREP_OBJECT
                && s.child(verb, Rel.SUBJECT, Rel.PASSIVE_SUBJECT) < 0
                && (s.token(verb).pos() == Pos.VERB_PAST || s.child(verb, Rel.AUXILIARY, Rel.PASSIVE_AUXILIARY) >= 0);
        if (!alone) {
            return null;
        }
        return Clause.isPassive(s, verb) ? verbs.own(s, verb, Role.PATIENT, type) : verbs.ofSubject(s, verb, type);
    }

    /** The kind a counting noun stands for (“death toll”), or null. */
    @Nullable
    Trigger counting(Sentence s, int noun) {
        return verbs.counting(s, noun);
    }

    /** “… and several groups were dispatched”, where the parser gave the verb no subject. */
    private @Nullable Trigger following(Sentence s, Counted counted, ThingType type) {
        int at = Math.max(counted.amount().to() - 1, counted.noun()) + 1;
        while (at < s.size() && s.token(at).pos() == Pos.ADVERB) {
            at++;
        }
        boolean finite = at < s.size()
                && s.token(at).pos() == Pos.VERB_PAST
                && s.child(at, Rel.SUBJECT, Rel.PASSIVE_SUBJECT) < 0
                && !s.token(at).lemma().equals("be");
        if (finite) {
            return verbs.ofSubject(s, at, type);
        }
        int verb =
                at < s.size() && s.token(at).lemma().equals("be") ? s.token(at).head() : -1;
        boolean orphan =
                verb > at && s.token(verb).pos().isVerb() && s.child(verb, Rel.PASSIVE_SUBJECT, Rel.SUBJECT) < 0;
        return orphan ? verbs.own(s, verb, Role.PATIENT, type) : null;
    }

    /** “18 dead”, “40 people missing”, “200 wounded soldiers”. */
    private @Nullable Trigger state(Sentence s, Counted counted) {
        if (!VerbKinds.isBorne(counted.thing().type())) {
            return null;
        }
        int last = Math.max(counted.amount().to() - 1, counted.noun());
        String phrase = kinds.findPhrase(s, Math.min(last + 1, s.size() - 1));
        if (phrase != null && !phrase.equals("killed") && !phrase.startsWith("equipment")) {
            return new Trigger(phrase, 3, last + 1);
        }
        for (int i = counted.amount().to(); i <= Math.min(last + 3, s.size() - 1); i++) {
            Token token = s.token(i);
            String kind = kinds.findState(token.lower());
            boolean beforeNoun = i < counted.noun();
            boolean freed = beforeNoun && "returned".equals(kind);
            if (kind != null && !freed && (beforeNoun || isState(s, i))) {
                return new Trigger(kind, 3, i);
            }
            if (!beforeNoun && i != counted.noun() && !isBetween(token)) {
                return null;
            }
        }
        return null;
    }

    private static boolean isBetween(Token token) {
        return switch (token.lower()) {
            case "more",
                    "others",
                    "were",
                    "people",
                    "was",
                    "are",
                    "is",
                    "remain",
                    "remained",
                    "left",
                    "as",
                    "feared",
                    "presumed",
                    "believed",
                    "reported",
                    "confirmed",
                    "listed",
                    "either",
                    "been",
                    "be",
                    "have",
                    "had",
                    "has" -> true;
            default -> token.pos() == Pos.ADVERB;
        };
    }

    /** Is the word said of what stands before it, and no verb with an object of its own (“200 soldiers captured the town”)? */
    private static boolean isState(Sentence s, int i) {
        boolean alone = s.child(i, Rel.OBJECT) < 0 && s.child(i, Rel.AUXILIARY) < 0;
        return alone
                || s.child(i, Rel.PASSIVE_AUXILIARY) >= 0
                || s.token(i).lower().equals("missing");
    }

    private @Nullable Trigger climb(Sentence s, int node, ThingType type) {
        Trigger best = null;
        int at = node;
        for (int steps = 0; steps < FARTHEST && at >= 0 && s.token(at).head() >= 0; steps++) {
            Step step = step(s, at, s.token(at).head(), type);
            best = Trigger.better(best, step.found());
            at = best != null && best.rank() == 3 ? -1 : step.next();
        }
        return best;
    }

    private Step step(Sentence s, int at, int head, ThingType type) {
        return switch (s.token(at).rel()) {
            case PASSIVE_SUBJECT,
                    OBJECT,
                    OBJECT_PREDICATE,
                    NOUN_ADVERBIAL,
                    DATIVE,
                    ADVERBIAL_CLAUSE,
                    PUNCTUATION,
                    CLAUSAL_COMPLEMENT -> Step.end(verbs.ofArgument(s, governor(s, head), at, Role.PATIENT, type));
            case SUBJECT -> Step.end(verbs.ofSubject(s, head, type));
            case ATTRIBUTE -> Step.end(verbs.ofComplement(s, head, at));
            case PREP_OBJECT -> prepositions.read(s, head, type);
            case CONJUNCT, APPOSITION ->
                new Step(verbs.describing(s, at, type), s.token(head).pos().isVerb() ? -1 : head);
            case COMPOUND, MODIFIER, QUANTITY_MODIFIER -> new Step(noun(s, head, type), head);
            default -> Step.NOWHERE;
        };
    }

    /** In “gunned down 38 people” the verb behind the adverb that the parser hung the people on. */
    private static int governor(Sentence s, int head) {
        int above = s.token(head).head();
        boolean particle = s.token(head).pos() == Pos.ADVERB
                && above == head - 1
                && s.token(above).pos().isVerb();
        return particle ? above : head;
    }

    private @Nullable Trigger noun(Sentence s, int head, ThingType type) {
        String kind = kinds.findNoun(s.token(head).lemma());
        return kind == null || !PrepositionKinds.fits(kind, type) ? null : new Trigger(kind, 2, head);
    }
}
