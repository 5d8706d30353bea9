package org.annales.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/**
 * Who did it and to whom, as the dependency graph of one sentence says it: deep subjects and objects across passives,
 * relative and reduced clauses, participles, infinitives and coordination.
 */
public final class Grammar {

    static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
    private static final Set<String> WHEN_OR_WHERE = Set.of("when", "where", "whereby", "why");
    private static final Set<String> COPULAS = Set.of("be", "become", "remain", "seem", "appear");
    private static final Set<String> COUNTERS = Set.of(
            "number",
            "series",
            "wave",
            "string",
            "spate",
            "round",
            "couple",
            "handful",
            "campaign",
            "variety",
            "kind",
            "form",
            "lot",
            "act",
            "succession",
            "dozen",
            "hundred",
            "one",
            "dozens",
            "hundreds");
    private static final Set<String> CAUSATIVES = Set.of("have", "get");

    private final Sentence sentence;
    private final Doers doers;

    /** Of one sentence. */
    public Grammar(Sentence sentence) {
        this.sentence = sentence;
        this.doers = new Doers(sentence, this);
    }

    /** Is the verb's surface subject what it is done to? */
    public boolean isPassive(int verb) {
        if (sentence.child(verb, Rel.PASSIVE_AUXILIARY) >= 0 || isCaused(verb)) {
            return true;
        }
        if (sentence.child(verb, Rel.PASSIVE_SUBJECT) >= 0) {
            // “The Red Cross distributed food” is sometimes parsed as if it were a passive.
            return sentence.child(verb, Rel.OBJECT) < 0;
        }
        Token token = sentence.token(verb);
        if (token.pos() != Pos.VERB_PARTICIPLE && token.pos() != Pos.VERB_PAST
                || sentence.child(verb, Rel.SUBJECT, Rel.AUXILIARY) >= 0) {
            return false;
        }
        if (token.rel() == Rel.REDUCED_CLAUSE) {
            return sentence.child(verb, Rel.OBJECT) < 0;
        }
        if (token.pos() == Pos.VERB_PAST) {
            return false;
        }
        return switch (token.rel()) {
            case MODIFIER, OBJECT_PREDICATE, ADVERBIAL_CLAUSE, OPEN_COMPLEMENT -> true;
            case CONJUNCT -> isPassive(token.head());
            default -> false;
        };
    }

    /** “had the leaders [arrested]”: done to them on somebody's order. */
    boolean isCaused(int verb) {
        Token token = sentence.token(verb);
        boolean complement = token.rel() == Rel.CLAUSAL_COMPLEMENT
                || token.rel() == Rel.OPEN_COMPLEMENT
                || token.rel() == Rel.OBJECT_PREDICATE;
        return complement
                && token.head() >= 0
                && (token.pos() == Pos.VERB_PARTICIPLE
                        || token.pos() == Pos.VERB_PAST && sentence.child(verb, Rel.MARK) < 0)
                && CAUSATIVES.contains(sentence.token(token.head()).lemma())
                && sentence.child(verb, Rel.AUXILIARY) < 0;
    }

    /** Tokens that do what the verb says, coordination spread out; inherited from the governing clause where elided. */
    public List<Integer> deepSubjects(int verb) {
        return isPassive(verb) ? doers.passiveAgents(verb) : doers.surfaceSubjects(verb);
    }

    /** Tokens that what the verb says is done to. */
    public List<Integer> deepObjects(int verb) {
        if (isPassive(verb)) {
            return doers.surfaceSubjects(verb);
        }
        List<Integer> found = new ArrayList<>();
        Token token = sentence.token(verb);
        for (int object : spread(sentence.childList(verb, Rel.OBJECT))) {
            boolean which = token.rel() == Rel.RELATIVE_CLAUSE
                    && RELATIVES.contains(sentence.token(object).lower());
            found.add(which ? token.head() : object);
        }
        if (found.isEmpty()
                && token.rel() == Rel.RELATIVE_CLAUSE
                && token.head() >= 0
                && hasOwnSubject(verb)
                && !isCircumstance(verb)) {
            return List.of(token.head());
        }
        return found.isEmpty() ? sharedObjects(verb) : found;
    }

    /** “attacked and captured Shusha”: the first verb shares what the next one governs. */
    private List<Integer> sharedObjects(int verb) {
        for (int next : sentence.childList(verb, Rel.CONJUNCT)) {
            Token token = sentence.token(next);
            if (token.pos() == sentence.token(verb).pos() && next - verb <= 3 && !isPassive(next)) {
                return spread(sentence.childList(next, Rel.OBJECT));
            }
        }
        return List.of();
    }

    /** “a battle in [which] they lost”, “the town [where] they fought”: what the clause hangs on is no object of it. */
    private boolean isCircumstance(int verb) {
        for (int c : sentence.children(verb)) {
            Token child = sentence.token(c);
            int governed = child.rel() == Rel.PREP ? sentence.child(c, Rel.PREP_OBJECT) : -1;
            boolean behind =
                    governed >= 0 && RELATIVES.contains(sentence.token(governed).lower());
            if (behind || WHEN_OR_WHERE.contains(child.lower())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOwnSubject(int verb) {
        for (int c : sentence.children(verb)) {
            Token child = sentence.token(c);
            if (child.rel().isSubject() && !RELATIVES.contains(child.lower())) {
                return true;
            }
        }
        return false;
    }

    /** Does “to” stand before the verb? */
    public boolean isInfinitive(int verb) {
        for (int c : sentence.children(verb)) {
            Token child = sentence.token(c);
            if (child.pos() == Pos.TO && child.rel() == Rel.AUXILIARY) {
                return true;
            }
        }
        return isBehindTo(verb);
    }

    /** “preparing to march”, where the parser took “to” for a preposition. */
    private boolean isBehindTo(int verb) {
        Token token = sentence.token(verb);
        return token.pos() == Pos.VERB_BASE
                && token.rel() == Rel.PREP_OBJECT
                && token.head() >= 0
                && sentence.token(token.head()).lower().equals("to")
                && sentence.token(token.head()).head() >= 0;
    }

    /** Objects of a preposition that hangs on a token, coordination spread out. */
    public List<Integer> objectsOf(int token, String preposition) {
        List<Integer> found = new ArrayList<>();
        for (int c : sentence.children(token)) {
            Token child = sentence.token(c);
            boolean prep = child.rel() == Rel.PREP || child.rel() == Rel.AGENT || child.rel() == Rel.DATIVE;
            if (!prep || child.pos().isNoun()) {
                continue;
            }
            if (child.lower().equals(preposition)) {
                found.addAll(spread(sentence.childList(c, Rel.PREP_OBJECT)));
            } else if (sentence.child(c, Rel.PREP_OBJECT) < 0 && !child.pos().isVerb()) {
                found.addAll(objectsOf(c, preposition)); // “out [of] the town”
            }
        }
        return found;
    }

    /** Adjectives, compounds and the like before a noun, in text order. */
    public List<Integer> modifiers(int noun) {
        return sentence.childList(noun, Rel.MODIFIER, Rel.COMPOUND);
    }

    /** Whose a noun is: “the [rebels]’ stronghold”. */
    public List<Integer> possessors(int noun) {
        return spread(sentence.childList(noun, Rel.POSSESSOR));
    }

    /** The verb that governs a noun as object, subject or through “be”, or -1. */
    int governingVerb(int noun) {
        int head = sentence.token(noun).head();
        if (head < 0) {
            return -1;
        }
        Rel rel = sentence.token(noun).rel();
        if (rel == Rel.CONJUNCT) {
            return governingVerb(head);
        }
        boolean argument = rel == Rel.OBJECT || rel.isSubject() || rel == Rel.ATTRIBUTE || rel == Rel.DATIVE;
        return argument && sentence.token(head).pos().isVerb() ? head : -1;
    }

    /** “a truce [signed] in May”: is the participle said of the noun? */
    boolean isReducedBelow(int participle, int noun) {
        Token token = sentence.token(participle);
        return token.rel() == Rel.REDUCED_CLAUSE && token.head() == noun && isPassive(participle);
    }

    boolean isCopula(int verb) {
        return COPULAS.contains(sentence.token(verb).lemma());
    }

    /** “a number of [operations]”: the counting word that stands in the clause for a noun, else the noun itself. */
    int counted(int noun) {
        int of = sentence.token(noun).rel() == Rel.PREP_OBJECT
                ? sentence.token(noun).head()
                : -1;
        int counter = of >= 0 && sentence.token(of).lower().equals("of")
                ? sentence.token(of).head()
                : -1;
        return counter >= 0 && COUNTERS.contains(sentence.token(counter).lemma()) ? counter : noun;
    }

    /** Each token with everything coordinated to it, without doubles, in text order. */
    List<Integer> spread(List<Integer> heads) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int head : heads) {
            found.addAll(sentence.conjuncts(head));
        }
        return List.copyOf(found);
    }

    /** The nearest verb at or above a token: its clause. */
    public int clauseOf(int token) {
        for (int i = token, steps = 0;
                i >= 0 && steps <= sentence.size();
                i = sentence.token(i).head(), steps++) {
            if (sentence.token(i).pos().isVerb()
                    && sentence.token(i).rel() != Rel.AUXILIARY
                    && sentence.token(i).rel() != Rel.MODIFIER) {
                return i;
            }
        }
        return -1;
    }
}
