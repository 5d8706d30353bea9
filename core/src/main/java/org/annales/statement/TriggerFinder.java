package org.annales.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.model.Span;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Finds the words of a sentence that say that something happened. Looks each lemma up once. */
final class TriggerFinder {

    /** Words that may stand between the parts of a verb phrase: “took [full] control”, “opened [heavy] fire”. */
    private static final int LONGEST_GAP = 3;

    /** Where one of these ends a phrase nothing but an adverb may come before it: “march [boldly] on”. */
    private static final Set<String> PREPOSITIONS = Set.of(
            "for", "to", "into", "with", "against", "of", "at", "from", "upon", "on", "under", "towards", "toward");

    private final CodeBook codeBook;

    TriggerFinder(CodeBook codeBook) {
        this.codeBook = codeBook;
    }

    List<Trigger> find(Sentence sentence, Slots slots, Grammar grammar, SubjectMatter subject) {
        List<Trigger> found = new ArrayList<>();
        boolean[] taken = new boolean[sentence.size()];
        for (int i = 0; i < sentence.size(); i++) {
            Trigger trigger = taken[i] ? null : findAt(sentence, slots, subject, i);
            if (trigger != null) {
                // “declaration” was found before “declaration of war” was complete.
                found.removeIf(shorter -> trigger.span().contains(shorter.span()));
                found.add(trigger);
                for (int t = i + 1; t <= trigger.last(); t++) {
                    taken[t] = true;
                }
            }
        }
        found.removeAll(found.stream()
                .filter(t -> isToldTwice(t, found, sentence, grammar))
                .toList());
        found.removeIf(noun -> isCarriedByVerb(noun, found, grammar));
        return found;
    }

    private @Nullable Trigger findAt(Sentence sentence, Slots slots, SubjectMatter subject, int index) {
        Token token = sentence.token(index);
        if (isCompared(sentence, index)) {
            return null;
        }
        for (TriggerRule rule : codeBook.rules(token.lemma())) {
            int last = match(sentence, rule, index);
            if (last < 0) {
                continue;
            }
            // A name such as “Operation Y” hangs in its clause by its last word.
            int head = rule.wordClass() == TriggerRule.WordClass.NAME ? last : index;
            if (fits(rule, sentence, subject) && rule.conditions().stream().allMatch(c -> slots.holds(head, c))) {
                if (rule.type().isNothing()) {
                    return null;
                }
                return trigger(sentence, rule, index, head, last);
            }
        }
        return null;
    }

    /** “longer than the [battle] of X”: told of for comparison alone. */
    private static boolean isCompared(Sentence sentence, int index) {
        Token token = sentence.token(index);
        return token.pos().isNoun()
                && token.rel() == Rel.PREP_OBJECT
                && token.head() >= 0
                && sentence.token(token.head()).lower().equals("than");
    }

    private static boolean fits(TriggerRule rule, Sentence sentence, SubjectMatter subject) {
        return rule.about().isEmpty()
                || subject.isAbout(sentence, rule.about()) && !subject.names(sentence, rule.unless());
    }

    /** @param lowest index of the rule's last word that its grammar hangs on */
    private static Trigger trigger(Sentence sentence, TriggerRule rule, int index, int lowest, int end) {
        int first = rule.startsWithHead() ? index : firstWord(sentence, rule.words(), index);
        int head = lowest;
        while (sentence.token(head).head() >= first && sentence.token(head).head() < head) {
            head = sentence.token(head).head(); // “[declaration] of war”
        }
        int behind = Math.max(end, index);
        Span span =
                new Span(sentence.token(first).begin(), sentence.token(behind).end());
        return new Trigger(rule, head, behind, span);
    }

    /** Index of the last word of the rule's words, or -1 where they don't stand here. */
    private static int match(Sentence sentence, TriggerRule rule, int index) {
        Token token = sentence.token(index);
        return switch (rule.wordClass()) {
            case VERB -> isVerbHere(token) ? matchForward(sentence, rule.words(), index) : -1;
            case NOUN -> isNounHere(sentence, index) && firstWord(sentence, rule.words(), index) >= 0 ? index : -1;
            case ADJECTIVE -> token.pos() == Pos.ADJECTIVE ? index : -1;
            case PARTICIPLE -> isParticipleHere(token) && rule.words().size() == 1 ? index : -1;
            case NAME -> matchName(sentence, rule, index);
        };
    }

    private static boolean isVerbHere(Token token) {
        return token.pos().isVerb()
                && token.rel() != Rel.AUXILIARY
                && token.rel() != Rel.PASSIVE_AUXILIARY
                && token.rel() != Rel.MODIFIER
                && token.rel() != Rel.COMPOUND;
    }

    private static int matchName(Sentence sentence, TriggerRule rule, int index) {
        Token token = sentence.token(index);
        if (token.pos() != Pos.PROPER_NOUN) {
            return -1;
        }
        if (rule.words().size() == 1) {
            return token.rel() == Rel.COMPOUND || token.rel() == Rel.MODIFIER ? -1 : index;
        }
        boolean leads =
                token.rel() == Rel.COMPOUND && token.lower().equals(rule.words().getFirst());
        int head = leads ? token.head() : -1;
        return head > index && sentence.token(head).pos() == Pos.PROPER_NOUN ? head : -1;
    }

    private static boolean isParticipleHere(Token token) {
        boolean participle = token.pos() == Pos.VERB_PARTICIPLE || token.pos() == Pos.ADJECTIVE;
        return participle && token.rel() == Rel.MODIFIER;
    }

    /** A noun that heads its phrase; “attack” in “attack helicopter” tells nothing. */
    private static boolean isNounHere(Sentence sentence, int index) {
        Token token = sentence.token(index);
        boolean noun = token.pos().isNoun() || token.pos() == Pos.VERB_GERUND && hasDeterminer(sentence, index);
        boolean inName = token.entity() == EntityType.ORGANISATION
                || token.entity() == EntityType.PERSON
                || token.entity() == EntityType.WORK
                || token.entity() == EntityType.FACILITY;
        return noun && !inName && token.rel() != Rel.COMPOUND && token.rel() != Rel.MODIFIER;
    }

    private static boolean hasDeterminer(Sentence sentence, int index) {
        return sentence.child(index, Rel.DETERMINER, Rel.POSSESSOR) >= 0;
    }

    private static int matchForward(Sentence sentence, List<String> words, int index) {
        int at = index;
        for (int w = 1; w < words.size(); w++) {
            boolean governs = w == words.size() - 1 && PREPOSITIONS.contains(words.get(w));
            at = governs
                    ? nextPreposition(sentence, words.get(w), at)
                    : next(sentence, words.get(w), at, w == 1 ? LONGEST_GAP : 2);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }

    private static int next(Sentence sentence, String word, int after, int gap) {
        for (int i = after + 1; i < sentence.size() && i <= after + 1 + gap; i++) {
            Token token = sentence.token(i);
            // “issue a proclamation ordering” is no “issue order”: a verb counts only as it is written
            boolean same = token.pos().isVerb()
                    ? token.lower().equals(word)
                    : token.lemma().equals(word) || token.lower().equals(word);
            if (same) {
                return i;
            }
            if (!mayStandBetween(token)) {
                return -1;
            }
        }
        return -1;
    }

    private static int nextPreposition(Sentence sentence, String word, int after) {
        int at = after + 1;
        if (at < sentence.size() && sentence.token(at).pos() == Pos.ADVERB) {
            at++;
        }
        return at < sentence.size() && sentence.token(at).lower().equals(word) ? at : -1;
    }

    private static boolean mayStandBetween(Token token) {
        return switch (token.pos()) {
            case DETERMINER, ADJECTIVE, ADVERB, POSSESSIVE_PRONOUN, PROPER_NOUN, POSSESSIVE, NUMBER, PRONOUN -> true;
            case NOUN, VERB_PARTICIPLE ->
                token.rel() == Rel.COMPOUND || token.rel() == Rel.MODIFIER || token.rel() == Rel.OBJECT;
            default -> false;
        };
    }

    /** Index of the first of a noun's words, of which the last stands at the index; -1 where they don't stand here. */
    private static int firstWord(Sentence sentence, List<String> words, int index) {
        int at = index;
        for (int w = words.size() - 2; w >= 0; w--) {
            at--;
            if (at >= 0 && sentence.token(at).pos() == Pos.DETERMINER) {
                at--;
            }
            if (at < 0
                    || !sentence.token(at).lemma().equals(words.get(w))
                            && !sentence.token(at).lower().equals(words.get(w))) {
                return -1;
            }
        }
        return at;
    }

    /** “signed an agreement”, “an agreement signed in May”, “fighting broke out”: where verb and noun tell one happening, the verb alone is kept. */
    private static boolean isCarriedByVerb(Trigger noun, List<Trigger> all, Grammar grammar) {
        if (noun.rule().wordClass() != TriggerRule.WordClass.NOUN) {
            return false;
        }
        int verb = grammar.governingVerb(noun.token());
        boolean signed = noun.rule().type().name().equals("agree")
                && all.stream()
                        .anyMatch(t -> t.rule().wordClass() == TriggerRule.WordClass.VERB
                                && t.token() > noun.token()
                                && t.rule().type().equals(noun.rule().type())
                                && grammar.isReducedBelow(t.token(), noun.token()));
        return signed
                || verb >= 0
                        && all.stream()
                                .anyMatch(t -> t.token() == verb
                                        && t.rule().type().equals(noun.rule().type()));
    }

    /** “fighting erupted, [lasting] until Monday”, “a war that [continued]”, “the [Battle] of X was a battle”: told by another trigger. */
    private boolean isToldTwice(Trigger trigger, List<Trigger> all, Sentence sentence, Grammar grammar) {
        String words = String.join(" ", trigger.rule().words());
        if (trigger.rule().wordClass() == TriggerRule.WordClass.VERB) {
            return codeBook.isIn("stage-verb", words)
                    && grammar.deepSubjects(trigger.token()).stream()
                            .filter(subject -> grammar.governingVerb(subject) != trigger.token())
                            .anyMatch(subject -> isAnother(subject, trigger, all));
        }
        int copula = grammar.governingVerb(trigger.token());
        boolean name = sentence.token(trigger.token()).pos() == Pos.PROPER_NOUN;
        return copula >= 0 && grammar.isCopula(copula) && isDefined(trigger, name, copula, all, grammar);
    }

    private static boolean isDefined(Trigger subject, boolean name, int copula, List<Trigger> all, Grammar grammar) {
        return grammar.deepSubjects(copula).contains(subject.token())
                && all.stream()
                        .anyMatch(t -> !t.equals(subject)
                                && t.token() > copula
                                && grammar.governingVerb(t.token()) == copula
                                && (name
                                        || t.rule().type().equals(subject.rule().type())));
    }

    private static boolean isAnother(int token, Trigger trigger, List<Trigger> all) {
        return all.stream()
                .anyMatch(t -> t.token() == token
                        && !t.equals(trigger)
                        && t.rule().type().equals(trigger.rule().type()));
    }
}
