package org.annales.actor;

import java.util.Set;
import org.annales.model.Sector;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Names in a sentence: persons, known actors, bodies this document introduces, seats that stand for governments. */
final class NameReader {

    private final String text;
    private final DocumentNames names;
    private final ActorKnowledge knowledge;
    private final Acting acting;
    private final Set<String> noActor;
    private final Set<String> wordLike;
    private final PersonNames persons;
    private final KnownNames known;
    private final UnknownNames unknown;

    NameReader(String text, DocumentNames names, Uses uses, ActorKnowledge knowledge) {
        this.text = text;
        this.names = names;
        this.knowledge = knowledge;
        this.acting = new Acting(knowledge.words());
        this.wordLike = knowledge.words().list("word-like");
        this.noActor = knowledge.words().list("no-actor");
        this.persons = new PersonNames(text, names, acting, knowledge);
        this.known = new KnownNames(text, names, acting, uses);
        this.unknown = new UnknownNames(text, names, acting, persons, knowledge);
    }

    /** The name that begins at a token, or null. */
    @Nullable
    Mention at(int index, Sentence sentence, int i) {
        Token token = sentence.token(i);
        NameTable.Hit hit = hit(sentence, i);
        int named = names.nameWords().entityBehind(sentence, i);
        if (named > i && hit == null) {
            int[] range = names.nameWords().nameIn(sentence, i, DocumentNames.entityEnd(sentence, named));
            if (range != null && range[0] == i && persons.isPerson(sentence, range)) {
                return persons.read(index, sentence, range[0], range[1]);
            }
        }
        if (token.entityStart() && (token.entity() == EntityType.PERSON || names.isTitled(sentence, i))) {
            int end = NameWords.withNumeral(sentence, DocumentNames.entityEnd(sentence, i));
            int[] range = names.nameWords().nameIn(sentence, i, end);
            boolean ship =
                    range != null && noActor.contains(sentence.token(range[0]).lower());
            if (range != null && !ship && (hit == null || hit.last() < range[1]) && persons.isPerson(sentence, range)) {
                return persons.read(index, sentence, range[0], range[1]);
            }
        }
        if (hit != null
                && i == 0
                && hit.last() == 0
                && wordLike.contains(token.lower())
                && !acting.actsAsPerson(sentence, i)) {
            return null;
        }
        if (hit != null
                && hit.entry().names().getFirst().known().actor().sector() == Sector.UNKNOWN
                && names.persons().findFull(sentence, i, hit.last()) != null) {
            return persons.read(index, sentence, i, hit.last());
        }
        if (hit != null && !isInsidePerson(sentence, i, hit.last()) && !isInsidePlace(sentence, i, hit.last())) {
            return known.read(index, sentence, i, hit);
        }
        if (!token.isCapitalised()
                || token.pos() != Pos.PROPER_NOUN && !token.entity().isName()) {
            return null;
        }
        return unknown.find(index, sentence, i);
    }

    private NameTable.@Nullable Hit hit(Sentence sentence, int i) {
        NameTable.Hit own = names.table().longest(text, sentence, i);
        NameTable.Hit known = knowledge.names().longest(text, sentence, i);
        return own == null || known != null && known.last() > own.last() ? known : own;
    }

    /** Are the words but a part of a person's name? */
    private static boolean isInsidePerson(Sentence sentence, int first, int last) {
        Token token = sentence.token(first);
        return token.entity() == EntityType.PERSON
                && (!token.entityStart() || DocumentNames.entityEnd(sentence, first) > last);
    }

    /** “America” in “Latin America”. */
    private static boolean isInsidePlace(Sentence sentence, int first, int last) {
        Token token = sentence.token(first);
        if (token.entity() != EntityType.PLACE) {
            return false;
        }
        boolean before = !token.entityStart()
                && first > 0
                && sentence.token(first - 1).isCapitalised()
                && sentence.token(first - 1).pos() != Pos.DETERMINER;
        boolean behind = last + 1 < sentence.size()
                && sentence.token(last + 1).entity() == EntityType.PLACE
                && !sentence.token(last + 1).entityStart()
                && sentence.token(last + 1).pos() == Pos.PROPER_NOUN;
        return before || behind;
    }

    /** The token of a name on which the others hang. */
    static int headOf(Sentence sentence, int first, int last) {
        for (int i = last; i >= first; i--) {
            int head = sentence.token(i).head();
            boolean mark = sentence.token(i).pos() == Pos.PUNCTUATION
                    || sentence.token(i).rel() == Rel.CASE;
            if (!mark && (head < first || head > last)) {
                return i;
            }
        }
        return last;
    }
}
