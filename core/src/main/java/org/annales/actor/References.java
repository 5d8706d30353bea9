package org.annales.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.Sector;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/**
 * Says whom pronouns and descriptions mean, sentence by sentence in text order. One per document; not thread-safe.
 *
 * <p>Every earlier phrase is a candidate, things too, so that “it” is not an army where it is a bridge; grammar, number,
 * distance and the verb speak for and against it, and without a clear winner nobody is meant.
 */
final class References {

    private static final Set<String> BEING = Set.of("be", "become", "remain");

    private final Discourse discourse = new Discourse();
    private final Pronouns pronouns;
    private final Descriptions descriptions;
    private final ActorKnowledge knowledge;
    private final Opposition opposition;

    References(ActorKnowledge knowledge) {
        this.knowledge = knowledge;
        this.opposition = new Opposition(knowledge.words());
        this.pronouns = new Pronouns(discourse, knowledge.words());
        this.descriptions = new Descriptions(discourse, knowledge);
    }

    /** Resolves the mentions of the next sentence, which must be in order of their heads. */
    void resolve(int index, Sentence sentence, int paragraph, boolean heading, List<Mention> mentions) {
        discourse.begin(index, paragraph, sentence);
        @Nullable Mention[] byHead = new Mention[sentence.size()];
        mentions.forEach(m -> byHead[m.head] = m);
        for (Mention mention : mentions) {
            if (mention.how == Mention.How.PRONOUN) {
                pronouns.resolve(sentence, mention, byHead);
            } else if (mention.how == Mention.How.NAME && mention.kind == Mention.Kind.PERSON) {
                titles(sentence, mention);
            } else if (mention.how == Mention.How.PHRASE) {
                own(sentence, mention, byHead);
                if (compose(sentence, mention, byHead)) {
                    discourse.add(mention);
                    continue;
                }
                if (!identify(sentence, mention, byHead)) {
                    if (isPredicate(sentence, mention)) {
                        mention.actors = List.of();
                        mention.names = List.of();
                    } else {
                        descriptions.resolve(sentence, mention);
                    }
                }
            }
            if (!heading) {
                discourse.add(mention);
                Mention all = together(sentence, mention, byHead);
                if (all != null) {
                    discourse.add(all);
                    if (all.actors.size() == 2 && opposition.isMutual(sentence, all)) {
                        discourse.addOpposed(all);
                    }
                }
                Mention against = opposition.pair(sentence, mention, byHead);
                if (against != null) {
                    discourse.addOpposed(against);
                }
            }
        }
    }

    /** “[General] Mladić” is “the general” later on. */
    private void titles(Sentence sentence, Mention mention) {
        for (int i = mention.first - 1; i >= 0 && mention.first - i <= 4; i--) {
            Token token = sentence.token(i);
            if (!knowledge.isTitle(token.lower().replace(".", ""))
                    || token.rel() != Rel.COMPOUND && token.rel() != Rel.MODIFIER) {
                return;
            }
            discourse.addRole(mention.actors.getFirst(), token.lemma());
        }
    }

    /** “its military” is the Azerbaijani military where “it” is Azerbaijan. */
    private static void own(Sentence sentence, Mention mention, @Nullable Mention[] byHead) {
        int possessor = sentence.child(mention.head, Rel.POSSESSOR);
        Mention owner = possessor < 0 ? null : byHead[possessor];
        if (!mention.isActor() || owner == null || owner.how != Mention.How.PRONOUN || owner.actors.size() != 1) {
            return;
        }
        Actor whose = owner.actors.getFirst();
        Actor what = mention.actors.getFirst();
        if (what.side() != null || what.sector() == Sector.STATE) {
            return;
        }
        String owned = mention.names.getFirst();
        String holder = owner.names.getFirst();
        boolean adjective = whose.side() != null && (whose.sector() == Sector.STATE || whose.sector() == Sector.PEOPLE);
        String name = adjective ? whose.side() + " " + owned : holder + (holder.endsWith("s") ? "' " : "'s ") + owned;
        mention.is(ActorKnowledge.actor(name, what.sector(), whose.side()), name);
    }

    /** “a mixed force of ethnic Armenians and the 366th Regiment” is both of them. */
    private static boolean compose(Sentence sentence, Mention mention, @Nullable Mention[] byHead) {
        int of = mention.noun == null || mention.noun.shape() != HeadNoun.Shape.GROUP
                ? -1
                : Phrases.ofObject(sentence, mention.head);
        List<Integer> parts = of < 0 ? List.of() : sentence.conjuncts(of);
        if (parts.size() < 2) {
            return false;
        }
        List<Actor> actors = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int part : parts) {
            Mention one = byHead[part];
            if (one == null || !one.isActor() || one.kind == Mention.Kind.STATE) {
                return false;
            }
            actors.addAll(one.actors);
            names.addAll(one.names);
        }
        mention.actors = List.copyOf(actors);
        mention.names = List.copyOf(names);
        mention.kind = Mention.Kind.PERSONS;
        return true;
    }

    /** A description beside a name, or said of one, is that one: “the president, Boris Yeltsin”; it gives him his role. */
    private boolean identify(Sentence sentence, Mention mention, @Nullable Mention[] byHead) {
        if (mention.noun == null
                || !mention.isActor()
                || mention.kind == Mention.Kind.PERSONS
                || mention.kind == Mention.Kind.THINGS) {
            return false;
        }
        Mention named = apposed(sentence, mention.head, byHead);
        if (named == null || named.actors.size() != 1) {
            return false;
        }
        boolean person = named.kind == Mention.Kind.PERSON;
        if (person != (mention.kind == Mention.Kind.PERSON)) {
            return false;
        }
        discourse.addRole(named.actors.getFirst(), sentence.token(mention.head).lemma());
        mention.take(named);
        return true;
    }

    private static @Nullable Mention apposed(Sentence sentence, int head, @Nullable Mention[] byHead) {
        int child = sentence.child(head, Rel.APPOSITION);
        if (child >= 0 && isName(byHead[child])) {
            return byHead[child];
        }
        Token token = sentence.token(head);
        if (token.rel() == Rel.APPOSITION && token.head() >= 0 && isName(byHead[token.head()])) {
            return byHead[token.head()];
        }
        boolean predicate = token.rel() == Rel.ATTRIBUTE
                && token.head() >= 0
                && BEING.contains(sentence.token(token.head()).lemma());
        int subject = predicate ? sentence.child(token.head(), Rel.SUBJECT) : -1;
        return subject >= 0 && isName(byHead[subject]) ? byHead[subject] : null;
    }

    /** “They were rivals”: the noun of the predicate is nobody new. */
    private static boolean isPredicate(Sentence sentence, Mention mention) {
        Token token = sentence.token(mention.head);
        return token.rel() == Rel.ATTRIBUTE
                && token.head() >= 0
                && BEING.contains(sentence.token(token.head()).lemma());
    }

    private static boolean isName(@Nullable Mention mention) {
        return mention != null && mention.how == Mention.How.NAME && mention.isActor();
    }

    /** “Armenia and Azerbaijan” as one, for “they” and “both”. */
    private static @Nullable Mention together(Sentence sentence, Mention mention, @Nullable Mention[] byHead) {
        int last = mention.head;
        for (int at = mention.head;
                sentence.token(at).rel() == Rel.CONJUNCT;
                at = sentence.token(at).head()) {
            int first = sentence.token(at).head();
            if (first < 0 || byHead[first] == null) {
                return null;
            }
        }
        boolean more = sentence.child(last, Rel.CONJUNCT) >= 0;
        if (more || sentence.token(mention.head).rel() != Rel.CONJUNCT) {
            return null;
        }
        int first = Acting.firstConjunct(sentence, mention.head);
        List<Actor> actors = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int part : sentence.conjuncts(first)) {
            Mention one = byHead[part];
            if (one == null || !one.isActor()) {
                return null;
            }
            actors.addAll(one.actors);
            names.addAll(one.names);
        }
        Mention all = new Mention(mention.sentence, first, last, first, Mention.How.PHRASE, Mention.Kind.PERSONS);
        all.actors = List.copyOf(actors);
        all.names = List.copyOf(names);
        return all;
    }
}
