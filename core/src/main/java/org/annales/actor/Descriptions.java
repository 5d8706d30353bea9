package org.annales.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final Set<String> TWO = Set.of("two", "both", "warring", "belligerent", "opposing");
    private static final Set<String> ONE_OF_TWO = Set.of("each", "either", "neither");
    private static final int FAR = 4;

    private final Discourse discourse;
    private final Parties parties;
    private final Attacks attacks;
    private final Set<String> partyNouns;
    private final Set<String> againGroup;
    private final Set<String> againState;
    private final Set<String> againBody;
    private final Set<String> dropped;
    private final Set<String> offices;

    Descriptions(Discourse discourse, ActorKnowledge knowledge) {
        this.discourse = discourse;
        this.parties = new Parties(discourse);
        this.attacks = new Attacks(discourse, knowledge.words());
        Words words = knowledge.words();
        partyNouns = words.list("parties");
        againGroup = words.list("again-group");
        againState = words.list("again-state");
        againBody = words.list("again-body");
        offices = words.list("office");
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
        if (!mention.definite || mention.noun == null || !isBare(sentence, mention)) {
            return;
        }
        boolean one = mention.noun.shape() == HeadNoun.Shape.PERSONS && !mention.isPlural();
        Mention meant = one
                ? person(sentence, mention, lemma)
                : mention.isActor() || mention.noun.sector() == Sector.UNKNOWN ? group(mention, lemma) : null;
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
            boolean counts = TWO.contains(token.lower());
            two |= counts;
            named |= child < mention.head && !counts && token.pos() != Pos.DETERMINER && token.rel() != Rel.CONJUNCTION
                    || token.lower().equals("of");
        }
        return !named && (two || side && mention.definite);
    }

    /** Nothing but an article before it and no “of” behind: the words themselves do not say who it is. */
    private boolean isBare(Sentence sentence, Mention mention) {
        for (int child : sentence.children(mention.head)) {
            Token token = sentence.token(child);
            boolean empty = token.pos() == Pos.DETERMINER
                    || token.pos() == Pos.PUNCTUATION
                    || dropped.contains(token.lower()) && token.pos() != Pos.NUMBER;
            boolean person = mention.kind == Mention.Kind.PERSON || mention.kind == Mention.Kind.THING;
            boolean whose = person && token.isCapitalised() && child < mention.head;
            if (child > mention.head
                    && token.rel() == Rel.RELATIVE_CLAUSE
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

    /** Who holds that office or rank; else the one person the text is about. */
    private @Nullable Mention person(Sentence sentence, Mention mention, String lemma) {
        Map<String, Mention> spoken = new LinkedHashMap<>();
        for (Mention candidate : discourse.recent()) {
            if (candidate.kind != Mention.Kind.PERSON
                    || candidate.actors.size() != 1
                    || candidate.actors.getFirst().sector() != Sector.PERSON
                    || candidate.how == Mention.How.ADJECTIVE) {
                continue;
            }
            Actor person = candidate.actors.getFirst();
            if (discourse.hasRole(person, lemma)) {
                return candidate;
            }
            if (mention.sentence - candidate.sentence <= 2) {
                boolean subject = discourse
                        .sentence(candidate)
                        .token(candidate.head)
                        .rel()
                        .isSubject();
                spoken.merge(person.id(), candidate, (a, b) -> subject && !isSubject(a) ? b : a);
            }
        }
        if (spoken.size() != 1 || !sentence.token(mention.head).rel().isSubject()) {
            return null;
        }
        Mention only = spoken.values().iterator().next();
        boolean likely = isSubject(only) || saysWhose(sentence, mention) && only.sentence == mention.sentence - 1;
        return likely && only.sentence < mention.sentence && !holdsOther(only.actors.getFirst(), lemma) ? only : null;
    }

    private static boolean saysWhose(Sentence sentence, Mention mention) {
        for (int child : sentence.children(mention.head)) {
            Token token = sentence.token(child);
            if (child < mention.head && token.isCapitalised() && token.pos() != Pos.DETERMINER
                    || child > mention.head && token.lower().equals("of")) {
                return true;
            }
        }
        return false;
    }

    /** Is the person known to hold an office, and the noun another one? */
    private boolean holdsOther(Actor person, String noun) {
        return offices.contains(noun)
                && discourse.roles(person).stream().anyMatch(r -> offices.contains(r) && !r.equals(noun));
    }

    private boolean isSubject(Mention mention) {
        return discourse.sentence(mention).token(mention.head).rel().isSubject();
    }

    /** The group last called so more fully, if no other is in mind; else one that can be called so. */
    private @Nullable Mention group(Mention mention, String lemma) {
        Mention similar = null;
        Mention same = null;
        for (Mention candidate : discourse.recent()) {
            if (candidate.actors.size() != 1 || candidate.locative || candidate.kind == Mention.Kind.PERSON) {
                continue;
            }
            if (sameHead(candidate, lemma)) {
                boolean other = same != null && !same.actors.equals(candidate.actors);
                if (other && mention.sentence - candidate.sentence <= 2) {
                    return null;
                }
                same = same == null ? candidate : same;
            }
            if (same != null) {
                continue;
            }
            boolean near = mention.sentence - candidate.sentence < FAR;
            if (similar == null && near && isSimilar(candidate, mention, lemma)) {
                similar = candidate;
            }
        }
        if (againState.contains(lemma) && mention.kind == Mention.Kind.STATE && same == null) {
            return state(mention);
        }
        if (same != null) {
            return same.actors.getFirst().name().length() > lemma.length() + 2 ? same : null;
        }
        return similar;
    }

    /** The state that the last sentences are about, where that is clearly one. */
    private @Nullable Mention state(Mention mention) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Map<String, Mention> latest = new LinkedHashMap<>();
        for (Mention candidate : discourse.recent()) {
            if (mention.sentence - candidate.sentence > 3) {
                break;
            }
            if (candidate.actors.size() != 1
                    || candidate.actors.getFirst().sector() != Sector.STATE
                    || candidate.antecedent != null) {
                continue;
            }
            double weight = isSubject(candidate) ? 2 : candidate.how == Mention.How.ADJECTIVE ? 0.6 : 1;
            String id = candidate.actors.getFirst().id();
            weights.merge(id, weight / (1 + mention.sentence - candidate.sentence), Double::sum);
            latest.putIfAbsent(id, candidate);
        }
        List<Map.Entry<String, Double>> ranked = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
        boolean clear = !ranked.isEmpty()
                && (ranked.size() == 1
                        || ranked.get(0).getValue() >= 2 * ranked.get(1).getValue());
        return clear ? latest.get(ranked.getFirst().getKey()) : null;
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
                || name.contains(" " + lemma + " of ")
                || name.contains(" " + lemma + " for ");
    }

    private boolean isSimilar(Mention candidate, Mention mention, String lemma) {
        boolean described = candidate.how == Mention.How.PHRASE && candidate.antecedent == null;
        if (described || !mention.isPlural() && candidate.isPlural()) {
            return false;
        }
        HeadNoun noun = mention.noun;
        boolean fighters = noun != null
                && mention.isPlural()
                && (noun.sector() == Sector.REBELS || noun.sector() == Sector.PARAMILITARY);
        return switch (candidate.actors.getFirst().sector()) {
            case REBELS, PARAMILITARY -> fighters || againGroup.contains(lemma) && !mention.isPlural();
            case PARTY ->
                List.of("party", "movement", "organisation", "organization", "group", "front")
                        .contains(lemma);
            case INTERNATIONAL, NGO, JUDICIARY, MEDIA -> againBody.contains(lemma);
            default -> false;
        };
    }
}
