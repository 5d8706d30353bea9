package org.annales.actor;

import java.util.Set;
import org.annales.model.Sector;
import org.annales.parse.Pos;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Names of persons in a sentence. */
final class PersonNames {

    private final String text;
    private final DocumentNames names;
    private final Acting acting;
    private final ActorKnowledge knowledge;
    private final Set<String> noActor;

    PersonNames(String text, DocumentNames names, Acting acting, ActorKnowledge knowledge) {
        this.text = text;
        this.names = names;
        this.acting = acting;
        this.knowledge = knowledge;
        this.noActor = knowledge.words().list("no-actor");
    }

    boolean isPerson(Sentence sentence, int[] range) {
        if (isOfThing(sentence, range[0])) {
            return false;
        }
        Persons.Person person = names.persons().find(sentence, range[0], range[1]);
        if (range[0] < range[1]) {
            return !noActor.contains(sentence.token(range[1]).lower()) && (person == null || !person.isPlace());
        }
        if (person == null || person.isPlace()) {
            return false;
        }
        Token token = sentence.token(range[0]);
        return person.words.size() > 1
                || !names.isPlace(token)
                        && (names.isMostlyPerson(token)
                                || names.isPerhapsPerson(token) && acting.actsAsPerson(sentence, range[0]));
    }

    /** Does a ship, an operation or another thing bear the name (“the battleship [Bismarck]”)? */
    boolean isOfThing(Sentence sentence, int first) {
        if (first == 0) {
            return false;
        }
        Token before = sentence.token(first - 1);
        HeadNoun noun = knowledge.noun(before.lower());
        boolean vessel = noun != null && noun.shape() == HeadNoun.Shape.FIGHTERS && before.pos() == Pos.NOUN;
        return vessel || before.isCapitalised() && noActor.contains(before.lower());
    }

    @Nullable
    Mention read(int index, Sentence sentence, int first, int last) {
        Persons.Person person = names.persons().find(sentence, first, last);
        int head = NameReader.headOf(sentence, first, last);
        boolean modifier = Acting.isModifier(sentence, head);
        if (modifier
                && first == last
                && noActor.contains(sentence.token(sentence.token(head).head()).lower())) {
            return null;
        }
        Mention.How how = modifier ? Mention.How.ADJECTIVE : Mention.How.NAME;
        Mention mention = new Mention(index, first, last, head, how, Mention.Kind.PERSON);
        if (person == null) {
            String name = text.substring(
                    sentence.token(first).begin(), sentence.token(last).end());
            return mention.is(ActorKnowledge.actor(name, Sector.PERSON, null), name);
        }
        mention.gender = person.gender;
        return mention.is(person.actor(), person.name());
    }
}
