package org.annales.actor;

import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.Sector;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Names of which no table knows: a body, people, region or somebody who says or does what only people can. */
final class UnknownNames {

    private final String text;
    private final DocumentNames names;
    private final Acting acting;
    private final PersonNames persons;
    private final ActorKnowledge knowledge;
    private final Set<String> noActor;

    UnknownNames(String text, DocumentNames names, Acting acting, PersonNames persons, ActorKnowledge knowledge) {
        this.text = text;
        this.names = names;
        this.acting = acting;
        this.persons = persons;
        this.knowledge = knowledge;
        this.noActor = knowledge.words().list("no-actor");
    }

    @Nullable
    Mention find(int index, Sentence sentence, int i) {
        Token token = sentence.token(i);
        if (!startsName(sentence, i) || token.form().length() < 2 || persons.isOfThing(sentence, i)) {
            return null;
        }
        int end = token.entity() == EntityType.NONE
                ? i
                : DocumentNames.endOfName(sentence, i, DocumentNames.entityEnd(sentence, i));
        Persons.Person person = end == i ? names.persons().find(sentence, i, i) : null;
        boolean likely = person != null
                && !person.isPlace()
                && (person.words.size() > 1 || persons.isPerson(sentence, new int[] {i, i}));
        if (likely && !names.isPlace(token) && !isTitleOrNoun(token)) {
            return persons.read(index, sentence, i, i);
        }
        if (token.entity() == EntityType.PLACE || names.isPlace(token)) {
            return region(index, sentence, i, end);
        }
        if (token.entity() == EntityType.PEOPLE) {
            return unknownPeople(index, sentence, i, end);
        }
        if (token.entity() == EntityType.NONE) {
            return acting(index, sentence, i);
        }
        if (token.entity() != EntityType.ORGANISATION) {
            return null;
        }
        int first = i;
        if (first == end && isTitleOrNoun(token)) {
            return null;
        }
        boolean other = noActor.contains(sentence.token(end).lower())
                || noActor.contains(sentence.token(first).lower())
                || names.isLine(sentence, end);
        if (other
                || names.isPlace(sentence.token(first))
                || !acting.isParty(sentence, NameReader.headOf(sentence, first, end))) {
            return null;
        }
        String name = text.substring(
                sentence.token(first).begin(), sentence.token(end).end());
        Mention mention = new Mention(
                index, first, end, NameReader.headOf(sentence, first, end), Mention.How.NAME, Mention.Kind.BODY);
        return mention.is(ActorKnowledge.actor(name, Sector.UNKNOWN, null), name);
    }

    /** A people of which the tables know nothing. */
    private @Nullable Mention unknownPeople(int index, Sentence sentence, int first, int last) {
        int head = NameReader.headOf(sentence, first, last);
        boolean modifier = Acting.isModifier(sentence, head);
        String name = text.substring(
                sentence.token(first).begin(), sentence.token(last).end());
        if (!modifier && !name.endsWith("s")
                || !name.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == ' ')) {
            return null;
        }
        Actor actor = ActorKnowledge.actor(name, Sector.PEOPLE, modifier ? name : null);
        Mention.How how = modifier ? Mention.How.ADJECTIVE : Mention.How.PEOPLE;
        return new Mention(index, first, last, head, how, Mention.Kind.PERSONS).is(actor, name);
    }

    /** A name the engine overlooked, of one who says or does what only people can. */
    private @Nullable Mention acting(int index, Sentence sentence, int first) {
        int last = first;
        while (last + 1 < sentence.size() && isMore(sentence.token(last + 1)) && last - first < 6) {
            last++;
        }
        int head = NameReader.headOf(sentence, first, last);
        boolean word = isTitleOrNoun(sentence.token(last))
                || noActor.contains(sentence.token(first).lower())
                || noActor.contains(sentence.token(last).lower());
        if (first == 0 && last == first || word || !acting.actsAsPerson(sentence, head)) {
            return null;
        }
        String name = text.substring(
                sentence.token(first).begin(), sentence.token(last).end());
        Mention mention = new Mention(index, first, last, head, Mention.How.NAME, Mention.Kind.BODY);
        return mention.is(ActorKnowledge.actor(name, Sector.UNKNOWN, null), name);
    }

    private static boolean isMore(Token token) {
        boolean number = token.pos() == Pos.NUMBER
                && token.entity() != EntityType.DATE
                && token.form().length() < 4;
        return (token.entity() == EntityType.NONE || number)
                && (token.pos() == Pos.PROPER_NOUN && token.isCapitalised() || number);
    }

    /** Does a name begin here, perhaps behind the article the engine counts to it? */
    private static boolean startsName(Sentence sentence, int i) {
        Token token = sentence.token(i);
        if (token.entityStart() || token.entity() == EntityType.NONE) {
            return token.pos() != Pos.DETERMINER;
        }
        return i > 0
                && sentence.token(i - 1).entityStart()
                && sentence.token(i - 1).pos() == Pos.DETERMINER;
    }

    private boolean isTitleOrNoun(Token token) {
        return knowledge.isTitle(token.lower()) || knowledge.noun(token.lower()) != null;
    }

    /** A region or town that decides (“Karabakh declared independence”). */
    private @Nullable Mention region(int index, Sentence sentence, int first, int last) {
        int head = NameReader.headOf(sentence, first, last);
        if (!acting.decides(sentence, head)
                || noActor.contains(sentence.token(last).lower())) {
            return null;
        }
        String name = text.substring(
                sentence.token(first).begin(), sentence.token(last).end());
        Mention mention = new Mention(index, first, last, head, Mention.How.SEAT, Mention.Kind.STATE);
        return mention.is(ActorKnowledge.actor(name, Sector.GOVERNMENT, null), name);
    }
}
