package org.annales.actor;

import java.util.Set;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** What grammar says of a pronoun and a phrase of one sentence: whether they may be one, and where each stands. */
final class Binding {

    private static final Set<String> OBJECT_FORMS = Set.of("him", "her", "them");

    private final Set<String> partitive;
    private final Set<String> otherOwnerVerbs;
    private final Set<String> otherOwned;

    Binding(Words words) {
        partitive = words.list("partitive");
        otherOwnerVerbs = words.list("other-owner-verb");
        otherOwned = words.list("other-owned");
    }

    /** May a pronoun not mean a phrase before it: both stand beside one verb, or the phrase holds the pronoun? */
    boolean forbids(Sentence sentence, Mention pronoun, Mention candidate) {
        if (pronoun.sentence != candidate.sentence) {
            return false;
        }
        if (candidate.head >= pronoun.head) {
            return true;
        }
        Token token = sentence.token(pronoun.head);
        int first = whole(sentence, candidate.head);
        if (token.pos() == Pos.POSSESSIVE_PRONOUN || token.rel() == Rel.POSSESSOR) {
            return token.head() == candidate.head || token.head() >= 0 && isAnothers(sentence, token.head(), first);
        }
        int verb = governingVerb(sentence, pronoun.head);
        if (verb < 0) {
            return false;
        }
        boolean subject = token.rel().isSubject();
        return verb == governingVerb(sentence, first)
                || !subject && isSubject(sentence, verb, first)
                || subject
                        && OBJECT_FORMS.contains(token.lower())
                        && isSubject(sentence, sentence.token(verb).head(), first);
    }

    /** “Militias burned [their] houses”: not the militias'. */
    private boolean isAnothers(Sentence sentence, int owned, int candidate) {
        Token noun = sentence.token(owned);
        if (otherOwned.contains(noun.lemma())
                && noun.rel() == Rel.OBJECT
                && isSubject(sentence, noun.head(), candidate)) {
            return true;
        }
        if (noun.rel() != Rel.OBJECT
                || noun.head() < 0
                || !otherOwnerVerbs.contains(sentence.token(noun.head()).lemma())) {
            return false;
        }
        for (int child : sentence.children(owned)) {
            if (sentence.token(child).lower().equals("own")) {
                return false;
            }
        }
        return isSubject(sentence, noun.head(), candidate);
    }

    /** “X refused and had [him] jailed”: he is not X, who does it without being named again. */
    private static boolean isSubject(Sentence sentence, int verb, int candidate) {
        if (verb < 0 || !sentence.token(verb).pos().isVerb()) {
            return false;
        }
        int subject = Subjects.find(sentence, verb);
        return subject >= 0 && Acting.firstConjunct(sentence, subject) == candidate;
    }

    /** The subject of the verb whose object a pronoun is, whom it therefore cannot mean; null for other pronouns. */
    @Nullable
    Mention beside(Sentence sentence, Mention pronoun, @Nullable Mention[] byHead) {
        Token token = sentence.token(pronoun.head);
        if (token.pos() == Pos.POSSESSIVE_PRONOUN || token.rel().isSubject() || isOneOf(sentence, pronoun)) {
            return null;
        }
        int verb = governingVerb(sentence, pronoun.head);
        int subject = verb < 0 ? -1 : Subjects.find(sentence, verb);
        Mention doer = subject < 0 || subject >= pronoun.head ? null : byHead[subject];
        return doer != null && doer.isActor() ? doer : null;
    }

    /** “ten of [them]” takes up whoever was counted last, whatever part they played. */
    boolean isOneOf(Sentence sentence, Mention pronoun) {
        return whole(sentence, pronoun.head) != Acting.firstConjunct(sentence, pronoun.head);
    }

    /** “strafed the refugees while [they] fled”: the clause on which the pronoun's hangs comes first to mind. */
    boolean isInGoverningClause(Sentence sentence, Mention pronoun, Mention candidate) {
        int verb = governingVerb(sentence, pronoun.head);
        int above = verb < 0 ? -1 : sentence.token(verb).head();
        boolean hangs = above >= 0
                && sentence.token(verb).rel() == Rel.ADVERBIAL_CLAUSE
                && sentence.token(above).pos().isVerb();
        return hangs && governingVerb(sentence, whole(sentence, candidate.head)) == above;
    }

    /** “Moscow and [its] allies”: the owner stands right before. */
    boolean isJoinedToOwned(Sentence sentence, Mention pronoun, Mention candidate) {
        int owned = sentence.token(pronoun.head).head();
        return owned >= 0
                && sentence.token(owned).rel() == Rel.CONJUNCT
                && sentence.token(owned).head() == candidate.head;
    }

    /** Is a phrase the subject of the very clause in which a possessive pronoun stands? */
    boolean isSubjectOfSameClause(Sentence sentence, Mention pronoun, Mention candidate) {
        int noun = sentence.token(pronoun.head).head();
        int verb = noun < 0 ? -1 : governingVerb(sentence, noun);
        return isSubject(sentence, verb, whole(sentence, candidate.head));
    }

    /** The word by which a phrase hangs in its clause: of “thousands of [soldiers] and guards” the thousands. */
    int whole(Sentence sentence, int head) {
        int first = Acting.firstConjunct(sentence, head);
        Token token = sentence.token(first);
        if (token.rel() == Rel.PREP_OBJECT
                && sentence.token(token.head()).lower().equals("of")) {
            int quantity = sentence.token(token.head()).head();
            if (quantity >= 0 && isQuantity(sentence.token(quantity))) {
                return Acting.firstConjunct(sentence, quantity);
            }
        }
        return first;
    }

    private boolean isQuantity(Token token) {
        return token.pos() == Pos.NUMBER || partitive.contains(token.lower()) || partitive.contains(token.lemma());
    }

    /** The verb on which a word hangs directly or through prepositions, or -1. */
    static int governingVerb(Sentence sentence, int index) {
        int at = sentence.token(Acting.firstConjunct(sentence, index)).head();
        for (int steps = 0; at >= 0 && steps < 3; steps++) {
            Token token = sentence.token(at);
            if (token.pos().isVerb()) {
                return at;
            }
            if (token.rel() != Rel.PREP && token.rel() != Rel.AGENT && token.rel() != Rel.DATIVE) {
                return -1;
            }
            at = token.head();
        }
        return -1;
    }
}
