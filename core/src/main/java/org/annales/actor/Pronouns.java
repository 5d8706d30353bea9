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
    private static final Set<String> OBJECT_FORMS = Set.of("him", "her", "them");
    private static final double MARGIN = 0.4;

    private final Discourse discourse;
    private final Parties parties;
    private final Set<String> humanVerbs;
    private final Set<String> forceVerbs;
    private final Set<String> sufferVerbs;
    private final Set<String> passing;
    private final Set<String> partitive;

    Pronouns(Discourse discourse, Words words) {
        this.discourse = discourse;
        this.parties = new Parties(discourse);
        this.humanVerbs = words.list("human-verb");
        this.forceVerbs = words.list("force-verb");
        this.partitive = words.list("partitive");
        this.passing = words.list("passing");
        this.sufferVerbs = words.list("suffer-verb");
    }

    void resolve(Sentence sentence, Mention pronoun, @Nullable Mention[] byHead) {
        String word = sentence.token(pronoun.head).lower();
        if (word.equals("both")) {
            Mention pair = parties.find(pronoun, word);
            if (pair != null) {
                pronoun.take(pair);
            }
            return;
        }
        if (word.endsWith("self") || word.endsWith("selves")) {
            reflexive(sentence, pronoun, byHead);
            return;
        }
        Mention beside = beside(sentence, pronoun, byHead);
        Mention best = null;
        double bestScore = ENOUGH;
        double second = Double.NEGATIVE_INFINITY;
        for (Mention candidate : discourse.recent()) {
            if (pronoun.sentence - candidate.sentence > 3) {
                break;
            }
            if (!candidate.isActor()
                    && passing.contains(
                            discourse.sentence(candidate).token(candidate.head).lemma())) {
                continue;
            }
            if (beside != null && candidate.actors.equals(beside.actors)) {
                continue;
            }
            double score = score(sentence, pronoun, word, candidate);
            if (Boolean.getBoolean("dbg") && score > -100)
                System.out.println("   DBG " + word + " <- "
                        + discourse.sentence(candidate).token(candidate.head).form() + candidate.names + " "
                        + candidate.kind + " " + score);
            if (isOneOf(sentence, pronoun) && best != null) {
                score -= 0.5;
            }
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

    /** The subject of the verb whose object a pronoun is, whom it therefore cannot mean; null for other pronouns. */
    private static @Nullable Mention beside(Sentence sentence, Mention pronoun, @Nullable Mention[] byHead) {
        Token token = sentence.token(pronoun.head);
        if (token.pos() == Pos.POSSESSIVE_PRONOUN || token.rel().isSubject()) {
            return null;
        }
        int verb = governingVerb(sentence, pronoun.head);
        int subject = verb < 0 ? -1 : Subjects.find(sentence, verb);
        Mention doer = subject < 0 || subject >= pronoun.head ? null : byHead[subject];
        return doer != null && doer.isActor() ? doer : null;
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
        double score = agreement + (distance == 0 ? 4 : distance == 1 ? 2 : distance == 2 ? 0.3 : -1);
        boolean possessive = sentence.token(pronoun.head).pos() == Pos.POSSESSIVE_PRONOUN;
        if (possessive && distance == 0 && !word.equals("his") && !word.equals("her")) {
            score += 0.8;
        }
        if (!discourse.sameParagraph(candidate, pronoun.sentence)) {
            score -= 2;
        }
        Sentence there = discourse.sentence(candidate);
        Rel role = role(there, candidate.head);
        score += isOneOf(sentence, pronoun) ? 1.2 : weight(role);
        Rel own = sentence.token(pronoun.head).rel();
        if (own.isSubject() && role.isSubject()) {
            score += 1;
        }
        score += verbFit(sentence, pronoun, candidate);
        if (candidate.how == Mention.How.PRONOUN && distance > 0) {
            score += 0.8;
        }
        if (distance == 0 && isInGoverningClause(sentence, pronoun, candidate)) {
            score += 1.5;
        }
        return score;
    }

    /** “ten of [them]” takes up whoever was counted last, whatever part they played. */
    private static boolean isOneOf(Sentence sentence, Mention pronoun) {
        Token token = sentence.token(pronoun.head);
        return token.rel() == Rel.PREP_OBJECT
                && sentence.token(token.head()).lower().equals("of");
    }

    private Rel role(Sentence sentence, int head) {
        return sentence.token(whole(sentence, head)).rel();
    }

    /** The word by which a phrase hangs in its clause: of “thousands of [soldiers] and guards” the thousands. */
    private int whole(Sentence sentence, int head) {
        int first = Acting.firstConjunct(sentence, head);
        Token token = sentence.token(first);
        if (token.rel() == Rel.PREP_OBJECT
                && sentence.token(token.head()).lower().equals("of")) {
            int quantity = sentence.token(token.head()).head();
            if (quantity >= 0
                    && (sentence.token(quantity).pos() == Pos.NUMBER
                            || partitive.contains(sentence.token(quantity).lower())
                            || partitive.contains(sentence.token(quantity).lemma()))) {
                return Acting.firstConjunct(sentence, quantity);
            }
        }
        return first;
    }

    /** “strafed the refugees while [they] fled”: the clause on which the pronoun's hangs comes first to mind. */
    private boolean isInGoverningClause(Sentence sentence, Mention pronoun, Mention candidate) {
        int verb = governingVerb(sentence, pronoun.head);
        int above = verb < 0 ? -1 : sentence.token(verb).head();
        boolean hangs = above >= 0
                && sentence.token(verb).rel() == Rel.ADVERBIAL_CLAUSE
                && sentence.token(above).pos().isVerb();
        return hangs && governingVerb(sentence, whole(sentence, candidate.head)) == above;
    }

    private static double weight(Rel role) {
        return switch (role) {
            case SUBJECT -> 2.5;
            case PASSIVE_SUBJECT -> 2;
            case OBJECT, DATIVE -> 1.2;
            case AGENT -> 1;
            case ROOT -> 1.8;
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
            case THINGS -> candidate.isActor() ? 0 : -0.6;
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
        boolean civil = sector == Sector.CIVILIANS
                || sector == Sector.PEOPLE
                || sector == Sector.RELIGION
                || sector == Sector.NGO
                || sector == Sector.MEDIA;
        boolean armed = sector == Sector.MILITARY
                || sector == Sector.REBELS
                || sector == Sector.PARAMILITARY
                || sector == Sector.POLICE;
        boolean does = role == Rel.SUBJECT;
        if (does && forceVerbs.contains(governor.lemma()) && !sufferVerbs.contains(governor.lemma())) {
            return armed ? 1 : civil && sector != Sector.PEOPLE ? -1.2 : 0;
        }
        if (sufferVerbs.contains(governor.lemma())
                && (role == Rel.PASSIVE_SUBJECT
                        || role == Rel.OBJECT
                        || does && !forceVerbs.contains(governor.lemma()))) {
            return civil ? 1.5 : armed ? -0.3 : -1;
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
    private boolean isBound(Sentence sentence, Mention pronoun, Mention candidate) {
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
        int first = whole(sentence, candidate.head);
        if (verb < 0) {
            return false;
        }
        return verb == governingVerb(sentence, first)
                || !token.rel().isSubject() && isSubject(sentence, verb, first)
                || token.rel().isSubject()
                        && OBJECT_FORMS.contains(token.lower())
                        && isSubject(sentence, sentence.token(verb).head(), first);
    }

    /** “X refused and had [him] jailed”: he is not X, who does it without being named again. */
    private static boolean isSubject(Sentence sentence, int verb, int candidate) {
        if (verb < 0 || !sentence.token(verb).pos().isVerb()) {
            return false;
        }
        int subject = Subjects.find(sentence, verb);
        return subject >= 0 && Acting.firstConjunct(sentence, subject) == candidate;
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
