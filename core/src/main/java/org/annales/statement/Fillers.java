package org.annales.statement;

import java.util.List;
import java.util.Set;
import org.annales.actor.ActorIndex;
import org.annales.model.PlaceMention;
import org.annales.model.Sector;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** What sort of thing a token stands for: the tests that tell the readings of an ambiguous trigger apart. */
final class Fillers {

    /** Words that count or group what the “of” behind them names. */
    private static final Set<String> QUANTITIES = Set.of(
            "number",
            "average",
            "quantity",
            "amount",
            "total",
            "mass",
            "sum",
            "cache",
            "stockpile",
            "consignment",
            "shipment",
            "contingent",
            "flow",
            "stream",
            "swathe",
            "stretch",
            "remains",
            "hundred",
            "thousand",
            "million",
            "dozen",
            "ten",
            "tens",
            "hundreds",
            "thousands",
            "millions",
            "dozens",
            "scores",
            "score",
            "group",
            "majority",
            "half",
            "third",
            "quarter",
            "part",
            "portion",
            "most",
            "many",
            "some",
            "all",
            "series",
            "remainder",
            "rest",
            "one",
            "two",
            "several",
            "few",
            "couple",
            "handful",
            "none",
            "each",
            "both",
            "percent",
            "bulk",
            "plenty",
            "lot",
            "pair",
            "wave",
            "kind",
            "type",
            "much",
            "town",
            "city",
            "village",
            "section",
            "outskirts",
            "suburb",
            "environs",
            "vicinity",
            "edge",
            "street",
            "three",
            "four",
            "five",
            "any",
            "another");

    private static final Set<String> PERSON_PRONOUNS =
            Set.of("he", "she", "they", "him", "her", "them", "who", "we", "i", "us", "his", "their", "whom");

    private final Sentence sentence;
    private final MentionIndex mentions;
    private final ActorIndex actors;
    private final CodeBook codeBook;

    Fillers(Sentence sentence, MentionIndex mentions, ActorIndex actors, CodeBook codeBook) {
        this.sentence = sentence;
        this.mentions = mentions;
        this.actors = actors;
        this.codeBook = codeBook;
    }

    /** The word a phrase is about: “thousands of [civilians]”, “the town of [Shusha]”. */
    int content(int token) {
        Token head = sentence.token(token);
        if (!QUANTITIES.contains(head.lemma()) && head.pos() != Pos.NUMBER) {
            return token;
        }
        for (int c : sentence.children(token)) {
            if (sentence.token(c).rel() == Rel.PREP && sentence.token(c).lower().equals("of")) {
                int object = sentence.child(c, Rel.PREP_OBJECT);
                return object < 0 ? token : object;
            }
        }
        return token;
    }

    /** The same with all that is coordinated: “the villages of [A], [B] and [C]”. */
    List<Integer> contents(int token) {
        int content = content(token);
        return content == token ? List.of(token) : sentence.conjuncts(content);
    }

    /** Is the token of a class: one of the semantic ones below, a word class of the code book, or just this lemma? “=force” is the word and never the class. */
    boolean is(int index, String wanted) {
        int token = content(index);
        Token word = sentence.token(token);
        if (wanted.startsWith("=")) {
            String exact = wanted.substring(1);
            return word.lemma().equals(exact) || word.lower().equals(exact);
        }
        return switch (wanted) {
            case "any" -> true;
            case "place" -> place(token) != null;
            case "country" -> {
                PlaceMention place = place(token);
                yield place != null && place.place().kind().isState();
            }
            case "person" -> isPerson(word) || codeBook.isIn("person", word.lemma());
            case "actor" -> isActor(token);
            case "actor-force" -> isForce(token);
            case "actor-people" -> word.entity() == EntityType.PEOPLE || sector(token) == Sector.CIVILIANS;
            case "actor-person" -> word.entity() == EntityType.PERSON || sector(token) == Sector.PERSON;
            case "time" -> word.entity() == EntityType.DATE || mentions.timeAt(word) != null;
            case "name" -> word.pos() == Pos.PROPER_NOUN;
            case "number" -> word.pos() == Pos.NUMBER || sentence.token(index).pos() == Pos.NUMBER;
            default ->
                word.lemma().equals(wanted)
                        || word.lower().equals(wanted)
                        || codeBook.isIn(wanted, word.lemma())
                        || codeBook.isIn(wanted, word.lower());
        };
    }

    boolean isActor(int token) {
        Token word = sentence.token(token);
        return actors.find(sentence, token).isPresent()
                || word.entity() == EntityType.PERSON
                || word.entity() == EntityType.PEOPLE
                || word.entity() == EntityType.ORGANISATION
                || isPerson(word)
                || is(token, "country")
                || codeBook.isIn("person", word.lemma())
                || codeBook.isIn("force", word.lemma())
                || codeBook.isIn("group", word.lemma())
                || codeBook.isIn("body", word.lemma())
                || codeBook.isIn("office", word.lemma());
    }

    private boolean isForce(int token) {
        Token word = sentence.token(token);
        Sector sector = sector(token);
        return codeBook.isIn("force", word.lemma())
                || word.entity() == EntityType.PEOPLE
                || sector == Sector.MILITARY
                || sector == Sector.REBELS
                || sector == Sector.PARAMILITARY
                || sector == Sector.STATE
                || is(token, "country");
    }

    private static boolean isPerson(Token word) {
        return word.entity() == EntityType.PERSON || PERSON_PRONOUNS.contains(word.lower());
    }

    /** The place a token stands for, unless the word is the head of an actor's name (“Baku government”). */
    @Nullable
    PlaceMention place(int token) {
        Token word = sentence.token(token);
        PlaceMention place = mentions.placeAt(word);
        if (place == null || word.entity() == EntityType.PEOPLE && word.pos() != Pos.PROPER_NOUN) {
            return null;
        }
        boolean insideName = word.rel() == Rel.COMPOUND
                && sentence.token(word.head()).entity() == word.entity()
                && place.span().end() < sentence.token(word.head()).begin();
        return insideName ? null : place;
    }

    /** Is it the name of a town, even within a longer name? */
    boolean isTown(int token) {
        PlaceMention place = mentions.placeAt(sentence.token(token));
        return place != null && place.place().kind().isPoint();
    }

    @Nullable
    Sector sector(int token) {
        return actors.find(sentence, token)
                .map(mention -> mention.actor().sector())
                .orElse(null);
    }
}
