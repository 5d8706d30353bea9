package org.annales.actor;

import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.Sector;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Whom definite descriptions take up: “the two countries”, “the organisation”, “the president”, “the rebels”. */
final class Descriptions {

    private static final Set<String> TWO = Set.of("two", "both", "warring", "belligerent", "rival", "opposing");

    private final Discourse discourse;
    private final Set<String> parties;
    private final Set<String> againGroup;
    private final Set<String> againState;
    private final Set<String> againBody;

    Descriptions(Discourse discourse, ActorKnowledge knowledge) {
        this.discourse = discourse;
        Words words = knowledge.words();
        parties = words.list("parties");
        againGroup = words.list("again-group");
        againState = words.list("again-state");
        againBody = words.list("again-body");
    }

    void resolve(Sentence sentence, Mention mention) {
        Token head = sentence.token(mention.head);
        String lemma = head.lemma();
        if (parties.contains(lemma) && mention.isPlural() && isPair(sentence, mention)) {
            pair(mention);
            return;
        }
        if (!mention.definite || mention.noun == null || !isBare(sentence, mention)) {
            return;
        }
        Mention meant = mention.kind == Mention.Kind.PERSON ? person(mention) : group(mention, lemma);
        if (meant != null) {
            mention.take(meant);
            mention.gender = meant.gender;
        }
    }

    private void pair(Mention mention) {
        Mention pair = discourse.lastPair();
        if (pair != null && mention.sentence - pair.sentence < 40) {
            mention.take(pair);
        }
    }

    private static boolean isPair(Sentence sentence, Mention mention) {
        String lemma = sentence.token(mention.head).lemma();
        boolean side = lemma.equals("side") || lemma.equals("belligerent") || lemma.equals("party");
        boolean named = false;
        for (int child : sentence.children(mention.head)) {
            Token token = sentence.token(child);
            if (TWO.contains(token.lower())) {
                return true;
            }
            named |= token.rel() == Rel.COMPOUND
                    || token.rel() == Rel.MODIFIER && token.pos() != Pos.NUMBER
                    || token.pos() == Pos.NUMBER;
        }
        return side && mention.definite && !named;
    }

    /** Nothing but an article before it and no “of” behind: the words themselves do not say who it is. */
    private static boolean isBare(Sentence sentence, Mention mention) {
        for (int child : sentence.children(mention.head)) {
            Token token = sentence.token(child);
            boolean empty = token.pos() == Pos.DETERMINER
                    || token.pos() == Pos.PUNCTUATION
                    || token.rel() == Rel.CONJUNCT
                    || token.rel() == Rel.CONJUNCTION;
            if (child < mention.head && !empty) {
                return false;
            }
            if (child > mention.head && token.lower().equals("of")) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Mention person(Mention mention) {
        String noun = mention.noun == null ? "" : mention.noun.noun();
        for (Mention candidate : discourse.recent()) {
            if (candidate.kind == Mention.Kind.PERSON
                    && candidate.actors.size() == 1
                    && candidate.actors.getFirst().sector() == Sector.PERSON
                    && discourse.hasRole(candidate.actors.getFirst(), noun)) {
                return candidate;
            }
        }
        return null;
    }

    private @Nullable Mention group(Mention mention, String lemma) {
        Mention similar = null;
        for (Mention candidate : discourse.recent()) {
            if (candidate.actors.size() != 1 || candidate.locative) {
                continue;
            }
            if (sameHead(candidate, lemma) && candidate.actors.getFirst().name().length() > lemma.length() + 2) {
                return candidate;
            }
            if (similar == null
                    && mention.sentence - candidate.sentence < 4
                    && isSimilar(candidate.actors.getFirst(), mention, lemma)) {
                similar = candidate;
            }
        }
        return similar;
    }

    /** “the assembly” after “the Parliamentary Assembly”, “the troops” after “Russian troops”. */
    private boolean sameHead(Mention candidate, String lemma) {
        if (candidate.how == Mention.How.PHRASE && candidate.noun != null) {
            return discourse.sentence(candidate).token(candidate.head).lemma().equals(lemma);
        }
        if (candidate.how != Mention.How.NAME || candidate.kind != Mention.Kind.BODY) {
            return false;
        }
        String name = Folding.lower(candidate.actors.getFirst().name());
        return name.endsWith(" " + lemma)
                || name.startsWith(lemma + " ")
                || name.contains(" " + lemma + " of ")
                || name.contains(" " + lemma + " for ");
    }

    private boolean isSimilar(Actor actor, Mention mention, String lemma) {
        return switch (actor.sector()) {
            case STATE -> againState.contains(lemma) && mention.kind == Mention.Kind.STATE;
            case REBELS, PARAMILITARY -> againGroup.contains(lemma);
            case PARTY -> lemma.equals("party") || lemma.equals("organisation") || lemma.equals("organization");
            case INTERNATIONAL, NGO, JUDICIARY, MEDIA -> againBody.contains(lemma);
            default -> false;
        };
    }
}
