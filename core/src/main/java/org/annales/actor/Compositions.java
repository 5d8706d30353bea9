package org.annales.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.Sector;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.jspecify.annotations.Nullable;

/** Phrases that stand for those they are made of or name: “a force of X and Y”, “groups such as X”, “the powers, X and Y”. */
final class Compositions {

    private static final Set<String> SUCH_AS = Set.of("like", "as");

    private final Set<String> madeOf;

    Compositions(Words words) {
        madeOf = words.list("made-of");
    }

    /** Gives a phrase the actors it is made of; false where it is not made of any. */
    boolean resolve(Sentence sentence, Mention mention, @Nullable Mention[] byHead) {
        return madeOf(sentence, mention, byHead)
                || listed(sentence, mention, byHead)
                || including(sentence, mention, byHead);
    }

    /** “a mixed force of ethnic Armenians and the 366th Regiment” is both, “a band of Serb soldiers” the soldiers. */
    private boolean madeOf(Sentence sentence, Mention mention, @Nullable Mention[] byHead) {
        boolean group = mention.noun != null && mention.noun.shape() == HeadNoun.Shape.GROUP;
        int of = group ? Phrases.ofObject(sentence, mention.head) : -1;
        if (of < 0) {
            return false;
        }
        List<Mention> parts = actors(sentence, of, byHead);
        if (parts.stream().anyMatch(p -> p.kind == Mention.Kind.STATE)) {
            return false;
        }
        if (parts.size() == 1) {
            boolean several = parts.getFirst().kind == Mention.Kind.PERSONS
                    && madeOf.contains(sentence.token(mention.head).lemma());
            return several
                    && (parts.getFirst().how == Mention.How.PEOPLE
                            ? some(sentence, mention, parts.getFirst())
                            : take(mention, parts));
        }
        return parts.size() > 1 && take(mention, parts);
    }

    /** “a group of Eritreans” is not the Eritreans. */
    private static boolean some(Sentence sentence, Mention mention, Mention people) {
        String name = sentence.token(mention.head).lower() + " of " + people.names.getFirst();
        Sector sector = mention.noun == null ? Sector.UNKNOWN : mention.noun.sector();
        mention.is(ActorKnowledge.actor(name, sector, people.actors.getFirst().side()), name);
        mention.kind = Mention.Kind.BODY;
        return true;
    }

    /** “the two groups, X and Y,” are X and Y. */
    private static boolean listed(Sentence sentence, Mention mention, @Nullable Mention[] byHead) {
        int apposed = mention.isPlural() ? sentence.child(mention.head, Rel.APPOSITION) : -1;
        if (apposed < 0 || byHead[apposed] == null || byHead[apposed].how != Mention.How.NAME) {
            return false;
        }
        List<Mention> parts = actors(sentence, apposed, byHead);
        return parts.size() > 1 && take(mention, parts);
    }

    /** “groups such as X and Y” are known by these; “the republics, including X,” are more than X. */
    private static boolean including(Sentence sentence, Mention mention, @Nullable Mention[] byHead) {
        if (!mention.isPlural() || mention.noun == null || !isOfBodies(mention.noun)) {
            return false;
        }
        for (int child : sentence.children(mention.head)) {
            boolean examples = child > mention.head
                    && SUCH_AS.contains(sentence.token(child).lower());
            boolean some = child > mention.head && sentence.token(child).lower().equals("including");
            int first = examples || some ? sentence.child(child, Rel.PREP_OBJECT) : -1;
            List<Mention> parts = first < 0 ? List.of() : actors(sentence, first, byHead);
            if (parts.isEmpty() || parts.stream().anyMatch(p -> p.how != Mention.How.NAME)) {
                continue;
            }
            boolean bare = !mention.isActor()
                    || mention.names
                            .getFirst()
                            .equalsIgnoreCase(sentence.token(mention.head).form());
            List<Mention> all = new ArrayList<>();
            if (some && !bare) {
                Mention own = new Mention(
                        mention.sentence, mention.first, mention.last, mention.head, mention.how, mention.kind);
                own.take(mention);
                all.add(own);
            }
            all.addAll(parts);
            return take(mention, all);
        }
        return false;
    }

    private static boolean isOfBodies(HeadNoun noun) {
        return noun.shape() == HeadNoun.Shape.GROUP || noun.shape() == HeadNoun.Shape.OFFICE;
    }

    /** The actors of a list; none where one of it is no actor. */
    private static List<Mention> actors(Sentence sentence, int first, @Nullable Mention[] byHead) {
        List<Mention> found = new ArrayList<>();
        for (int part : sentence.conjuncts(first)) {
            Mention one = byHead[part];
            if (one == null || !one.isActor()) {
                return List.of();
            }
            found.add(one);
        }
        return found;
    }

    private static boolean take(Mention mention, List<Mention> parts) {
        List<Actor> actors = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Mention part : parts) {
            actors.addAll(part.actors);
            names.addAll(part.names);
        }
        mention.actors = List.copyOf(actors);
        mention.names = List.copyOf(names);
        mention.kind = Mention.Kind.PERSONS;
        return true;
    }
}
