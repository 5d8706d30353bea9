package org.annales.actor;

import java.util.List;
import java.util.Set;
import org.annales.model.Actor;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Which two a sentence sets against each other: by what the one does to the other, or both between them. */
final class Opposition {

    private static final Set<String> AGAINST = Set.of("against", "with", "on", "at");

    private final Set<String> againstVerbs;
    private final Set<String> mutualVerbs;
    private final Set<String> attackVerbs;
    private final Set<String> attackNouns;

    Opposition(Words words) {
        againstVerbs = words.list("against-verb");
        mutualVerbs = words.list("mutual-verb");
        attackVerbs = words.list("attack-verb");
        attackNouns = words.list("attack-noun");
    }

    /** “between X and Y”, “X and Y clashed”. */
    boolean isMutual(Sentence sentence, Mention both) {
        Token first = sentence.token(both.head);
        if (first.head() < 0) {
            return false;
        }
        Token governor = sentence.token(first.head());
        return first.rel() == Rel.PREP_OBJECT && governor.lower().equals("between")
                || first.rel() == Rel.SUBJECT && mutualVerbs.contains(governor.lemma());
    }

    /** The subject of a hostile verb and a mention that is its object. */
    @Nullable
    Mention pair(Sentence sentence, Mention object, @Nullable Mention[] byHead) {
        if (object.actors.size() != 1) {
            return null;
        }
        Token token = sentence.token(object.head);
        int verb = token.rel() == Rel.OBJECT ? token.head() : -1;
        if (token.rel() == Rel.PREP_OBJECT
                && token.head() >= 0
                && AGAINST.contains(sentence.token(token.head()).lower())) {
            verb = sentence.token(token.head()).head();
        }
        boolean hostile = verb >= 0
                && sentence.token(verb).pos().isVerb()
                && againstVerbs.contains(sentence.token(verb).lemma());
        int subject = hostile ? Subjects.find(sentence, verb) : -1;
        Mention doer = subject < 0 ? null : byHead[subject];
        if (doer == null || doer.actors.size() != 1 || doer.actors.equals(object.actors)) {
            return null;
        }
        Mention pair = new Mention(
                object.sentence, object.first, object.last, object.head, Mention.How.PHRASE, Mention.Kind.PERSONS);
        Actor one = doer.actors.getFirst();
        pair.actors = List.of(one, object.actors.getFirst());
        pair.names = List.of(doer.names.getFirst(), object.names.getFirst());
        return pair;
    }

    /** Does a mention stand before the noun of an attack and say whose it is (“the [Croatian] offensive”)? */
    boolean isOfAttack(Sentence sentence, Mention mention) {
        int noun = sentence.token(Acting.firstConjunct(sentence, mention.head)).head();
        return mention.how == Mention.How.ADJECTIVE
                && noun > mention.head
                && attackNouns.contains(sentence.token(noun).lemma());
    }

    /** The attack that a mention does or suffers, or null. */
    Discourse.@Nullable Attack attack(Sentence sentence, Mention mention, @Nullable Mention[] byHead) {
        if (!mention.isActor()) {
            return null;
        }
        if (isOfAttack(sentence, mention)) {
            return new Discourse.Attack(mention.sentence, mention, null);
        }
        Token token = sentence.token(mention.head);
        int verb = token.head();
        if (verb < 0 || !attackVerbs.contains(sentence.token(verb).lemma())) {
            return token.rel() == Rel.SUBJECT && verb >= 0 ? launched(sentence, mention, verb) : null;
        }
        return switch (token.rel()) {
            case OBJECT -> {
                int subject = Subjects.find(sentence, verb);
                yield new Discourse.Attack(mention.sentence, subject < 0 ? null : byHead[subject], mention);
            }
            case PASSIVE_SUBJECT -> new Discourse.Attack(mention.sentence, null, mention);
            case SUBJECT -> new Discourse.Attack(mention.sentence, mention, null);
            default -> null;
        };
    }

    /** “[X] launched an offensive”, “[X] crossed the river and laid siege to”. */
    private Discourse.@Nullable Attack launched(Sentence sentence, Mention mention, int verb) {
        for (int one : sentence.conjuncts(verb)) {
            int object = sentence.child(one, Rel.OBJECT);
            boolean attack = object >= 0
                            && attackNouns.contains(sentence.token(object).lemma())
                    || one != verb && attackVerbs.contains(sentence.token(one).lemma());
            int subject = attack ? Subjects.find(sentence, one) : -1;
            if (subject >= 0 && Acting.firstConjunct(sentence, subject) == mention.head) {
                return new Discourse.Attack(mention.sentence, mention, null);
            }
        }
        return null;
    }
}
