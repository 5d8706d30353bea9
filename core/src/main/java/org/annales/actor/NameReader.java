package org.annales.actor;

import java.util.List;
import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.Sector;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Names in a sentence: persons, known actors, bodies this document introduces, seats that stand for governments. */
final class NameReader {

    private static final Set<String> ONE = Set.of("a", "an", "another", "one", "every", "each", "ethnic", "no", "any");

    private final String text;
    private final DocumentNames names;
    private final ActorKnowledge knowledge;
    private final Acting acting;
    private final Set<String> noActor;
    private final Set<String> wordLike;
    private final Uses uses;

    NameReader(String text, DocumentNames names, Uses uses, ActorKnowledge knowledge) {
        this.uses = uses;
        this.text = text;
        this.names = names;
        this.knowledge = knowledge;
        this.acting = new Acting(knowledge.words());
        this.wordLike = knowledge.words().list("word-like");
        this.noActor = knowledge.words().list("no-actor");
    }

    /** The name that begins at a token, or null. */
    @Nullable
    Mention at(int index, Sentence sentence, int i) {
        Token token = sentence.token(i);
        NameTable.Hit hit = hit(sentence, i);
        int named = names.nameWords().entityBehind(sentence, i);
        if (named > i && hit == null) {
            int[] range = names.nameWords().nameIn(sentence, i, DocumentNames.entityEnd(sentence, named));
            if (range != null && range[0] == i && isPerson(sentence, range)) {
                return person(index, sentence, range[0], range[1]);
            }
        }
        if (token.entityStart() && (token.entity() == EntityType.PERSON || names.isTitled(sentence, i))) {
            int end = NameWords.withNumeral(sentence, DocumentNames.entityEnd(sentence, i));
            int[] range = names.nameWords().nameIn(sentence, i, end);
            boolean ship =
                    range != null && noActor.contains(sentence.token(range[0]).lower());
            if (range != null && !ship && (hit == null || hit.last() < range[1]) && isPerson(sentence, range)) {
                return person(index, sentence, range[0], range[1]);
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
            return person(index, sentence, i, hit.last());
        }
        if (hit != null && !isInsidePerson(sentence, i, hit.last()) && !isInsidePlace(sentence, i, hit.last())) {
            return known(index, sentence, i, hit);
        }
        if (!token.isCapitalised()
                || token.pos() != Pos.PROPER_NOUN && !token.entity().isName()) {
            return null;
        }
        return unknown(index, sentence, i);
    }

    private NameTable.@Nullable Hit hit(Sentence sentence, int i) {
        NameTable.Hit own = names.table().longest(text, sentence, i);
        NameTable.Hit known = knowledge.names().longest(text, sentence, i);
        return own == null || known != null && known.last() > own.last() ? known : own;
    }

    private boolean isPerson(Sentence sentence, int[] range) {
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
    private boolean isOfThing(Sentence sentence, int first) {
        if (first == 0) {
            return false;
        }
        Token before = sentence.token(first - 1);
        HeadNoun noun = knowledge.noun(before.lower());
        boolean vessel = noun != null && noun.shape() == HeadNoun.Shape.FIGHTERS && before.pos() == Pos.NOUN;
        return vessel || before.isCapitalised() && noActor.contains(before.lower());
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

    private @Nullable Mention person(int index, Sentence sentence, int first, int last) {
        Persons.Person person = names.persons().find(sentence, first, last);
        int head = headOf(sentence, first, last);
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

    private @Nullable Mention unknown(int index, Sentence sentence, int i) {
        Token token = sentence.token(i);
        if (!startsName(sentence, i) || token.form().length() < 2 || isOfThing(sentence, i)) {
            return null;
        }
        int end = token.entity() == EntityType.NONE
                ? i
                : DocumentNames.endOfName(sentence, i, DocumentNames.entityEnd(sentence, i));
        Persons.Person person = end == i ? names.persons().find(sentence, i, i) : null;
        boolean likely = person != null
                && !person.isPlace()
                && (person.words.size() > 1 || isPerson(sentence, new int[] {i, i}));
        if (likely && !names.isPlace(token) && !isTitleOrNoun(token)) {
            return person(index, sentence, i, i);
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
        if (other || names.isPlace(sentence.token(first)) || !acting.isParty(sentence, headOf(sentence, first, end))) {
            return null;
        }
        String name = text.substring(
                sentence.token(first).begin(), sentence.token(end).end());
        Mention mention =
                new Mention(index, first, end, headOf(sentence, first, end), Mention.How.NAME, Mention.Kind.BODY);
        return mention.is(ActorKnowledge.actor(name, Sector.UNKNOWN, null), name);
    }

    /** A people of which the tables know nothing. */
    private @Nullable Mention unknownPeople(int index, Sentence sentence, int first, int last) {
        int head = headOf(sentence, first, last);
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
        int head = headOf(sentence, first, last);
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
        int head = headOf(sentence, first, last);
        if (!acting.decides(sentence, head)
                || noActor.contains(sentence.token(last).lower())) {
            return null;
        }
        String name = text.substring(
                sentence.token(first).begin(), sentence.token(last).end());
        Mention mention = new Mention(index, first, last, head, Mention.How.SEAT, Mention.Kind.STATE);
        return mention.is(ActorKnowledge.actor(name, Sector.GOVERNMENT, null), name);
    }

    private @Nullable Mention known(int index, Sentence sentence, int first, NameTable.Hit hit) {
        int head = headOf(sentence, first, hit.last());
        boolean modifier = Acting.isModifier(sentence, head);
        List<KnownName> meanings = hit.entry().names();
        KnownName meaning = uses.latest(
                modifier ? among(meanings, KnownName.Form.ADJECTIVE) : among(meanings, KnownName.Form.PEOPLE));
        if (sentence.token(head).entity() == EntityType.LANGUAGE) {
            return null;
        }
        String whole = text.substring(
                sentence.token(first).begin(), sentence.token(hit.last()).end());
        boolean stop = whole.endsWith(".") && !hit.entry().folded().endsWith(".");
        String written = stop ? whole.substring(0, whole.length() - 1) : whole;
        return switch (meaning.form()) {
            case ADJECTIVE ->
                modifier
                        ? adjective(index, first, hit.last(), head, meaning)
                        : onePerson(index, sentence, first, hit.last(), head, meaning);
            case PEOPLE -> people(index, first, hit.last(), head, meaning, written, modifier);
            case SEAT -> acting.governs(sentence, head) ? seat(index, first, hit.last(), head, meaning) : null;
            case NAME, ABBREVIATION -> body(index, sentence, first, hit.last(), head, meaning, written, modifier);
        };
    }

    /** The meanings of one form; all where none has it. */
    private static List<KnownName> among(List<KnownName> meanings, KnownName.Form form) {
        if (meanings.size() == 1) {
            return meanings;
        }
        List<KnownName> found = meanings.stream().filter(m -> m.form() == form).toList();
        return found.isEmpty() ? meanings : found;
    }

    private Mention adjective(int index, int first, int last, int head, KnownName meaning) {
        Actor actor = meaning.known().actor();
        uses.see(actor);
        Mention mention = new Mention(index, first, last, head, Mention.How.ADJECTIVE, kindOf(actor));
        return mention.is(actor, uses.name(actor));
    }

    /** “an Armenian”, where the adjective is a noun. */
    private @Nullable Mention onePerson(
            int index, Sentence sentence, int first, int last, int head, KnownName meaning) {
        Token token = sentence.token(head);
        String people = meaning.known().people();
        if (!token.pos().isNoun() || people == null || !isOne(sentence, head)) {
            return null;
        }
        Actor actor = ActorKnowledge.actor(
                people, Sector.PEOPLE, meaning.known().actor().side());
        return new Mention(index, first, last, head, Mention.How.PEOPLE, Mention.Kind.PERSON).is(actor, token.form());
    }

    private static boolean isOne(Sentence sentence, int head) {
        for (int child : sentence.children(head)) {
            if (ONE.contains(sentence.token(child).lower())) {
                return true;
            }
        }
        return false;
    }

    private static Mention people(
            int index, int first, int last, int head, KnownName meaning, String written, boolean modifier) {
        Mention.How how = modifier ? Mention.How.ADJECTIVE : Mention.How.PEOPLE;
        Mention mention = new Mention(index, first, last, head, how, Mention.Kind.PERSONS);
        return mention.is(meaning.known().actor(), written);
    }

    private Mention seat(int index, int first, int last, int head, KnownName meaning) {
        Actor actor = meaning.known().actor();
        return new Mention(index, first, last, head, Mention.How.SEAT, Mention.Kind.STATE).is(actor, uses.name(actor));
    }

    private @Nullable Mention body(
            int index,
            Sentence sentence,
            int first,
            int last,
            int head,
            KnownName meaning,
            String written,
            boolean modifier) {
        Actor actor = meaning.known().actor();
        if (actor.sector() == Sector.UNKNOWN
                && meaning.form() == KnownName.Form.NAME
                && !acting.isParty(sentence, head)) {
            return null;
        }
        boolean american = actor.side() != null && actor.side().equals("American");
        if (actor.sector() == Sector.STATE && !american && names.isNamesake(sentence.token(first))) {
            return null;
        }
        boolean defining = first > 0 && sentence.token(first - 1).form().equals("(");
        uses.add(actor, written, defining);
        Mention.How how = modifier ? Mention.How.ADJECTIVE : Mention.How.NAME;
        Mention mention = new Mention(index, first, last, head, how, kindOf(actor));
        mention.locative = actor.sector() == Sector.STATE && acting.isLocative(sentence, head);
        return mention.is(actor, uses.name(actor));
    }

    private static Mention.Kind kindOf(Actor actor) {
        return switch (actor.sector()) {
            case STATE -> Mention.Kind.STATE;
            case PEOPLE, CIVILIANS -> Mention.Kind.PERSONS;
            case PERSON -> Mention.Kind.PERSON;
            default -> Mention.Kind.BODY;
        };
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
