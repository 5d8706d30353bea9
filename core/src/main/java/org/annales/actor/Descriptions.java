package org.annales.actor;

import java.util.List;
import java.util.Set;
import org.annales.model.Sector;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Whom definite descriptions take up: “the two countries”, “the organisation”, “the president”, “the rebels”. */
final class Descriptions {

    private static final Set<String> TWO = Set.of("two", "both");
    private static final Set<String> AGAINST_EACH_OTHER = Set.of("warring", "belligerent", "opposing");
    private static final Set<String> ONE_OF_TWO = Set.of("each", "either", "neither");

    private final PersonDescriptions persons;
    private final GroupDescriptions groups;
    private final Parties parties;
    private final Attacks attacks;
    private final Set<String> partyNouns;
    private final Set<String> bodies;
    private final Set<String> dropped;

    Descriptions(Discourse discourse, ActorKnowledge knowledge) {
        this.persons = new PersonDescriptions(discourse, knowledge);
        this.groups = new GroupDescriptions(discourse, knowledge.words());
        this.parties = new Parties(discourse);
        this.attacks = new Attacks(discourse, knowledge.words());
        Words words = knowledge.words();
        partyNouns = words.list("parties");
        bodies = words.list("again-body");
        dropped = words.list("dropped");
    }

    void resolve(Sentence sentence, Mention mention) {
        String lemma = sentence.token(mention.head).lemma();
        boolean oneOfTwo = partyNouns.contains(lemma) && isOneOfTwo(sentence, mention);
        if (oneOfTwo || partyNouns.contains(lemma) && mention.isPlural() && isPair(sentence, mention)) {
            Mention pair = parties.find(mention, lemma);
            if (pair != null) {
                mention.take(pair);
                mention.kind = Mention.Kind.PERSONS;
            } else if (oneOfTwo) {
                mention.actors = List.of();
                mention.names = List.of();
            }
            return;
        }
        if (attacks.isParticipant(sentence, mention, lemma)) {
            attacks.resolve(sentence, mention, lemma);
            return;
        }
        if (!mention.definite || mention.noun == null || isInName(sentence, mention) || !isBare(sentence, mention)) {
            return;
        }
        boolean one = mention.noun.shape() == HeadNoun.Shape.PERSONS && !mention.isPlural();
        Mention meant = one
                ? persons.find(sentence, mention, lemma)
                : mention.isActor() || mention.noun.sector() == Sector.UNKNOWN || bodies.contains(lemma)
                        ? groups.find(mention, lemma)
                        : null;
        if (meant != null) {
            mention.take(meant);
            mention.gender = meant.gender;
            mention.kind = one ? Mention.Kind.PERSON : mention.kind;
        }
    }

    /** “each side”, “neither country”. */
    private static boolean isOneOfTwo(Sentence sentence, Mention mention) {
        int determiner = sentence.child(mention.head, Rel.DETERMINER, Rel.MODIFIER);
        return determiner >= 0
                && !mention.isPlural()
                && ONE_OF_TWO.contains(sentence.token(determiner).lower());
    }

    private static boolean isPair(Sentence sentence, Mention mention) {
        String lemma = sentence.token(mention.head).lemma();
        boolean side = lemma.equals("side") || lemma.equals("belligerent") || lemma.equals("party");
        boolean named = false;
        boolean two = false;
        for (int child : sentence.children(mention.head)) {
            Token token = sentence.token(child);
            boolean counts =
                    TWO.contains(token.lower()) || mention.definite && AGAINST_EACH_OTHER.contains(token.lower());
            two |= counts;
            named |= child < mention.head && !counts && token.pos() != Pos.DETERMINER && token.rel() != Rel.CONJUNCTION
                    || token.lower().equals("of");
        }
        return !named && (two || side && mention.definite);
    }

    /** “the [King]'s Peace” is a name of something else. */
    private static boolean isInName(Sentence sentence, Mention mention) {
        Token token = sentence.token(mention.head);
        return token.rel() == Rel.POSSESSOR
                && token.isCapitalised()
                && token.head() > mention.head
                && sentence.token(token.head()).isCapitalised();
    }

    /** Nothing but an article before it and no “of” behind: the words themselves do not say who it is. */
    private boolean isBare(Sentence sentence, Mention mention) {
        for (int child : sentence.children(mention.head)) {
            Token token = sentence.token(child);
            boolean empty = token.pos() == Pos.DETERMINER
                    || token.pos() == Pos.PUNCTUATION
                    || dropped.contains(token.lower()) && token.pos() != Pos.NUMBER;
            boolean person = mention.kind == Mention.Kind.PERSON || mention.kind == Mention.Kind.THING;
            boolean whose =
                    person && token.isCapitalised() && child < mention.head && token.pos() != Pos.POSSESSIVE_PRONOUN;
            if (child > mention.head
                    && (token.rel() == Rel.RELATIVE_CLAUSE || !person && token.rel() == Rel.REDUCED_CLAUSE)
                    && !before(sentence, child).equals(",")) {
                return false;
            }
            if (child < mention.head && !empty && !whose
                    || child > mention.head && token.lower().equals("of") && !person) {
                return false;
            }
        }
        return true;
    }

    /** The word before a clause's first word: a comma where the clause only adds to what is known. */
    private static String before(Sentence sentence, int clause) {
        int first = clause;
        while (first > 0 && sentence.isBelow(first - 1, clause)) {
            first--;
        }
        return first == 0 ? "" : sentence.token(first - 1).form();
    }
}
