package org.annales.actor;

import java.util.Set;
import org.annales.model.Sector;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Whom he, she, it and they mean. */
final class Pronouns {

    private static final double ENOUGH = 3.0;
    private static final Set<String> QUANTITIES = Set.of(
            "thousand", "hundred", "dozen", "number", "group", "most", "many", "some", "all", "majority", "handful", "ten", "score",
            "several", "few", "both", "half", "rest", "remnant", "unit", "column", "band");
    private static final double MARGIN = 0.4;

    private final Discourse discourse;
    private final Set<String> humanVerbs;
    private final Set<String> forceVerbs;
    private final Set<String> sufferVerbs;

    Pronouns(Discourse discourse, Words words) {
        this.discourse = discourse;
        this.humanVerbs = words.list("human-verb");
        this.forceVerbs = words.list("force-verb");
        this.sufferVerbs = words.list("suffer-verb");
    }

    void resolve(Sentence sentence, Mention pronoun, @Nullable Mention[] byHead) {
        String word = sentence.token(pronoun.head).lower();
        if (word.endsWith("self") || word.endsWith("selves")) {
            reflexive(sentence, pronoun, byHead);
            return;
        }
        Mention best = null;
        double bestScore = ENOUGH;
        double second = Double.NEGATIVE_INFINITY;
        for (Mention candidate : discourse.recent()) {
            if (pronoun.sentence - candidate.sentence > 3) {
                break;
            }
            double score = score(sentence, pronoun, word, candidate);
            if (best != null && candidate.isActor() && candidate.actors.equals(best.actors)) {
                bestScore = Math.max(bestScore, score);
            } else if (score > bestScore) {
                second = best == null ? second : bestScore;
                best = candidate;
                bestScore = score;
            } else {
                second = Math.max(second, score);
            }
        }
        if (best != null && bestScore - second >= MARGIN && best.isActor()) {
            pronoun.take(best);
            pronoun.kind = best.kind;
            pronoun.gender = best.gender;
        } else {
            pronoun.kind = word.startsWith("th") ? Mention.Kind.THINGS : Mention.Kind.THING;
        }
    }

    private void reflexive(Sentence sentence, Mention pronoun, @Nullable Mention[] byHead) {
        int verb = governingVerb(sentence, pronoun.head);
        int subject = verb < 0 ? -1 : sentence.child(verb, Rel.SUBJECT, Rel.PASSIVE_SUBJECT);
        Mention meant = subject < 0 ? null : byHead[subject];
        if (meant != null && meant.isActor()) {
            pronoun.take(meant);
            pronoun.kind = meant.kind;
        }
    }

    private double score(Sentence sentence, Mention pronoun, String word, Mention candidate) {
        double agreement = agreement(word, candidate);
        if (agreement < -5 || isBound(sentence, pronoun, candidate)) {
            return Double.NEGATIVE_INFINITY;
        }
        int distance = pronoun.sentence - candidate.sentence;
        double score = agreement + (distance == 0 ? 3.6 : distance == 1 ? 2 : distance == 2 ? 0.3 : -1);
        boolean possessive = sentence.token(pronoun.head).pos() == Pos.POSSESSIVE_PRONOUN;
        if (possessive && distance == 0 && !word.equals("his") && !word.equals("her")) {
            score += 0.8;
        }
        if (!discourse.sameParagraph(candidate, pronoun.sentence)) {
            score -= 2;
        }
        Sentence there = discourse.sentence(candidate);
        Rel role = role(there, candidate.head);
        score += weight(role);
        Rel own = sentence.token(pronoun.head).rel();
        if (own.isSubject() && role.isSubject()) {
            score += 1;
        }
        score += verbFit(sentence, pronoun, candidate);
        if (candidate.how == Mention.How.PRONOUN) {
            score += 0.8;
        }
        return score;
    }

    /** The relation of a phrase to its clause; “thousands of [soldiers]” stand where the thousands stand. */
    private static Rel role(Sentence sentence, int head) {
        Token token = sentence.token(Acting.firstConjunct(sentence, head));
        if (token.rel() == Rel.PREP_OBJECT && sentence.token(token.head()).lower().equals("of")) {
            int quantity = sentence.token(token.head()).head();
            if (quantity >= 0 && (sentence.token(quantity).pos() == Pos.NUMBER || QUANTITIES.contains(sentence.token(quantity).lemma()))) {
                return sentence.token(Acting.firstConjunct(sentence, quantity)).rel();
            }
        }
        return token.rel();
    }

    private static double weight(Rel role) {
        return switch (role) {
            case SUBJECT -> 2.5;
            case PASSIVE_SUBJECT -> 2;
            case OBJECT, DATIVE -> 1.2;
            case AGENT -> 1;
            case PREP_OBJECT -> 0.4;
            case POSSESSOR -> 0.6;
            case APPOSITION -> 0.2;
            case MODIFIER, COMPOUND -> -1;
            default -> 0;
        };
    }

    private static double agreement(String word, Mention candidate) {
        return switch (word) {
            case "he", "him", "his" ->
                candidate.kind == Mention.Kind.PERSON && candidate.gender.fits(Gender.HE) && candidate.actors.size() < 2
                        ? candidate.gender == Gender.HE ? 1 : 0.5
                        : -10;
            case "she", "her", "hers" ->
                candidate.kind == Mention.Kind.PERSON
                                && candidate.gender.fits(Gender.SHE)
                                && candidate.actors.size() < 2
                        ? candidate.gender == Gender.SHE ? 2 : 0
                        : -10;
            case "it", "its" -> singular(candidate);
            default -> plural(candidate);
        };
    }

    private static double singular(Mention candidate) {
        if (candidate.actors.size() > 1) {
            return -10;
        }
        return switch (candidate.kind) {
            case STATE, BODY -> 0.5;
            case THING -> 0;
            default -> -10;
        };
    }

    private static double plural(Mention candidate) {
        return switch (candidate.kind) {
            case PERSONS -> candidate.how == Mention.How.ADJECTIVE ? -1 : 1;
            case THINGS -> 0;
            case BODY -> -0.8;
            case STATE -> -2.5;
            default -> -10;
        };
    }

    /** Soldiers burn and shell, civilians flee and are driven out. */
    private double sectorFit(Token governor, Rel role, Mention candidate) {
        if (!candidate.isActor() || candidate.kind == Mention.Kind.PERSON) {
            return 0;
        }
        Sector sector = candidate.actors.getFirst().sector();
        boolean civil = sector == Sector.CIVILIANS || sector == Sector.PEOPLE || sector == Sector.RELIGION || sector == Sector.NGO || sector == Sector.MEDIA;
        boolean armed = sector == Sector.MILITARY || sector == Sector.REBELS || sector == Sector.PARAMILITARY || sector == Sector.POLICE;
        boolean does = role == Rel.SUBJECT;
        if (does && forceVerbs.contains(governor.lemma()) && !sufferVerbs.contains(governor.lemma())) {
            return armed ? 1 : civil && sector != Sector.PEOPLE ? -1.2 : 0;
        }
        if (sufferVerbs.contains(governor.lemma()) && (role == Rel.PASSIVE_SUBJECT || role == Rel.OBJECT || does && !forceVerbs.contains(governor.lemma()))) {
            return civil ? 1.2 : armed ? -0.3 : -1;
        }
        return 0;
    }

    /** The verb that a pronoun is the subject of may fit people only. */
    private double verbFit(Sentence sentence, Mention pronoun, Mention candidate) {
        Token token = sentence.token(pronoun.head);
        boolean thing = !candidate.isActor();
        if (token.head() < 0) {
            return 0;
        }
        Token governor = sentence.token(token.head());
        double fit = sectorFit(governor, token.rel(), candidate);
        if (token.rel() == Rel.SUBJECT && humanVerbs.contains(governor.lemma())) {
            return fit + (thing ? -3 : candidate.locative ? -1 : 0.5);
        }
        return fit + (thing ? 0 : candidate.locative ? -1.5 : 0);
    }

    /** May the pronoun not mean a phrase for reasons of grammar: both stand beside one verb, or one holds the other? */
    private static boolean isBound(Sentence sentence, Mention pronoun, Mention candidate) {
        if (pronoun.sentence != candidate.sentence) {
            return false;
        }
        if (candidate.head >= pronoun.head) {
            return true;
        }
        Token token = sentence.token(pronoun.head);
        if (sentence.isBelow(pronoun.head, candidate.head)
                && token.rel() == Rel.POSSESSOR
                && token.head() == candidate.head) {
            return true;
        }
        if (token.pos() == Pos.POSSESSIVE_PRONOUN || token.rel() == Rel.POSSESSOR) {
            return false;
        }
        int verb = governingVerb(sentence, pronoun.head);
        int first = Acting.firstConjunct(sentence, candidate.head);
        return verb >= 0 && verb == governingVerb(sentence, first);
    }

    /** The verb on which a word hangs directly or through prepositions. */
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
