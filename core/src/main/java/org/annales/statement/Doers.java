package org.annales.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Who does what a verb says: its own subject, or that of the clause, verb or noun it hangs on. */
final class Doers {

    private static final Set<String> OBJECT_CONTROL = Set.of("of", "for", "with", "from", "into", "against");
    private static final Set<String> BY_WAY_OF =
            Set.of("on order", "on instruction", "on command", "under order", "by order", "at hand", "at order");
    /** “promised them to leave”, “used the road to surround X”: the subject does it, and not the object. */
    private static final Set<String> SUBJECT_CONTROL =
            Set.of("promise", "use", "employ", "utilise", "utilize", "exploit", "take", "launch", "make");

    private static final int DEEPEST = 6;

    /** “suffered losses from storming X”: whoever it befalls did it, and not what is lost or gained. */
    private static final Set<String> UNDERGOING =
            Set.of("suffer", "gain", "profit", "benefit", "incur", "sustain", "earn", "take", "return");

    private final Sentence sentence;
    private final Grammar grammar;

    Doers(Sentence sentence, Grammar grammar) {
        this.sentence = sentence;
        this.grammar = grammar;
    }

    /** Who did what a passive says, behind “by” or at whose orders; those of the verb it is coordinated with. */
    List<Integer> passiveAgents(int verb) {
        List<Integer> found = new ArrayList<>();
        for (int by : sentence.childList(verb, Rel.AGENT)) {
            found.addAll(grammar.spread(sentence.childList(by, Rel.PREP_OBJECT)));
        }
        if (found.isEmpty()) {
            found.addAll(grammar.objectsOf(verb, "by"));
        }
        if (found.isEmpty()) {
            found.addAll(hyphenated(verb));
        }
        if (found.isEmpty()) {
            found.addAll(behindOrders(verb));
        }
        if (found.isEmpty() && grammar.isCaused(verb)) {
            found.addAll(surfaceSubjects(sentence.token(verb).head()));
        }
        if (found.isEmpty()
                && sentence.token(verb).rel() == Rel.CONJUNCT
                && sentence.token(verb).head() >= 0) {
            int first = sentence.token(verb).head();
            return grammar.isPassive(first) && first < verb ? passiveAgents(first) : List.of();
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
                List<Integer> owners = grammar.possessors(noun);
                return owners.isEmpty() ? grammar.objectsOf(noun, "of") : owners;
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

    /** The subjects a verb has, or takes over from the clause above where it has none. */
    List<Integer> surfaceSubjects(int verb) {
        return surfaceSubjects(verb, 0);
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
            if (Grammar.RELATIVES.contains(sentence.token(s).lower())
                    && token.rel() == Rel.RELATIVE_CLAUSE
                    && token.head() >= 0) {
                found.add(token.head());
            } else {
                found.addAll(grammar.spread(List.of(s)));
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
                    found.addAll(grammar.spread(sentence.childList(with, Rel.PREP_OBJECT)));
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
            case RELATIVE_CLAUSE -> grammar.isInfinitive(verb) ? doersOrSelf(head, depth) : List.of(head);
            case REDUCED_CLAUSE ->
                grammar.isInfinitive(verb) ? doersOfNoun(head, depth) : grammar.spread(List.of(head));
            case OPEN_COMPLEMENT -> controllers(head, depth);
            case PREP_OBJECT ->
                grammar.isInfinitive(verb) ? controllers(sentence.token(head).head(), depth) : List.of();
            case ADVERBIAL_CLAUSE -> subjectsOfClause(head, depth);
            case PREP_COMPLEMENT -> subjectsOfGerund(head, depth);
            case MODIFIER -> grammar.isPassive(verb) ? List.of(head) : List.of();
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
        List<Integer> objects = grammar.spread(sentence.childList(governor, Rel.OBJECT, Rel.DATIVE));
        boolean subjectControl =
                objects.isEmpty() || SUBJECT_CONTROL.contains(verb.lemma()) || grammar.isPassive(governor);
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
            List<Integer> objects = grammar.deepObjects(governor);
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
            List<Integer> doers = grammar.isPassive(head) ? passiveAgents(head) : List.of();
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
        List<Integer> by = grammar.objectsOf(noun, "by");
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
            return grammar.isPassive(head) ? passiveAgents(head) : surfaceSubjects(head, depth + 1);
        }
        if (token.rel() == Rel.PREP_OBJECT) {
            int counter = grammar.counted(first);
            return counter == first
                    ? subjectsOfClause(sentence.token(head).head(), depth + 1)
                    : doersOfNoun(counter, depth + 1);
        }
        return List.of();
    }
}
