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

    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
    private static final Set<String> WHEN_OR_WHERE = Set.of("when", "where", "whereby", "why");
    private static final Set<String> COPULAS = Set.of("be", "become", "remain", "seem", "appear");
    private static final Set<String> OBJECT_CONTROL = Set.of("of", "for", "with", "from", "into", "against");
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
    private static final Set<String> BY_WAY_OF =
            Set.of("on order", "on instruction", "on command", "under order", "by order", "at hand", "at order");
    /** “promised them to leave”, “used the road to surround X”: the subject does it, and not the object. */
    private static final Set<String> UNDERGOING =
            Set.of("suffer", "gain", "profit", "benefit", "incur", "sustain", "earn", "take", "return");

    private static final Set<String> SUBJECT_CONTROL =
            Set.of("promise", "use", "employ", "utilise", "utilize", "exploit", "take", "launch", "make");

    private static final Set<String> CAUSATIVES = Set.of("have", "get");
    private static final int DEEPEST = 6;

    private final Sentence sentence;

    /** Of one sentence. */
    public Grammar(Sentence sentence) {
        this.sentence = sentence;
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
    private boolean isCaused(int verb) {
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
        return isPassive(verb) ? passiveAgents(verb) : surfaceSubjects(verb, 0);
    }

    /** Tokens that what the verb says is done to. */
    public List<Integer> deepObjects(int verb) {
        if (isPassive(verb)) {
            return surfaceSubjects(verb, 0);
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

    private List<Integer> passiveAgents(int verb) {
        List<Integer> found = new ArrayList<>();
        for (int by : sentence.childList(verb, Rel.AGENT)) {
            found.addAll(spread(sentence.childList(by, Rel.PREP_OBJECT)));
        }
        if (found.isEmpty()) {
            found.addAll(objectsOf(verb, "by"));
        }
        if (found.isEmpty()) {
            found.addAll(hyphenated(verb));
        }
        if (found.isEmpty()) {
            found.addAll(behindOrders(verb));
        }
        if (found.isEmpty() && isCaused(verb)) {
            found.addAll(surfaceSubjects(sentence.token(verb).head(), 0));
        }
        if (found.isEmpty()
                && sentence.token(verb).rel() == Rel.CONJUNCT
                && sentence.token(verb).head() >= 0) {
            int first = sentence.token(verb).head();
            return isPassive(first) && first < verb ? passiveAgents(first) : List.of();
        }
        return found;
    }

    /** “on the orders of [X]”, “on [X]'s orders”, “at the hands of [X]”. */
    private List<Integer> behindOrders(int verb) {
        for (int c : sentence.children(verb)) {
            int noun = sentence.token(c).rel() == Rel.PREP ? sentence.child(c, Rel.PREP_OBJECT) : -1;
            if (noun >= 0
                    && BY_WAY_OF.contains(sentence.token(c).lower() + " "
                            + sentence.token(noun).lemma())) {
                List<Integer> owners = possessors(noun);
                return owners.isEmpty() ? objectsOf(noun, "of") : owners;
            }
        }
        return List.of();
    }

    /** “a [Russian]-brokered truce”, “the [rebel]-held town”. */
    private List<Integer> hyphenated(int participle) {
        boolean joined = participle >= 2
                && sentence.token(participle - 1).pos() == Pos.HYPHEN
                && sentence.token(participle - 2).head() == participle;
        return joined ? List.of(participle - 2) : List.of();
    }

    private List<Integer> surfaceSubjects(int verb, int depth) {
        if (depth > DEEPEST || verb < 0) {
            return List.of();
        }
        List<Integer> own = ownSubjects(verb);
        return own.isEmpty() ? inheritedSubjects(verb, depth) : own;
    }

    private List<Integer> ownSubjects(int verb) {
        Token token = sentence.token(verb);
        List<Integer> found = new ArrayList<>();
        List<Integer> subjects = new ArrayList<>(sentence.childList(verb, Rel.SUBJECT, Rel.PASSIVE_SUBJECT));
        for (int aux : sentence.childList(verb, Rel.AUXILIARY, Rel.PASSIVE_AUXILIARY)) {
            subjects.addAll(sentence.childList(aux, Rel.SUBJECT, Rel.PASSIVE_SUBJECT));
        }
        for (int s : subjects) {
            if (RELATIVES.contains(sentence.token(s).lower())
                    && token.rel() == Rel.RELATIVE_CLAUSE
                    && token.head() >= 0) {
                found.add(token.head());
            } else {
                found.addAll(spread(List.of(s)));
            }
        }
        if (!found.isEmpty()) {
            found.addAll(companions(verb, found.getLast()));
        }
        return found;
    }

    /** “the army, along with [its allies], attacked”: who stands beside the subject, before the verb. */
    private List<Integer> companions(int verb, int subject) {
        List<Integer> found = new ArrayList<>();
        for (int head : List.of(verb, subject)) {
            for (int c : sentence.children(head)) {
                Token child = sentence.token(c);
                boolean along = child.lower().equals("along") || child.lower().equals("together");
                int with = along && c > subject && c < verb ? sentence.child(c, Rel.PREP) : -1;
                if (with >= 0 && sentence.token(with).lower().equals("with")) {
                    found.addAll(spread(sentence.childList(with, Rel.PREP_OBJECT)));
                }
            }
        }
        return found;
    }

    private List<Integer> inheritedSubjects(int verb, int depth) {
        Token token = sentence.token(verb);
        int head = token.head();
        if (head < 0) {
            return List.of();
        }
        return switch (token.rel()) {
            case CONJUNCT -> sharedSubjects(head, depth);
            case RELATIVE_CLAUSE -> isInfinitive(verb) ? doersOrSelf(head, depth) : List.of(head);
            case REDUCED_CLAUSE -> isInfinitive(verb) ? doersOfNoun(head, depth) : spread(List.of(head));
            case OPEN_COMPLEMENT -> controllers(head, depth);
            case PREP_OBJECT ->
                isInfinitive(verb) ? controllers(sentence.token(head).head(), depth) : List.of();
            case ADVERBIAL_CLAUSE -> subjectsOfClause(head, depth);
            case PREP_COMPLEMENT -> subjectsOfGerund(head, depth);
            case MODIFIER -> isPassive(verb) ? List.of(head) : List.of();
            default -> List.of();
        };
    }

    private List<Integer> sharedSubjects(int head, int depth) {
        Token first = sentence.token(head);
        if (!first.pos().isVerb()) {
            return first.rel() == Rel.PREP_COMPLEMENT
                    ? subjectsOfClause(sentence.token(first.head()).head(), depth)
                    : List.of();
        }
        // “were attacked and captured” shares its subject; “was attacked by A and fled” does so too
        return surfaceSubjects(head, depth + 1);
    }

    private List<Integer> controllers(int governor, int depth) {
        Token verb = sentence.token(governor);
        if (!verb.pos().isVerb()) {
            return subjectsOfClause(governor, depth);
        }
        List<Integer> objects = spread(sentence.childList(governor, Rel.OBJECT, Rel.DATIVE));
        boolean subjectControl = objects.isEmpty() || SUBJECT_CONTROL.contains(verb.lemma()) || isPassive(governor);
        return subjectControl ? surfaceSubjects(governor, depth + 1) : objects;
    }

    /** “blamed X for supporting”, “prevented X from entering”: X does it; “withdrew after burning”, “suffered losses from storming”: the subject. */
    private List<Integer> subjectsOfGerund(int preposition, int depth) {
        int governor = verbOfAgent(sentence.token(preposition).head());
        if (governor >= 0
                && OBJECT_CONTROL.contains(sentence.token(preposition).lower())
                && sentence.token(governor).pos().isVerb()
                && !(sentence.token(preposition).lower().equals("from")
                        && UNDERGOING.contains(sentence.token(governor).lemma()))) {
            List<Integer> objects = deepObjects(governor);
            if (!objects.isEmpty()) {
                return objects;
            }
        }
        return subjectsOfClause(governor, depth);
    }

    /** “was [accused] by A of killing B”: the parser hangs “of” on A. */
    private int verbOfAgent(int governor) {
        int by = governor >= 0 && sentence.token(governor).rel() == Rel.PREP_OBJECT
                ? sentence.token(governor).head()
                : -1;
        return by >= 0 && sentence.token(by).rel() == Rel.AGENT
                ? sentence.token(by).head()
                : governor;
    }

    private List<Integer> subjectsOfClause(int head, int depth) {
        if (head < 0) {
            return List.of();
        }
        Token token = sentence.token(head);
        if (token.pos().isVerb()) {
            // In “X was captured, allowing them to flee” and “…captured by X after killing…” the doer goes on.
            List<Integer> doers = isPassive(head) ? passiveAgents(head) : List.of();
            return doers.isEmpty() ? surfaceSubjects(head, depth + 1) : doers;
        }
        return token.pos().isNoun() ? doersOfNoun(head, depth) : List.of();
    }

    /** “were in no mood to attack”: who is in it; “the first army to attack”: the army. */
    private List<Integer> doersOrSelf(int noun, int depth) {
        List<Integer> doers = doersOfNoun(noun, depth);
        return doers.isEmpty() ? List.of(noun) : doers;
    }

    /** Who is behind a noun such as “offensive” in “launched an offensive to capture X” or “their attempt to …”. */
    private List<Integer> doersOfNoun(int noun, int depth) {
        List<Integer> owners = sentence.childList(noun, Rel.POSSESSOR);
        if (!owners.isEmpty()) {
            return owners;
        }
        List<Integer> by = objectsOf(noun, "by");
        if (!by.isEmpty()) {
            return by;
        }
        int first = noun;
        while (sentence.token(first).rel() == Rel.CONJUNCT
                && sentence.token(first).head() >= 0) {
            first = sentence.token(first).head(); // “used tanks and [helicopters] to attack”
        }
        Token token = sentence.token(first);
        int head = token.head();
        if (head < 0) {
            return List.of();
        }
        if (token.rel() == Rel.OBJECT || token.rel() == Rel.PASSIVE_SUBJECT) {
            return isPassive(head) ? passiveAgents(head) : surfaceSubjects(head, depth + 1);
        }
        if (token.rel() == Rel.PREP_OBJECT) {
            int counter = counted(first);
            return counter == first
                    ? subjectsOfClause(sentence.token(head).head(), depth + 1)
                    : doersOfNoun(counter, depth + 1);
        }
        return List.of();
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
