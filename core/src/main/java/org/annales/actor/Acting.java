package org.annales.actor;

import java.util.Set;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** What the grammar around a name says of it: does it act, is it a place here, does it say whose? */
final class Acting {

    private static final Set<String> PARTNERS = Set.of("by", "with", "between", "against", "among");
    private static final Set<String> COMPANY = Set.of("with", "between");
    /** “sanctions [on] X”, “appealed [to] X”. */
    private static final Set<String> ADDRESS = Set.of("to", "on", "upon", "against");

    private final Set<String> governmentVerbs;
    private final Set<String> humanVerbs;
    private final Set<String> personObjects;
    private final Set<String> addressing;
    private final Set<String> giving;
    private final Set<String> governmentNouns;
    private final Set<String> dealings;
    private final Set<String> locative;

    Acting(Words words) {
        governmentVerbs = words.list("government-verb");
        personObjects = words.list("person-object-verb");
        humanVerbs = words.list("human-verb");
        giving = words.list("giving");
        governmentNouns = words.list("government-noun");
        addressing = words.list("addressing");
        dealings = words.list("dealing");
        locative = words.list("locative");
    }

    /** Does the word stand before another noun and say whose or of what kind that is? */
    static boolean isModifier(Sentence sentence, int index) {
        int first = firstConjunct(sentence, index);
        Token token = sentence.token(first);
        boolean before = (token.rel() == Rel.MODIFIER || token.rel() == Rel.COMPOUND) && token.head() > first;
        return before
                || first + 1 < sentence.size()
                        && sentence.token(first + 1).pos() == Pos.HYPHEN
                        && sentence.token(first).end()
                                == sentence.token(first + 1).begin();
    }

    /** Does a town or palace stand for those who govern from it? */
    boolean governs(Sentence sentence, int index) {
        int first = firstConjunct(sentence, index);
        Token token = sentence.token(first);
        if (token.head() < 0) {
            return false;
        }
        Token governor = sentence.token(token.head());
        if (token.rel().isSubject() || token.rel() == Rel.OBJECT || token.rel() == Rel.DATIVE) {
            boolean several = token.rel() == Rel.SUBJECT && sentence.child(first, Rel.CONJUNCT) >= 0;
            return governmentVerbs.contains(governor.lemma()) || several && humanVerbs.contains(governor.lemma());
        }
        if (token.rel() == Rel.POSSESSOR) {
            return governmentNouns.contains(governor.lemma());
        }
        if (token.rel() != Rel.PREP_OBJECT || governor.head() < 0) {
            return false;
        }
        return governor.rel() == Rel.AGENT
                || governor.lower().equals("by")
                || COMPANY.contains(governor.lower())
                        && dealings.contains(sentence.token(governor.head()).lower())
                || ADDRESS.contains(governor.lower()) && isAddressing(sentence, governor.head());
    }

    /** “complained to X”, “pressure on X”, “imposed sanctions on X”. */
    private boolean isAddressing(Sentence sentence, int word) {
        int object = sentence.child(word, Rel.OBJECT);
        return addressing.contains(sentence.token(word).lemma())
                || object >= 0 && addressing.contains(sentence.token(object).lemma());
    }

    /** Does a region or town itself decide something? */
    boolean decides(Sentence sentence, int index) {
        Token token = sentence.token(Acting.firstConjunct(sentence, index));
        return token.rel() == Rel.SUBJECT
                && token.head() >= 0
                && governmentVerbs.contains(sentence.token(token.head()).lemma());
    }

    /** Is a word the subject or agent of a verb that only people can be? */
    boolean actsAsPerson(Sentence sentence, int index) {
        Token token = sentence.token(firstConjunct(sentence, index));
        if (token.head() < 0) {
            return false;
        }
        Token governor = sentence.token(token.head());
        if (token.rel() == Rel.PREP_OBJECT && governor.rel() == Rel.AGENT && governor.head() >= 0) {
            governor = sentence.token(governor.head());
        } else if (token.rel() != Rel.SUBJECT) {
            return false;
        }
        return humanVerbs.contains(governor.lemma());
    }

    /** Does a word do, suffer or take part in what is done among people? */
    boolean isParty(Sentence sentence, int index) {
        Token token = sentence.token(firstConjunct(sentence, index));
        if (token.head() < 0) {
            return false;
        }
        Token governor = sentence.token(token.head());
        return switch (token.rel()) {
            case SUBJECT, PASSIVE_SUBJECT, OBJECT, DATIVE ->
                humanVerbs.contains(governor.lemma()) || personObjects.contains(governor.lemma());
            case PREP_OBJECT -> governor.rel() == Rel.AGENT || PARTNERS.contains(governor.lower());
            case APPOSITION, COMPOUND, MODIFIER, POSSESSOR -> token.head() > index || token.rel() == Rel.APPOSITION;
            default -> false;
        };
    }

    boolean isLocative(Sentence sentence, int index) {
        int first = firstConjunct(sentence, index);
        Token token = sentence.token(first);
        return token.rel() == Rel.PREP_OBJECT
                && locative.contains(sentence.token(token.head()).lower())
                && !isReceiver(sentence, token.head());
    }

    /** “surrendered to X”, “ceded to X”: X takes it, and is no place there. */
    private boolean isReceiver(Sentence sentence, int preposition) {
        Token token = sentence.token(preposition);
        return token.lower().equals("to")
                && token.head() >= 0
                && giving.contains(sentence.token(token.head()).lemma());
    }

    static int firstConjunct(Sentence sentence, int index) {
        int at = index;
        for (int steps = 0;
                sentence.token(at).rel() == Rel.CONJUNCT && sentence.token(at).head() >= 0 && steps < sentence.size();
                steps++) {
            at = sentence.token(at).head();
        }
        return at;
    }
}
