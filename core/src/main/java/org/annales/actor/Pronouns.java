package org.annales.actor;

import java.util.Set;
import org.annales.model.Actor;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Whom he, she, it and they mean. */
final class Pronouns {

    /** Sentences back to which a pronoun reaches. */
    private static final int REACH = 3;

    /** A winner with less is nobody. */
    private static final double ENOUGH = 3.0;

    /** A winner by less than this is nobody. */
    private static final double MARGIN = 0.4;

    /** What follows whoever is picked out: “it was X [that] broke the truce”. */
    private static final Set<String> CLEFT = Set.of("that", "who");

    private final Discourse discourse;
    private final Parties parties;
    private final Binding binding;
    private final Fitness fitness;
    private final Set<String> passing;

    Pronouns(Discourse discourse, Words words) {
        this.discourse = discourse;
        this.parties = new Parties(discourse);
        this.binding = new Binding(words);
        this.fitness = new Fitness(words);
        this.passing = words.list("passing");
    }

    void resolve(Sentence sentence, Mention pronoun, @Nullable Mention[] byHead) {
        String word = sentence.token(pronoun.head).lower();
        Mention meant;
        if (word.equals("it") && isIdle(sentence, pronoun.head)) {
            meant = null;
        } else if (word.equals("both")) {
            meant = parties.find(pronoun, word);
        } else if (word.equals("former") || word.equals("latter")) {
            meant = ranked(pronoun, word.equals("former"));
        } else if (word.endsWith("self") || word.endsWith("selves")) {
            meant = subject(sentence, pronoun, byHead);
        } else {
            meant = best(sentence, pronoun, word, byHead);
        }
        if (meant != null && meant.isActor()) {
            pronoun.take(meant);
            pronoun.kind = meant.kind;
            pronoun.gender = meant.gender;
        } else {
            pronoun.kind = word.startsWith("th") ? Mention.Kind.THINGS : Mention.Kind.THING;
        }
    }

    /** “when it comes to”, “it was X that broke the truce”: nobody is meant. */
    private static boolean isIdle(Sentence sentence, int it) {
        Token token = sentence.token(it);
        if (!token.rel().isSubject() || token.head() < 0) {
            return false;
        }
        int verb = token.head();
        int to = sentence.child(verb, Rel.PREP);
        String lemma = sentence.token(verb).lemma();
        boolean comes = lemma.equals("come")
                && to == verb + 1
                && sentence.token(to).lower().equals("to");
        int attribute = lemma.equals("be") && verb > it ? sentence.child(verb, Rel.ATTRIBUTE) : -1;
        return comes
                || attribute > verb
                        && attribute + 1 < sentence.size()
                        && CLEFT.contains(sentence.token(attribute + 1).lower());
    }

    /** The first or last of the two spoken of; the one spoken of last for a lone “the latter”. */
    private @Nullable Mention ranked(Mention pronoun, boolean first) {
        for (Mention pair : discourse.pairs()) {
            if (pronoun.sentence - pair.sentence > 1) {
                break;
            }
            return part(pair, first);
        }
        for (Mention candidate : discourse.recent()) {
            if (first || pronoun.sentence - candidate.sentence > 1) {
                return null;
            }
            if (candidate.actors.size() == 1
                    && candidate.how != Mention.How.ADJECTIVE
                    && candidate.how != Mention.How.PRONOUN
                    && !candidate.locative) {
                return candidate;
            }
        }
        return null;
    }

    private static Mention part(Mention pair, boolean first) {
        Actor actor = first ? pair.actors.getFirst() : pair.actors.getLast();
        Mention.Kind kind = switch (actor.sector()) {
            case PERSON -> Mention.Kind.PERSON;
            case STATE -> Mention.Kind.STATE;
            case PEOPLE, CIVILIANS -> Mention.Kind.PERSONS;
            default -> Mention.Kind.BODY;
        };
        Mention one = new Mention(pair.sentence, pair.first, pair.last, pair.head, Mention.How.PHRASE, kind);
        return one.is(actor, first ? pair.names.getFirst() : pair.names.getLast());
    }

    private static @Nullable Mention subject(Sentence sentence, Mention pronoun, @Nullable Mention[] byHead) {
        int verb = sentence.token(pronoun.head).head();
        for (int steps = 0; verb >= 0 && !sentence.token(verb).pos().isVerb() && steps < 4; steps++) {
            verb = sentence.token(verb).head();
        }
        int subject = verb < 0 ? -1 : Subjects.find(sentence, verb);
        return subject < 0 ? null : byHead[subject];
    }

    private @Nullable Mention best(Sentence sentence, Mention pronoun, String word, @Nullable Mention[] byHead) {
        Mention beside = binding.beside(sentence, pronoun, byHead);
        Mention best = null;
        double bestScore = ENOUGH;
        double second = Double.NEGATIVE_INFINITY;
        for (Mention candidate : discourse.recent()) {
            if (pronoun.sentence - candidate.sentence > REACH) {
                break;
            }
            if (isOut(candidate, beside)) {
                continue;
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
        return bestScore - second >= MARGIN ? best : null;
    }

    private boolean isOut(Mention candidate, @Nullable Mention beside) {
        return beside != null && candidate.actors.equals(beside.actors)
                || !candidate.isActor()
                        && passing.contains(discourse
                                .sentence(candidate)
                                .token(candidate.head)
                                .lemma());
    }

    private double score(Sentence sentence, Mention pronoun, String word, Mention candidate) {
        double agreement = fitness.agreement(word, candidate);
        if (agreement < -5 || binding.forbids(sentence, pronoun, candidate)) {
            return Double.NEGATIVE_INFINITY;
        }
        int distance = pronoun.sentence - candidate.sentence;
        double score = agreement + (distance == 0 ? 4 : distance == 1 ? 2 : distance == 2 ? -0.2 : -1.2);
        if (!discourse.sameParagraph(candidate, pronoun.sentence)) {
            score -= 2;
        }
        score += place(sentence, pronoun, candidate);
        score += fitness.verb(sentence, binding.whole(sentence, pronoun.head), candidate);
        if (distance == 0) {
            score += nearby(sentence, pronoun, word, candidate);
        } else if (candidate.how == Mention.How.PRONOUN) {
            score += 0.8;
        }
        return candidate.how == Mention.How.PRONOUN && isOne(word) != isOne(word(candidate)) ? score - 1.5 : score;
    }

    private String word(Mention mention) {
        return discourse.sentence(mention).token(mention.head).lower();
    }

    /** Is it “it” or “he”, and not “they”? */
    private static boolean isOne(String pronoun) {
        return !pronoun.startsWith("the") && !pronoun.equals("both");
    }

    /** What the place of a phrase in its clause is worth. */
    private double place(Sentence sentence, Mention pronoun, Mention candidate) {
        if (binding.isOneOf(sentence, pronoun)) {
            return 1.2;
        }
        Sentence there = discourse.sentence(candidate);
        Token token = there.token(binding.whole(there, candidate.head));
        Rel own = sentence.token(pronoun.head).rel();
        double parallel = own.isSubject() && token.rel().isSubject() ? 1 : 0;
        boolean aside = token.rel().isSubject()
                && token.head() >= 0
                && isSubordinate(there.token(token.head()).rel());
        return weight(token.rel()) + parallel - (aside ? 0.5 : 0);
    }

    private static boolean isSubordinate(Rel clause) {
        return clause == Rel.ADVERBIAL_CLAUSE || clause == Rel.RELATIVE_CLAUSE || clause == Rel.REDUCED_CLAUSE;
    }

    private double nearby(Sentence sentence, Mention pronoun, String word, Mention candidate) {
        double score = 0;
        boolean possessive = sentence.token(pronoun.head).pos() == Pos.POSSESSIVE_PRONOUN;
        if (possessive && !word.equals("his") && !word.equals("her")) {
            score += 0.8;
        }
        if (possessive && binding.isSubjectOfSameClause(sentence, pronoun, candidate)) {
            score += 1;
        }
        if (possessive && binding.isJoinedToOwned(sentence, pronoun, candidate)) {
            score += 3;
        }
        if (binding.isInGoverningClause(sentence, pronoun, candidate)) {
            score += 1.5;
        }
        return score;
    }

    private static double weight(Rel role) {
        return switch (role) {
            case SUBJECT -> 2.5;
            case PASSIVE_SUBJECT -> 2;
            case ROOT -> 1.8;
            case OBJECT, DATIVE -> 1.2;
            case AGENT -> 1;
            case PREP_OBJECT -> 0.4;
            case POSSESSOR -> 0.6;
            case APPOSITION -> 0.2;
            case MODIFIER, COMPOUND -> -1;
            default -> 0;
        };
    }
}
