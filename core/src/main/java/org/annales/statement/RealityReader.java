package org.annales.statement;

import java.util.Locale;
import org.annales.model.Reality;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.annales.statement.RealityWords.Governor;
import org.annales.statement.RealityWords.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Is it so? Walks from a trigger up through what governs it, and asks each word on the way what it makes of the
 * happening: a negation, a modal, a purpose, or a governing word of {@code reality.yml} (“plan”, “deny”, “fail”). A plan goes on
 * upwards, since plans are alleged, threatened and thwarted; everything else decides at once.
 */
final class RealityReader {

    private static final int DEEPEST = 8;

    private final Sentence sentence;
    private final Grammar grammar;
    private final CodeBook codeBook;
    private final RealityWords words;
    private final RealityMarks marks;

    RealityReader(Sentence sentence, Grammar grammar, CodeBook codeBook) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.codeBook = codeBook;
        this.words = codeBook.realityWords();
        this.marks = new RealityMarks(sentence, words);
    }

    /** @param type name of the type of happening: some things are done by deciding them */
    Reality read(int trigger, String type) {
        Reality found = marks.of(trigger);
        int at = trigger;
        for (int step = 0; step < DEEPEST && isOpen(found); step++) {
            RealityLink link = link(at);
            if (link == null) {
                break;
            }
            Reality given = given(at, link);
            if (given == Reality.PLANNED && at == trigger && isDoneByIt(link, type)) {
                given = Reality.ACTUAL;
            }
            found = sharpened(at, link, found, given, type);
            if (given == Reality.ACTUAL && stops(at, link)) {
                break;
            }
            Reality beside = inherited(at, link);
            found = isOpen(found) && beside != Reality.ACTUAL ? beside : found;
            at = link.governor();
        }
        return found == Reality.PLANNED ? asItWent(at, type) : found;
    }

    /** The link upwards; a prepositional phrase hangs on the word beside it that can govern it, whatever the parser says. */
    private @Nullable RealityLink link(int at) {
        RealityLink link = RealityLink.of(sentence, grammar, at);
        if (link == null || isDescription(link)) {
            return null;
        }
        if (!link.isPreposition() || reaches(link.governor(), link.name())) {
            return link;
        }
        int governor = link.governor();
        int before = sentence.token(at).head() - 1;
        if (before > governor && sentence.token(before).pos().isNoun() && reaches(before, link.name())) {
            return new RealityLink(before, link.name()); // “led to [calls] for elections”
        }
        Token above = sentence.token(governor);
        boolean object = above.rel() == Rel.OBJECT || above.rel() == Rel.PASSIVE_SUBJECT;
        boolean accuser =
                above.rel() == Rel.PREP_OBJECT && sentence.token(above.head()).rel() == Rel.AGENT;
        if (accuser) {
            // “were [accused] by A of committing …”
            int verb = sentence.token(above.head()).head();
            return verb >= 0 && reaches(verb, link.name()) ? new RealityLink(verb, link.name()) : link;
        }
        // “[accused] the other side of committing …”
        return object && reaches(above.head(), link.name()) ? new RealityLink(above.head(), link.name()) : link;
    }

    /** “those fleeing”: what they do is no part of what is done to them; “a truce ending the war” is. */
    private boolean isDescription(RealityLink link) {
        Token noun = sentence.token(link.governor());
        return link.is(RealityLink.GERUND)
                && !noun.pos().isVerb()
                && words.governors(noun.lemma()).isEmpty()
                && !words.has(WordList.PAPERS, noun.lemma());
    }

    private boolean reaches(int governor, String name) {
        return words.governors(lemma(governor)).stream().anyMatch(word -> word.reaches(name));
    }

    private static boolean isOpen(Reality reality) {
        return reality == Reality.ACTUAL || reality == Reality.PLANNED;
    }

    /** Who announces an attack of their own threatens it. */
    private Reality sharpened(int at, RealityLink link, Reality found, Reality given, String type) {
        // “alleged that they planned to attack”: a plan is told of, however doubtful
        boolean plan = found == Reality.PLANNED && given == Reality.ALLEGED && link.is(RealityLink.CLAUSE);
        Reality now = given == Reality.ACTUAL || plan ? found : given;
        boolean announced = now == Reality.PLANNED
                && (link.is(RealityLink.CLAUSE) && marks.of(at) == Reality.PLANNED || link.is(RealityLink.INFINITIVE))
                && words.has(WordList.ANNOUNCING, lemma(link.governor()))
                && words.has(WordList.THREATENING_TYPES, type)
                && !words.has(WordList.HARMLESS, lemma(at));
        return announced ? Reality.THREATENED : now;
    }

    /** “decided to dissolve parliament”, “efforts at mediation”: nothing more is needed for it to be so. */
    private boolean isDoneByIt(RealityLink link, String type) {
        String lemma = lemma(link.governor());
        return words.has(WordList.DECIDING, lemma) && words.has(WordList.DONE_BY_DECIDING, type)
                || link.isPreposition()
                        && words.has(WordList.TRYING, lemma)
                        && words.has(WordList.DONE_BY_TRYING, type);
    }

    /** What the governor makes of what it governs through a link. */
    private Reality given(int at, RealityLink link) {
        int governor = link.governor();
        if (link.is(RealityLink.CONJUNCT) || link.is(RealityLink.ASIDE)) {
            return Reality.ACTUAL;
        }
        if (link.is(RealityLink.SUBJECT)) {
            return asSubject(at, governor);
        }
        if (words.has(WordList.NOT_DONE_BEHIND, link.name().replace("-ing", ""))) {
            return Reality.DENIED;
        }
        if (grammar.isCopula(governor) && !link.is(RealityLink.ADJECTIVE)) {
            return throughCopula(governor, link);
        }
        if (isStipulated(governor, link)) {
            return isDraft(governor) ? Reality.PROPOSED : Reality.PLANNED;
        }
        Reality governed = governed(at, link);
        if (governed != Reality.ACTUAL) {
            return governed;
        }
        boolean purpose = link.is(RealityLink.PURPOSE)
                || link.is(RealityLink.INFINITIVE) && sentence.token(at).rel() == Rel.REDUCED_CLAUSE;
        return purpose && !isOutcome(at, governor) ? Reality.PLANNED : Reality.ACTUAL;
    }

    private Reality governed(int at, RealityLink link) {
        int governor = link.governor();
        String name = link.is(RealityLink.PURPOSE) ? RealityLink.INFINITIVE : link.name();
        if (name.equals(RealityLink.INFINITIVE)
                && lemma(governor).equals("go")
                && sentence.token(governor).pos() == Pos.VERB_GERUND) {
            return Reality.PLANNED; // “are going to attack”
        }
        for (Governor word : words.governors(lemma(governor))) {
            boolean withEffort = name.equals("in")
                    && word.reaches("in-ing")
                    && !words.governors(lemma(at)).isEmpty();
            if (!word.reaches(name) && !withEffort || word.passive() && !isNobodysSaying(governor, link)) {
                continue;
            }
            if (word.past() && isDeniedAbility(governor)) {
                return Reality.FAILED;
            }
            if (word.past() && isPast(governor)) {
                return Reality.ACTUAL;
            }
            if (word.reality() == Reality.PLANNED && link.is(RealityLink.OBJECT) && !isYetToBegin(governor)) {
                return Reality.ACTUAL; // “the raid was intended to frighten them”
            }
            // “in order to prevent elections”: whether it was prevented is not said
            return word.reality() == Reality.FAILED && isIntended(governor) ? Reality.PLANNED : word.reality();
        }
        return Reality.ACTUAL;
    }

    /** “talks were expected to resume”: where a passive has an infinitive, that must tell whether its subject is to happen. */
    private boolean isYetToBegin(int verb) {
        int what = grammar.isPassive(verb) ? sentence.child(verb, Rel.OPEN_COMPLEMENT) : -1;
        return what < 0 || words.has(WordList.OCCURRING, lemma(what)) || grammar.isPassive(what);
    }

    private boolean isIntended(int verb) {
        Rel rel = sentence.token(verb).rel();
        return sentence.token(verb).pos().isVerb()
                && grammar.isInfinitive(verb)
                && (rel == Rel.ADVERBIAL_CLAUSE || rel == Rel.REDUCED_CLAUSE);
    }

    private boolean isNobodysSaying(int verb, RealityLink link) {
        return sentence.token(verb).pos().isVerb()
                && grammar.isPassive(verb)
                && (!link.is(RealityLink.OBJECT) || sentence.child(verb, Rel.OPEN_COMPLEMENT) >= 0)
                && sentence.child(verb, Rel.AGENT) < 0;
    }

    private boolean isDeniedAbility(int adjective) {
        int copula = sentence.token(adjective).head();
        return marks.isDenied(adjective) || copula >= 0 && marks.isDenied(copula);
    }

    private boolean isPast(int adjective) {
        int copula = sentence.token(adjective).head();
        return copula >= 0
                && (sentence.token(copula).pos() == Pos.VERB_PAST
                        || sentence.token(copula).pos() == Pos.VERB_PARTICIPLE);
    }

    /** “the offensive failed”, “the assault was a failure”, “an attack is imminent”. */
    private Reality asSubject(int at, int governor) {
        if (grammar.isCopula(governor)) {
            for (int c : sentence.childList(governor, Rel.ADJECTIVE_COMPLEMENT, Rel.ATTRIBUTE)) {
                String word = sentence.token(c).lemma();
                if (words.has(WordList.VAIN, word) || words.has(WordList.FAILURES, word)) {
                    return Reality.FAILED;
                }
                if (words.has(WordList.INTENDED, word)) {
                    return Reality.PLANNED;
                }
            }
            return Reality.ACTUAL;
        }
        return isFailure(governor) && at != governor ? Reality.FAILED : Reality.ACTUAL;
    }

    /** “the goal was to capture X”, “their aim is the liberation of X”, “he was to attack”. */
    private Reality throughCopula(int copula, RealityLink link) {
        boolean infinitive = link.is(RealityLink.INFINITIVE) || link.is(RealityLink.PURPOSE);
        int subject = sentence.child(copula, Rel.SUBJECT);
        if (subject >= 0) {
            for (Governor word : words.governors(lemma(subject))) {
                if (word.reaches(infinitive ? RealityLink.INFINITIVE : "of") && !word.passive()) {
                    return word.reality();
                }
            }
        }
        boolean bare = sentence.child(copula, Rel.PREP, Rel.ATTRIBUTE, Rel.ADJECTIVE_COMPLEMENT) < 0;
        return infinitive && bare && lemma(copula).equals("be") ? Reality.PLANNED : Reality.ACTUAL;
    }

    /** “the treaty stipulated that …”, “under the plan …”: a paper says what is to be. */
    private boolean isStipulated(int verb, RealityLink link) {
        int subject = paper(verb);
        boolean content = link.is(RealityLink.CLAUSE)
                || link.is(RealityLink.OBJECT)
                || link.is(RealityLink.INFINITIVE)
                || link.is("for");
        return content
                && subject >= 0
                && words.has(WordList.STIPULATING, lemma(verb))
                && words.has(WordList.PAPERS, lemma(subject));
    }

    private boolean isDraft(int verb) {
        return words.has(WordList.DRAFTS, lemma(paper(verb)));
    }

    /** What says it: the subject, or the noun of a relative clause (for which “the treaty provided …” is sometimes taken). */
    private int paper(int verb) {
        Token token = sentence.token(verb);
        boolean clause = token.rel() == Rel.RELATIVE_CLAUSE || token.rel() == Rel.REDUCED_CLAUSE;
        return clause ? token.head() : sentence.child(verb, Rel.SUBJECT);
    }

    /** “the last city to fall”, “returned only to find”: no purpose but what came of it. */
    private boolean isOutcome(int verb, int governor) {
        for (int c : sentence.childList(verb, Rel.ADVERB)) {
            if (sentence.token(c).lower().equals("only")) {
                return true;
            }
        }
        int particle = sentence.child(governor, Rel.VERB_PARTICLE, Rel.PREP, Rel.ADVERB);
        boolean goesOn = particle >= 0
                && words.has(
                        WordList.DONE_ANYWAY,
                        lemma(governor) + " " + sentence.token(particle).lower());
        if (goesOn) {
            return true;
        }
        for (int m : sentence.childList(governor, Rel.MODIFIER)) {
            switch (sentence.token(m).lower()) {
                case "first", "second", "third", "last", "only", "latest", "next" -> {
                    return true;
                }
                default -> {}
            }
        }
        return sentence.token(governor).pos() == Pos.ADJECTIVE
                && (lemma(governor).equals("first") || lemma(governor).equals("last"));
    }

    /** Does the sense of what stands above end here? A fact may be the subject, the object or the occasion of anything. */
    private boolean stops(int at, RealityLink link) {
        int governor = link.governor();
        String lemma = lemma(governor);
        if (link.is(RealityLink.SUBJECT)) {
            return !isOneOf(WordList.OCCURRING, governor);
        }
        if (link.isPreposition()) {
            String preposition = link.name().replace("-ing", "");
            return !words.has(WordList.LEADING, lemma + " " + preposition)
                    && !(preposition.equals("of") && words.has(WordList.CARRYING, lemma));
        }
        if (link.is(RealityLink.OBJECT) && sentence.token(at).pos().isNoun()) {
            return words.has(WordList.HALTING, lemma)
                    || !codeBook.isIn("light", lemma)
                            && !codeBook.isIn("undergo", lemma)
                            && !words.has(WordList.CAUSING, lemma);
        }
        return false;
    }

    /** What the words beside a governing word say of what it governs: its negation reaches less far than its modal. */
    private Reality inherited(int at, RealityLink link) {
        int governor = link.governor();
        if (link.is(RealityLink.CONJUNCT)) {
            return throughConjunction(at, governor);
        }
        Reality above = marks.of(governor);
        boolean aside = link.is(RealityLink.ASIDE) || link.is(RealityLink.PURPOSE) || link.is(RealityLink.CLAUSE);
        return above == Reality.DENIED && aside ? Reality.ACTUAL : above;
    }

    /** Coordinated verbs share modal and negation, “not … but …” only the modal; nouns share no more than their “no”. */
    private Reality throughConjunction(int at, int first) {
        Reality above = marks.of(first);
        if (!sentence.token(at).pos().isVerb()) {
            return above == Reality.DENIED ? above : Reality.ACTUAL;
        }
        boolean contrast = above == Reality.DENIED && hasBut(first, at);
        return contrast ? Reality.ACTUAL : above;
    }

    private boolean hasBut(int first, int second) {
        for (int i = first + 1; i < second; i++) {
            if (sentence.token(i).lower().equals("but")) {
                return true;
            }
        }
        return false;
    }

    private boolean isFailure(int verb) {
        if (isOneOf(WordList.FAILING, verb)) {
            return sentence.child(verb, Rel.OPEN_COMPLEMENT) < 0;
        }
        for (int next : sentence.childList(verb, Rel.CONJUNCT)) {
            boolean shared = sentence.child(next, Rel.SUBJECT, Rel.PASSIVE_SUBJECT) < 0;
            if (shared && isOneOf(WordList.FAILING, next)) {
                return true;
            }
        }
        return false;
    }

    /** Is a verb in a list, alone or with its particle, preposition or object (“break down”, “take place”)? */
    private boolean isOneOf(WordList list, int verb) {
        String lemma = lemma(verb);
        if (words.has(list, lemma)) {
            return true;
        }
        for (int c : sentence.childList(
                verb, Rel.VERB_PARTICLE, Rel.PREP, Rel.ADVERB, Rel.ADJECTIVE_COMPLEMENT, Rel.OBJECT)) {
            String word = sentence.token(c).lower();
            boolean adjective = sentence.token(c).rel() == Rel.ADJECTIVE_COMPLEMENT && words.has(list, word);
            if (adjective || words.has(list, lemma + " " + word)) {
                return true;
            }
        }
        return false;
    }

    /** “tried to cross the river but were repelled”; an attack that was repelled was one. */
    private Reality asItWent(int top, String type) {
        for (int next : sentence.childList(top, Rel.CONJUNCT)) {
            if (!hasBut(top, next) || marks.isDenied(next)) {
                continue;
            }
            if (isOneOf(WordList.FAILING, next)) {
                return Reality.FAILED;
            }
            if (isOneOf(WordList.REPELLING, next)) {
                return type.equals("attack") || type.equals("bombard") ? Reality.ACTUAL : Reality.FAILED;
            }
        }
        return Reality.PLANNED;
    }

    private String lemma(int token) {
        return sentence.token(token).lemma().toLowerCase(Locale.ROOT);
    }
}
