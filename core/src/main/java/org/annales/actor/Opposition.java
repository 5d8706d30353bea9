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

    Opposition(Words words) {
        againstVerbs = words.list("against-verb");
        mutualVerbs = words.list("mutual-verb");
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
}
