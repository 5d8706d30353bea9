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
    private final Compositions compositions;

    References(ActorKnowledge knowledge) {
        this.knowledge = knowledge;
        this.opposition = new Opposition(knowledge.words());
        this.compositions = new Compositions(knowledge.words());
        this.pronouns = new Pronouns(discourse, knowledge.words());
        this.descriptions = new Descriptions(discourse, knowledge);
    }

    /** Resolves the mentions of the next sentence, which must be in order of their heads. */
    void resolve(int index, Sentence sentence, int paragraph, boolean heading, List<Mention> mentions) {
        discourse.begin(index, paragraph, sentence);
        @Nullable Mention[] byHead = new Mention[sentence.size()];
        mentions.forEach(m -> byHead[m.head] = m);
        for (Mention mention : mentions) {
            boolean composed = resolve(sentence, mention, byHead);
            if (composed) {
                discourse.add(mention);
            } else if (!heading) {
                note(sentence, mention, byHead);
            }
        }
    }

    /** Says whom one mention means; true for a phrase that stands for the parts it is made of. */
    private boolean resolve(Sentence sentence, Mention mention, @Nullable Mention[] byHead) {
        switch (mention.how) {
            case PRONOUN -> pronouns.resolve(sentence, mention, byHead);
            case ADJECTIVE -> forces(sentence, mention);
            case NAME -> titles(sentence, mention);
            case PHRASE -> {
                own(sentence, mention, byHead);
                if (compositions.resolve(sentence, mention, byHead)) {
                    return true;
                }
                describe(sentence, mention, byHead);
            }
            case PEOPLE, SEAT -> {}
        }
        return false;
    }

    private void describe(Sentence sentence, Mention mention, @Nullable Mention[] byHead) {
        if (identify(sentence, mention, byHead)) {
            return;
        }
        if (isPredicate(sentence, mention)) {
            mention.actors = List.of();
            mention.names = List.of();
        } else {
            descriptions.resolve(sentence, mention);
        }
    }

    /** Keeps in mind who was spoken of, and who was set against whom. */
    private void note(Sentence sentence, Mention mention, @Nullable Mention[] byHead) {
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
        Discourse.Attack attack = opposition.attack(sentence, all == null ? mention : all, byHead);
        if (attack != null) {
            discourse.addAttack(attack);
        }
    }

    /** “the [Croatian] offensive” is that of the Croatian forces, where these were spoken of just before. */
    private void forces(Sentence sentence, Mention mention) {
        String side = mention.isActor() ? mention.actors.getFirst().side() : null;
        if (side == null || !opposition.isOfAttack(sentence, mention)) {
            return;
        }
        for (Mention candidate : discourse.recent()) {
            if (mention.sentence - candidate.sentence > 2) {
                return;
            }
            boolean forces = candidate.actors.size() == 1
                    && candidate.actors.getFirst().sector() == Sector.MILITARY
                    && side.equals(candidate.actors.getFirst().side());
            if (forces && (candidate.how == Mention.How.NAME || candidate.how == Mention.How.PHRASE)) {
                mention.take(candidate);
                return;
            }
        }
    }

    /** “[General] Mladić” is “the general” later on. */
    private void titles(Sentence sentence, Mention mention) {
        if (mention.kind != Mention.Kind.PERSON) {
            return;
        }
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
    private void own(Sentence sentence, Mention mention, @Nullable Mention[] byHead) {
        int possessor = sentence.child(mention.head, Rel.POSSESSOR);
        Mention owner = possessor < 0 ? null : byHead[possessor];
        if (!mention.isActor() || owner == null || owner.how != Mention.How.PRONOUN || owner.actors.size() != 1) {
            return;
        }
        Actor whose = owner.actors.getFirst();
        Actor what = mention.actors.getFirst();
        if (what.sector() == Sector.STATE) {
            homeland(mention, owner, whose);
            return;
        }
        if (what.side() != null) {
            return;
        }
        String owned = mention.names.getFirst();
        String holder = owner.names.getFirst();
        boolean adjective = whose.side() != null && (whose.sector() == Sector.STATE || whose.sector() == Sector.PEOPLE);
        String name = adjective ? whose.side() + " " + owned : holder + (holder.endsWith("s") ? "' " : "'s ") + owned;
        mention.is(ActorKnowledge.actor(name, what.sector(), whose.side()), name);
    }

    /** “his country” is Turkey where he is Turkey's president. */
    private void homeland(Mention mention, Mention owner, Actor whose) {
        Actor state = whose.side() == null || whose.sector() == Sector.STATE ? null : knowledge.state(whose.side());
        if (state != null && mention.kind == Mention.Kind.STATE) {
            mention.antecedent = owner;
            mention.is(state, state.name());
        }
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

    private @Nullable Mention apposed(Sentence sentence, int head, @Nullable Mention[] byHead) {
        int child = sentence.child(head, Rel.APPOSITION);
        boolean list = child >= 0 && sentence.child(head, Rel.CONJUNCT) > child;
        if (child >= 0 && !list && isName(byHead[child])) {
            return byHead[child];
        }
        Mention holder = holder(sentence, head, byHead);
        if (holder != null) {
            return holder;
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

    /** “the head of the [security service Ivan Serov]”: the engine hangs the name on what he heads. */
    private @Nullable Mention holder(Sentence sentence, int head, @Nullable Mention[] byHead) {
        int of = Phrases.ofObject(sentence, head);
        for (int steps = 0; of >= 0 && steps < 2; steps++) {
            Mention name = byHead[of];
            if (name != null && Phrases.isHungOn(sentence, name, knowledge)) {
                return name;
            }
            of = Phrases.ofObject(sentence, of);
        }
        return null;
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
