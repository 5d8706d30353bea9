package org.annales.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/**
 * Fills the slots that the code book names: {@code subject}, {@code object}, {@code possessor}, {@code adjective},
 * {@code light} (who carries out a noun), {@code undergo} (who suffers it), any preposition, and {@code a/b}: slot b of
 * what fills slot a; {@code a+b}: what fills either.
 */
final class Slots {

    private static final Set<String> UNDER_VERBS = Set.of("come", "be", "place", "put", "fall", "remain", "go", "stay");
    private static final Set<String> TAKING_PART =
            Set.of("engage", "embark", "participate", "involve", "take", "enter", "join", "set", "go");

    private static final Set<String> BEHIND_SEVERAL = Set.of("by", "against", "between");
    private static final Set<String> TASKING = Set.of("task", "charge", "entrust");

    private final Sentence sentence;
    private final Grammar grammar;
    private final Fillers fillers;
    private final CodeBook codeBook;
    private final PlaceSlots places;

    Slots(Sentence sentence, Grammar grammar, Fillers fillers, CodeBook codeBook) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.fillers = fillers;
        this.codeBook = codeBook;
        this.places = new PlaceSlots(sentence, grammar, fillers, codeBook);
    }

    /** Where people live or are. */
    List<Integer> homes(int people) {
        return places.homes(people);
    }

    List<Integer> fill(int trigger, String slot) {
        if (slot.indexOf('+') > 0) {
            Set<Integer> all = new LinkedHashSet<>();
            for (String one : slot.split("\\+")) {
                all.addAll(fill(trigger, one));
            }
            return List.copyOf(all);
        }
        int slash = slot.indexOf('/');
        if (slash > 0) {
            Set<Integer> found = new LinkedHashSet<>();
            for (int first : fill(trigger, slot.substring(0, slash))) {
                List<Integer> second = fill(first, slot.substring(slash + 1));
                found.addAll(second.isEmpty() ? fill(fillers.content(first), slot.substring(slash + 1)) : second);
            }
            return List.copyOf(found);
        }
        boolean verb = sentence.token(trigger).pos().isVerb();
        return switch (slot) {
            case "subject" -> verb ? grammar.deepSubjects(trigger) : List.of();
            case "object" -> verb ? grammar.deepObjects(trigger) : List.of();
            case "object-actor" -> only("actor", fill(trigger, "object"));
            case "object-place" -> only("place", fill(trigger, "object"));
            case "subject-town" ->
                fill(trigger, "subject").stream()
                        .filter(t -> fillers.is(t, "place") && !fillers.is(t, "country"))
                        .toList();
            case "object-force" ->
                fill(trigger, "object").stream()
                        .filter(t -> fillers.is(t, "actor-force") || fillers.is(t, "force-thing"))
                        .toList();
            case "of-actor" -> only("actor", fill(trigger, "of"));
            case "to-actor" -> only("actor", fill(trigger, "to"));
            case "subject-actor" -> only("actor", fill(trigger, "subject"));
            case "adjective-people" -> only("actor-people", grammar.modifiers(trigger));
            case "subject-if-object" -> fill(trigger, "object").isEmpty() ? List.of() : fill(trigger, "subject");
            case "subject-if-intransitive" -> fill(trigger, "object").isEmpty() ? fill(trigger, "subject") : List.of();
            case "dative" -> datives(trigger);
            case "attribute" -> sentence.childList(trigger, Rel.ATTRIBUTE);
            case "object-predicate" -> predicates(trigger);
            case "complement" -> sentence.childList(trigger, Rel.CLAUSAL_COMPLEMENT);
            case "adverb" -> sentence.childList(trigger, Rel.ADVERB);
            case "possessor" -> grammar.possessors(trigger);
            case "adjective" -> actorModifiers(trigger);
            case "adjective-agent", "possessor-agent" -> agentBefore(trigger, slot);
            case "adjective-target" -> fill(trigger, "of").isEmpty() ? actorModifiers(trigger) : List.of();
            case "victim-modifier" -> only("dead", grammar.modifiers(trigger));
            case "affected" -> only("actor", affected(trigger));
            case "possessor-loser" ->
                sentence.token(trigger).lemma().equals("loss") ? grammar.possessors(trigger) : List.of();
            case "modifier" -> grammar.modifiers(trigger);
            case "compound-place" -> places.before(trigger);
            case "site-of" -> places.sites(trigger);
            case "journey" -> places.journeys(trigger);
            case "named-for" ->
                Stream.of("self", "object", "subject")
                        .flatMap(by -> fill(trigger, by).stream())
                        .flatMap(noun -> places.namedFor(noun).stream())
                        .distinct()
                        .toList();
            case "governor" ->
                sentence.token(trigger).head() < 0
                        ? List.of()
                        : List.of(sentence.token(trigger).head());
            case "self" -> List.of(trigger);
            case "determiner" -> sentence.childList(trigger, Rel.DETERMINER);
            case "mark" -> sentence.childList(trigger, Rel.MARK);
            case "above" -> above(trigger);
            case "passive" -> verb && grammar.isPassive(trigger) ? List.of(trigger) : List.of();
            case "to-verb" -> sentence.childList(trigger, Rel.OPEN_COMPLEMENT);
            case "predicate" ->
                sentence.childList(
                        trigger,
                        Rel.OBJECT_PREDICATE,
                        Rel.ADJECTIVE_COMPLEMENT,
                        Rel.OPEN_COMPLEMENT,
                        Rel.CLAUSAL_COMPLEMENT);
            case "by" ->
                verb && grammar.isPassive(trigger) ? grammar.deepSubjects(trigger) : preposition(trigger, slot, verb);
            case "light" -> verb ? List.of() : doersOf(trigger);
            case "undergo" -> verb ? List.of() : sufferersOf(trigger);
            default -> preposition(trigger, slot, verb);
        };
    }

    /** “named him [minister]”, “was renamed [Petrograd] in 1914”, which is sometimes taken for an object or a measure. */
    private List<Integer> predicates(int verb) {
        List<Integer> found = sentence.childList(verb, Rel.OBJECT_PREDICATE, Rel.ATTRIBUTE);
        if (!found.isEmpty() || !sentence.token(verb).pos().isVerb() || !grammar.isPassive(verb)) {
            return found;
        }
        return sentence.childList(verb, Rel.OBJECT, Rel.NOUN_ADVERBIAL).stream()
                .filter(c -> c > verb
                        && sentence.token(c).pos() == Pos.PROPER_NOUN
                        && sentence.token(c).entity() != EntityType.DATE)
                .toList();
    }

    /** “gave [the rebels] rifles” and “gave rifles to [the rebels]”. */
    private List<Integer> datives(int verb) {
        List<Integer> found = new ArrayList<>();
        for (int dative : grammar.spread(sentence.childList(verb, Rel.DATIVE))) {
            List<Integer> governed = sentence.childList(dative, Rel.PREP_OBJECT);
            found.addAll(governed.isEmpty() ? List.of(dative) : grammar.spread(governed));
        }
        return found;
    }

    /** The verb or noun a word hangs on, also through a preposition and as one of several: “[lifted] the siege and blockade of”. */
    private List<Integer> above(int trigger) {
        int at = trigger;
        while (at >= 0 && sentence.token(at).rel() == Rel.CONJUNCT) {
            at = sentence.token(at).head();
        }
        int head = at < 0 ? -1 : sentence.token(at).head();
        if (head >= 0 && sentence.token(at).rel() == Rel.PREP_OBJECT) {
            head = sentence.token(head).head();
        }
        return head < 0 ? List.of() : List.of(head);
    }

    private List<Integer> only(String wanted, List<Integer> tokens) {
        return tokens.stream().filter(t -> fillers.is(t, wanted)).toList();
    }

    /** “the Armenian massacre of X”: only where another word names the victims is what stands before the noun its doer. */
    private List<Integer> agentBefore(int trigger, String slot) {
        if (fill(trigger, "of").isEmpty() && fill(trigger, "against").isEmpty()) {
            return List.of();
        }
        return slot.startsWith("adjective") ? actorModifiers(trigger) : only("actor", grammar.possessors(trigger));
    }

    private List<Integer> actorModifiers(int noun) {
        List<Integer> found = new ArrayList<>();
        for (int m : grammar.modifiers(noun)) {
            Token word = sentence.token(m);
            if (word.pos().isNoun() && word.entity() == EntityType.NONE && codeBook.isIn("body", word.lemma())) {
                return List.of(m); // “Syrian [government] sanctions”: the body, and not its people
            }
            boolean name = word.entity() == EntityType.PEOPLE
                    || word.entity() == EntityType.ORGANISATION
                    || word.entity() == EntityType.PERSON
                    || (fillers.is(m, "country") && word.rel() == Rel.COMPOUND)
                    || codeBook.isIn("force", word.lemma()) && word.pos() == Pos.NOUN && !isWayOfFighting(word, noun);
            if (name) {
                found.addAll(sentence.conjuncts(m));
            }
        }
        return found;
    }

    /** “a guerrilla war”, “a militia campaign” tells how it is waged rather than by whom. */
    private boolean isWayOfFighting(Token force, int noun) {
        return force.lemma().equals("guerrilla")
                && codeBook.isIn("warfare", sentence.token(noun).lemma());
    }

    /** Subjects of the light verb that a noun hangs on: “[they] launched an offensive”, “an attack carried out by [X]”. */
    private List<Integer> doersOf(int trigger) {
        List<Integer> reduced = doersInReducedClause(trigger);
        if (!reduced.isEmpty()) {
            return reduced;
        }
        int noun = grammar.counted(trigger);
        int verb = grammar.governingVerb(noun);
        if (verb >= 0 && codeBook.isIn("light", sentence.token(verb).lemma())) {
            boolean done = grammar.deepObjects(verb).contains(noun)
                    || sentence.token(noun).rel() == Rel.PASSIVE_SUBJECT;
            return done ? grammar.deepSubjects(verb) : List.of();
        }
        int prep = sentence.token(noun).rel() == Rel.PREP_OBJECT
                ? sentence.token(noun).head()
                : -1;
        int head = prep < 0 ? -1 : sentence.token(prep).head();
        boolean takesPart = head >= 0
                && TAKING_PART.contains(sentence.token(head).lemma())
                && Set.of("in", "on", "into").contains(sentence.token(prep).lower());
        if (takesPart && sentence.token(head).pos().isVerb()) {
            return grammar.deepSubjects(head);
        }
        if (head >= 0
                && sentence.token(prep).lower().equals("with")
                && TASKING.contains(sentence.token(head).lemma())
                && sentence.token(head).pos().isVerb()) {
            return grammar.deepObjects(head); // “was tasked with [the capture] of”: who shall do it
        }
        return isManner(noun, prep) ? grammar.deepSubjects(head) : List.of();
    }

    /** “advanced in [an attack] that …”, “fell in [a raid] by …” does not: what a clause's own doer does. */
    private boolean isManner(int noun, int prep) {
        int head = prep < 0 ? -1 : sentence.token(prep).head();
        int determiner = sentence.child(noun, Rel.DETERMINER);
        return head >= 0
                && sentence.token(prep).lower().equals("in")
                && sentence.token(head).pos().isVerb()
                && !grammar.isPassive(head)
                && determiner >= 0
                && sentence.token(determiner).lower().startsWith("a")
                && codeBook.isIn("mobile", sentence.token(head).lemma());
    }

    private List<Integer> doersInReducedClause(int noun) {
        for (int clause : sentence.childList(noun, Rel.REDUCED_CLAUSE, Rel.RELATIVE_CLAUSE)) {
            if (codeBook.isIn("light", sentence.token(clause).lemma()) && grammar.isPassive(clause)) {
                return grammar.deepSubjects(clause);
            }
        }
        return List.of();
    }

    private List<Integer> sufferersOf(int trigger) {
        int noun = grammar.counted(trigger);
        int verb = grammar.governingVerb(noun);
        if (verb >= 0
                && codeBook.isIn("undergo", sentence.token(verb).lemma())
                && grammar.deepObjects(verb).contains(noun)) {
            return grammar.deepSubjects(verb);
        }
        int prep = sentence.token(noun).rel() == Rel.PREP_OBJECT
                ? sentence.token(noun).head()
                : -1;
        if (prep >= 0 && sentence.token(prep).lower().equals("under")) {
            int head = sentence.token(prep).head();
            if (head >= 0 && UNDER_VERBS.contains(sentence.token(head).lemma())) {
                return grammar.isPassive(head) ? grammar.deepObjects(head) : grammar.deepSubjects(head);
            }
        }
        return List.of();
    }

    /** “the shelling terrorized [the population]”: whom the verb harms whose subject the noun is. */
    private List<Integer> affected(int noun) {
        int verb = grammar.governingVerb(noun);
        boolean harms = verb >= 0
                && codeBook.isIn("harm", sentence.token(verb).lemma())
                && grammar.deepSubjects(verb).contains(noun);
        return harms ? grammar.deepObjects(verb) : List.of();
    }

    /** A preposition's objects, also where the parser hung it on the object or on the light verb beside the trigger. */
    private List<Integer> preposition(int trigger, String slot, boolean verb) {
        Set<Integer> found = new LinkedHashSet<>(grammar.objectsOf(trigger, slot));
        if (verb && !slot.equals("of")) {
            for (int object : grammar.deepObjects(trigger)) {
                found.addAll(grammar.objectsOf(object, slot));
            }
        } else if (!verb && !slot.equals("of")) {
            int governor = grammar.governingVerb(trigger);
            if (governor >= 0 && isBesideTrigger(governor)) {
                found.addAll(grammar.objectsOf(governor, slot));
            }
            if (slot.equals("against")) {
                found.addAll(farAgainst(trigger, governor));
            }
            int counter = grammar.counted(trigger);
            if (counter != trigger) {
                found.addAll(grammar.objectsOf(counter, slot)); // “acts of torture [by the police]”
            }
            if (found.isEmpty() && BEHIND_SEVERAL.contains(slot)) {
                found.addAll(behindSeveral(trigger, slot));
            }
            if (found.isEmpty() && slot.equals("by")) {
                found.addAll(only("actor", besideActiveVerb(counter)));
            }
        }
        return slot.equals("between") && found.size() == 1
                ? both(found.iterator().next())
                : List.copyOf(found);
    }

    /** “arrests and [killings] by X”: what the parser hung on the first of several nouns stands behind the last. */
    private List<Integer> behindSeveral(int noun, String preposition) {
        int first = sentence.token(noun).rel() == Rel.CONJUNCT
                ? sentence.token(noun).head()
                : -1;
        return first < 0 || !sentence.token(first).pos().isNoun()
                ? List.of()
                : grammar.objectsOf(first, preposition).stream()
                        .filter(object -> object > noun)
                        .toList();
    }

    /** “between parts of the guard and the rebels”, where the second was taken for one of what the first are parts of. */
    private List<Integer> both(int one) {
        List<Integer> found = new ArrayList<>(List.of(one));
        for (int inner : grammar.objectsOf(one, "of")) {
            if (inner != grammar.objectsOf(one, "of").getFirst()) {
                found.add(inner);
            }
        }
        return found;
    }

    /** “witnessed the looting of homes [by soldiers]”, where the parser hung “by” on a verb that has a subject of its own. */
    private List<Integer> besideActiveVerb(int noun) {
        int verb = grammar.governingVerb(noun);
        boolean object = verb >= 0 && sentence.token(noun).rel() == Rel.OBJECT && !grammar.isPassive(verb);
        return object ? grammar.objectsOf(verb, "by") : List.of();
    }

    /** “a bombardment with rockets against [X]”, “an offensive was planned, this time against [X]” */
    private List<Integer> farAgainst(int trigger, int governor) {
        List<Integer> found = new ArrayList<>();
        grammar.objectsOf(trigger, "with").forEach(means -> found.addAll(grammar.objectsOf(means, "against")));
        boolean done = governor >= 0
                && (sentence.token(trigger).rel() == Rel.PASSIVE_SUBJECT
                        || sentence.token(trigger).rel() == Rel.OBJECT);
        if (done && found.isEmpty()) {
            found.addAll(grammar.objectsOf(governor, "against"));
        }
        return found;
    }

    private boolean isBesideTrigger(int verb) {
        String lemma = sentence.token(verb).lemma();
        return codeBook.isIn("light", lemma) || codeBook.isIn("undergo", lemma) || codeBook.isIn("occur", lemma);
    }

    /** Does a condition hold for a trigger? */
    boolean holds(int trigger, Condition condition) {
        return condition.test(fill(trigger, condition.slot()), this::isModifierOr);
    }

    /** Hyphenated modifiers (“large-scale”) are matched whole. */
    private boolean isModifierOr(int token, String wanted) {
        if (fillers.is(token, wanted)) {
            return true;
        }
        return wanted.indexOf('-') > 0
                && token >= 2
                && sentence.token(token - 1).pos() == Pos.HYPHEN
                && wanted.equals(sentence.token(token - 2).lower() + "-"
                        + sentence.token(token).lower());
    }
}
