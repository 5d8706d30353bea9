package org.annales.actor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.Sector;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Which person “the president”, “the German commander” takes up. */
final class PersonDescriptions {

    /** Sentences back within which an office and whose it is name somebody whose side was never told. */
    private static final int FRESH = 2;

    private static final Set<String> HIM = Set.of("him", "her");

    private final Discourse discourse;
    private final ActorKnowledge knowledge;
    private final PersonSides sides;
    private final Set<String> offices;

    PersonDescriptions(Discourse discourse, ActorKnowledge knowledge) {
        this.discourse = discourse;
        this.knowledge = knowledge;
        this.sides = new PersonSides(knowledge);
        this.offices = knowledge.words().list("office");
    }

    /** Who holds that office or rank; else the one person the text is about. */
    @Nullable
    Mention find(Sentence sentence, Mention mention, String lemma) {
        if (isRestricted(sentence, mention)) {
            return null;
        }
        String side = side(sentence, mention);
        Actor doer = doerBeside(sentence, mention);
        Map<String, Mention> spoken = new LinkedHashMap<>();
        for (Mention candidate : discourse.recent()) {
            if (!isPerson(candidate) || candidate.actors.getFirst().equals(doer)) {
                continue;
            }
            Actor person = candidate.actors.getFirst();
            int distance = mention.sentence - candidate.sentence;
            boolean fits = side == null || side.equals(person.side()) || person.side() == null && distance <= FRESH;
            if (fits && discourse.hasRole(person, lemma)) {
                return candidate;
            }
            if (distance <= FRESH) {
                spoken.merge(person.id(), candidate, (a, b) -> isSubject(b) && !isSubject(a) ? b : a);
            }
        }
        return side == null ? only(sentence, mention, lemma, spoken) : ofSide(sentence, mention, lemma, side, spoken);
    }

    private static boolean isPerson(Mention candidate) {
        return candidate.kind == Mention.Kind.PERSON
                && candidate.actors.size() == 1
                && candidate.actors.getFirst().sector() == Sector.PERSON
                && candidate.how != Mention.How.ADJECTIVE;
    }

    /** “the officer in charge of the town” says himself who he is. */
    private static boolean isRestricted(Sentence sentence, Mention mention) {
        int preposition = sentence.child(mention.head, Rel.PREP);
        return preposition > mention.head
                && !sentence.token(preposition).lower().equals("of")
                && preposition == mention.head + 1;
    }

    /** “X surrendered to the commander”: not to himself. */
    private @Nullable Actor doerBeside(Sentence sentence, Mention mention) {
        int verb = sentence.token(mention.head).rel() == Rel.POSSESSOR
                ? -1
                : Binding.governingVerb(sentence, mention.head);
        int subject = verb < 0 ? -1 : Subjects.find(sentence, verb);
        if (subject < 0 || subject == mention.head) {
            return null;
        }
        int doer = Acting.firstConjunct(sentence, subject);
        for (Mention candidate : discourse.recent()) {
            if (candidate.sentence != mention.sentence) {
                return null;
            }
            if (candidate.head == doer && isPerson(candidate)) {
                return candidate.actors.getFirst();
            }
        }
        return null;
    }

    /** Whose the person is said to be: “the [British] officer”. */
    private @Nullable String side(Sentence sentence, Mention mention) {
        for (int child : sentence.children(mention.head)) {
            String side = child < mention.head ? sides.side(sentence, child) : null;
            if (side != null) {
                return side;
            }
        }
        return null;
    }

    /** The one person just spoken of, if the description can well be said of him. */
    private @Nullable Mention only(Sentence sentence, Mention mention, String lemma, Map<String, Mention> spoken) {
        if (spoken.size() != 1 || !sentence.token(mention.head).rel().isSubject() || actsOnHim(sentence, mention)) {
            return null;
        }
        if (offices.contains(lemma) && isOfName(sentence, mention)) {
            return null;
        }
        Mention only = spoken.values().iterator().next();
        boolean likely = isSubject(only) || saysWhose(sentence, mention) && only.sentence == mention.sentence - 1;
        return likely && only.sentence < mention.sentence && !holdsOther(only.actors.getFirst(), lemma) ? only : null;
    }

    /** Of those just spoken of the one who is on the side that the description names. */
    private @Nullable Mention ofSide(
            Sentence sentence, Mention mention, String lemma, String side, Map<String, Mention> spoken) {
        Map<String, Mention> own = new LinkedHashMap<>(spoken);
        own.values().removeIf(m -> !side.equals(m.actors.getFirst().side()));
        if (own.size() == 1) {
            Mention one = own.values().iterator().next();
            return one.sentence < mention.sentence && !holdsOther(one.actors.getFirst(), lemma) ? one : null;
        }
        Map<String, Mention> unknown = new LinkedHashMap<>(spoken);
        unknown.values().removeIf(m -> m.actors.getFirst().side() != null);
        return own.isEmpty() && unknown.size() == spoken.size() ? only(sentence, mention, lemma, unknown) : null;
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

    /** “the mayor of X”: whoever that is, unless the text has told. */
    private static boolean isOfName(Sentence sentence, Mention mention) {
        int of = sentence.child(mention.head, Rel.PREP);
        int object = of < mention.head ? -1 : sentence.child(of, Rel.PREP_OBJECT);
        return object >= 0 && sentence.token(object).isCapitalised();
    }

    /** “the president dismissed [him]”: another than the one person spoken of. */
    private static boolean actsOnHim(Sentence sentence, Mention mention) {
        int verb = sentence.token(mention.head).head();
        int object = verb < 0 ? -1 : sentence.child(verb, Rel.OBJECT, Rel.DATIVE);
        return object > verb && HIM.contains(sentence.token(object).lower());
    }

    /** Is the person known by other roles only, and the noun an office? */
    private boolean holdsOther(Actor person, String noun) {
        Set<String> roles = discourse.roles(person);
        return offices.contains(noun)
                && !roles.contains(noun)
                && roles.stream().anyMatch(r -> knowledge.noun(r) != null);
    }

    private boolean isSubject(Mention mention) {
        return discourse.sentence(mention).token(mention.head).rel().isSubject();
    }
}
