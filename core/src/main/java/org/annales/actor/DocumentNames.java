package org.annales.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.PlaceKind;
import org.annales.model.PlaceMention;
import org.annales.model.Sector;
import org.annales.parse.EntityType;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** The names one document uses: its persons, its bodies, and the abbreviations it introduces. */
final class DocumentNames {

    private final ActorKnowledge knowledge;
    private final Set<String> noActor;
    private final Set<String> line;
    private final NameTable table = new NameTable();
    private final NameWords nameWords;
    private final Titled titled;
    private final Introductions introductions;
    private final Persons persons;
    private final Set<Integer> placeStarts = new HashSet<>();
    private final Set<Integer> otherStarts = new HashSet<>();
    /** How often a word alone was taken for a person, less how often for something else. */
    private final Map<String, Integer> personVotes = new HashMap<>();

    DocumentNames(ParsedDocument document, List<PlaceMention> places, ActorKnowledge knowledge) {
        this.knowledge = knowledge;
        this.noActor = knowledge.words().list("no-actor");
        this.line = knowledge.words().list("line");
        this.nameWords = new NameWords(knowledge);
        this.titled = new Titled(knowledge);
        this.introductions = new Introductions(this, table, knowledge);
        this.persons = new Persons(nameWords, knowledge);
        for (PlaceMention place : places) {
            if (place.named()) {
                placeStarts.add(place.span().start());
            }
            if (place.named()
                    && (place.place().kind() == PlaceKind.SETTLEMENT
                            || "US".equals(place.place().country()))) {
                otherStarts.add(place.span().start());
            }
        }
        String text = document.document().text().value();
        for (Sentence sentence : document.sentences()) {
            collect(sentence, text);
        }
        table.sortLongestFirst();
        persons.settle();
    }

    Persons persons() {
        return persons;
    }

    NameWords nameWords() {
        return nameWords;
    }

    /** Did the engine take a person for a body? */
    boolean isTitled(Sentence sentence, int start) {
        return titled.isTitled(sentence, start);
    }

    NameTable table() {
        return table;
    }

    boolean isPlace(Token token) {
        return placeStarts.contains(token.begin());
    }

    /** Is it a namesake of a state: a town, or one of the United States (Georgia, Lebanon in Tennessee)? */
    boolean isNamesake(Token token) {
        return otherStarts.contains(token.begin());
    }

    /** Is a single word more often taken for a person's name in this document than for anything else? */
    boolean isMostlyPerson(Token token) {
        return personVotes.getOrDefault(token.form(), 0) > 0;
    }

    /** Is a single word as often taken for a person's name as for anything else? */
    boolean isPerhapsPerson(Token token) {
        return personVotes.getOrDefault(token.form(), -1) >= 0;
    }

    private void collect(Sentence sentence, String text) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (token.entityStart() && token.entity().isName()) {
                personVotes.merge(token.form(), token.entity() == EntityType.PERSON ? 1 : -1, Integer::sum);
            } else if (token.entity() == EntityType.PERSON) {
                personVotes.merge(token.form(), 1, Integer::sum);
            }
            if (token.entityStart()
                    && (token.entity() == EntityType.PERSON || token.entity() == EntityType.ORGANISATION)) {
                int last = entityEnd(sentence, i);
                if (token.entity() == EntityType.PERSON || titled.isTitled(sentence, i)) {
                    persons.collect(sentence, nameWords.startOf(sentence, i), NameWords.withNumeral(sentence, last));
                } else {
                    collectBody(sentence, i, last, text);
                }
            }
            if (i > 1 && isBracket(sentence.token(i - 1))) {
                introductions.readAbbreviation(sentence, i, text);
                introductions.readAlias(sentence, i, text);
            }
            collectTitled(sentence, i);
        }
    }

    private void collectBody(Sentence sentence, int from, int to, String text) {
        int first = skipArticle(sentence, from, to);
        int last = endOfName(sentence, first, to);
        String lastWord = sentence.token(headWord(sentence, first, last)).lower();
        NameTable.Hit hit = knowledge.names().longest(text, sentence, first);
        boolean known = hit != null
                && (hit.last() >= last || sentence.token(hit.last() + 1).pos() == Pos.CONJUNCTION);
        for (int i = first + 1; i < last; i++) {
            known |= knowledge.isTitle(sentence.token(i).lower())
                    && sentence.token(last).entity() != EntityType.NONE
                    && knowledge.noun(sentence.token(last).lower()) == null
                    && sentence.token(i + 1).pos() == Pos.PROPER_NOUN
                    && i + 1 == last;
        }
        if (known
                || first > last
                || last == first
                || noActor.contains(lastWord)
                || noActor.contains(sentence.token(last).lower())
                || isLine(sentence, last)) {
            return;
        }
        addBody(
                text.substring(
                        sentence.token(first).begin(), sentence.token(last).end()),
                sentence,
                first,
                last);
    }

    /** The last token of a body's name: without a bracket, a possessive or a full stop behind it. */
    static int endOfName(Sentence sentence, int first, int to) {
        int last = to;
        for (int i = first + 1; i <= to && last == to; i++) {
            if (isBracket(sentence.token(i))) {
                last = i - 1;
            }
        }
        while (last > first
                && (sentence.token(last).pos() == Pos.POSSESSIVE
                        || sentence.token(last).pos() == Pos.PUNCTUATION)) {
            last--;
        }
        return last;
    }

    /** “the Eastern Front” is where armies meet, and nobody. */
    boolean isLine(Sentence sentence, int last) {
        return sentence.token(last).lower().equals("front")
                && last > 0
                && line.contains(sentence.token(last - 1).lower())
                && (last + 1 == sentence.size()
                        || !List.of("for", "of")
                                .contains(sentence.token(last + 1).lower()));
    }

    /** The word that says what a name is of: the last, or that before the first “of” or “for”. */
    private static int headWord(Sentence sentence, int first, int last) {
        for (int i = first + 1; i < last; i++) {
            if (sentence.token(i).lower().equals("of")
                    || sentence.token(i).lower().equals("for")) {
                return i - 1;
            }
        }
        return last;
    }

    Actor addBody(String name, Sentence sentence, int first, int last) {
        Actor actor =
                ActorKnowledge.actor(name, sectorOf(sentence, first, last), sideOf(sentence, first, last, knowledge));
        table.add(name, new KnownName(new KnownActor(actor, null, null), KnownName.Form.NAME));
        return actor;
    }

    /** What a name's own words say it is: the last that does, before an “of” or “for”. */
    private Sector sectorOf(Sentence sentence, int first, int last) {
        for (int i = headWord(sentence, first, last); i >= first; i--) {
            HeadNoun noun = knowledge.noun(sentence.token(i).lemma());
            if (noun == null && sentence.token(i).lower().endsWith("s")) {
                noun = knowledge.noun(sentence.token(i)
                        .lower()
                        .substring(0, sentence.token(i).lower().length() - 1));
            }
            if (noun != null) {
                return noun.sector();
            }
        }
        return Sector.UNKNOWN;
    }

    static @Nullable String sideOf(Sentence sentence, int first, int last, ActorKnowledge knowledge) {
        for (int i = first; i <= last; i++) {
            NameTable.Entry entry = knowledge.names().find(sentence.token(i).form());
            if (entry != null
                    && entry.names().getFirst().form() != KnownName.Form.SEAT
                    && entry.names().getFirst().known().actor().side() != null) {
                return entry.names().getFirst().known().actor().side();
            }
        }
        return null;
    }

    static boolean isBracket(Token token) {
        return token.form().equals("(") || token.form().equals("[");
    }

    /** “General Ojukwu”, where the engine saw no person. */
    private void collectTitled(Sentence sentence, int index) {
        Token title = sentence.token(index);
        if (title.rel() != Rel.COMPOUND
                || title.head() <= index
                || !knowledge.isTitle(title.lower().replace(".", ""))) {
            return;
        }
        int last = title.head();
        Token name = sentence.token(last);
        boolean person = name.pos() == Pos.PROPER_NOUN
                && (name.entity() == EntityType.NONE || name.entity() == EntityType.ORGANISATION)
                && !knowledge.isTitle(name.lower())
                && knowledge.noun(name.lower()) == null
                && knowledge.names().find(name.form()) == null;
        if (person && last - index <= 4) {
            persons.collect(sentence, index + 1, last);
        }
    }

    static int entityEnd(Sentence sentence, int start) {
        int last = start;
        while (last + 1 < sentence.size()
                && sentence.token(last + 1).entity() == sentence.token(start).entity()
                && !sentence.token(last + 1).entityStart()) {
            last++;
        }
        return last;
    }

    static int skipArticle(Sentence sentence, int from, int to) {
        return from < to && sentence.token(from).pos() == Pos.DETERMINER ? from + 1 : from;
    }
}
