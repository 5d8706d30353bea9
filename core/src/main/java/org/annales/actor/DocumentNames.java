package org.annales.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.PlaceMention;
import org.annales.model.Sector;
import org.annales.parse.EntityType;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Pos;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** The names one document uses: its persons, its bodies, and the abbreviations it introduces. */
final class DocumentNames {

    private final ActorKnowledge knowledge;
    private final NameTable table = new NameTable();
    private final Persons persons;
    private final Set<Integer> placeStarts = new HashSet<>();
    private final Map<String, Integer> uses = new HashMap<>();
    /** Long and short names of one body, by actor id. */
    private final Map<String, Map<String, Boolean>> forms = new LinkedHashMap<>();

    DocumentNames(ParsedDocument document, List<PlaceMention> places, ActorKnowledge knowledge) {
        this.knowledge = knowledge;
        this.persons = new Persons(knowledge);
        for (PlaceMention place : places) {
            if (place.named()) {
                placeStarts.add(place.span().start());
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

    NameTable table() {
        return table;
    }

    boolean isPlace(Token token) {
        return placeStarts.contains(token.begin());
    }

    /** The shorter of a body's names, where the document uses it more often than the long one. */
    String shortName(Actor actor) {
        Map<String, Boolean> names = forms.get(actor.id());
        if (names == null) {
            return actor.name();
        }
        String best = actor.name();
        for (String name : names.keySet()) {
            int more = Integer.compare(uses.getOrDefault(name, 0), uses.getOrDefault(best, 0));
            if (more > 0) {
                best = name;
            }
        }
        return best;
    }

    void count(String name) {
        uses.merge(name, 1, Integer::sum);
    }

    private void collect(Sentence sentence, String text) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (token.entityStart()
                    && (token.entity() == EntityType.PERSON || token.entity() == EntityType.ORGANISATION)) {
                int last = entityEnd(sentence, i);
                if (token.entity() == EntityType.PERSON) {
                    persons.collect(sentence, i, last);
                } else {
                    collectBody(sentence, i, last, text);
                }
            }
            if (i > 1 && sentence.token(i - 1).form().equals("(")) {
                collectAbbreviation(sentence, i, text);
            }
        }
    }

    private void collectBody(Sentence sentence, int from, int to, String text) {
        int first = skipArticle(sentence, from, to);
        int last = to;
        while (last > first && sentence.token(last).pos() == Pos.POSSESSIVE) {
            last--;
        }
        String lastWord = sentence.token(last).lower();
        boolean known =
                knowledge.names().longest(text, sentence, first) instanceof NameTable.Hit hit && hit.last() >= last;
        if (known
                || first > last
                || last == first
                || knowledge.words().list("no-actor").contains(lastWord)) {
            return;
        }
        addBody(
                text.substring(
                        sentence.token(first).begin(), sentence.token(last).end()),
                sentence,
                first,
                last);
    }

    private Actor addBody(String name, Sentence sentence, int first, int last) {
        Actor actor =
                ActorKnowledge.actor(name, sectorOf(sentence, first, last), sideOf(sentence, first, last, knowledge));
        table.add(name, new KnownName(new KnownActor(actor, null, null), KnownName.Form.NAME));
        return actor;
    }

    /** What a name's own words say it is: the last that does, before an “of” or “for”. */
    private Sector sectorOf(Sentence sentence, int first, int last) {
        int end = last;
        for (int i = first + 1; i < last; i++) {
            if (sentence.token(i).lower().equals("of")
                    || sentence.token(i).lower().equals("for")) {
                end = i - 1;
                break;
            }
        }
        for (int i = end; i >= first; i--) {
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
            if (entry != null && entry.names().getFirst().known().actor().side() != null) {
                return entry.names().getFirst().known().actor().side();
            }
        }
        return null;
    }

    /** “the Eritrean Liberation Front ([ELF])”: the letters begin the words before the bracket. */
    private void collectAbbreviation(Sentence sentence, int index, String text) {
        Token token = sentence.token(index);
        String letters = token.form().replace(".", "");
        if (!isAbbreviation(letters)) {
            return;
        }
        int first = startOfLongForm(sentence, index - 2, letters);
        if (first < 0) {
            return;
        }
        String name = text.substring(
                sentence.token(first).begin(), sentence.token(index - 2).end());
        NameTable.Entry known = knowledge.names().find(name);
        Actor actor =
                known != null ? known.names().getFirst().known().actor() : addBody(name, sentence, first, index - 2);
        table.add(token.form(), new KnownName(new KnownActor(actor, null, null), KnownName.Form.ABBREVIATION));
        Map<String, Boolean> names = forms.computeIfAbsent(actor.id(), id -> new LinkedHashMap<>());
        names.put(name, true);
        names.put(token.form(), true);
    }

    private static boolean isAbbreviation(String letters) {
        return letters.length() >= 2
                && letters.length() <= 8
                && letters.chars().filter(Character::isUpperCase).count() >= 2
                && letters.chars().allMatch(Character::isLetter);
    }

    /** The token at which the words begin whose initials the letters are, or -1. */
    private static int startOfLongForm(Sentence sentence, int last, String letters) {
        int letter = letters.length() - 1;
        int first = -1;
        for (int i = last; i >= 0 && last - i < letters.length() * 2 + 3 && letter >= 0; i--) {
            String form = Folding.fold(sentence.token(i).form());
            char wanted = Character.toUpperCase(Folding.fold(letters.charAt(letter)));
            if (Character.isUpperCase(form.charAt(0)) && hyphenInitials(form, letters, letter) > 1) {
                letter -= hyphenInitials(form, letters, letter);
                first = i;
            } else if (Character.toUpperCase(form.charAt(0)) == wanted && Character.isLetter(form.charAt(0))) {
                boolean small = Character.isLowerCase(form.charAt(0));
                if (!small || Character.isLowerCase(letters.charAt(letter))) {
                    letter--;
                    first = i;
                }
            } else if (Character.isUpperCase(form.charAt(0))
                    || form.equals(")")
                    || form.equals(",") && letter < letters.length() - 3) {
                return -1;
            }
        }
        return letter < 0 ? first : -1;
    }

    /** How many letters a hyphenated word accounts for (“Co-operation” for C or CO, “Nagorno-Karabakh” for NK). */
    private static int hyphenInitials(String form, String letters, int letter) {
        int hyphen = form.indexOf('-');
        boolean both = hyphen > 0
                && hyphen + 1 < form.length()
                && letter > 0
                && Character.isUpperCase(form.charAt(hyphen + 1))
                && letters.charAt(letter) == form.charAt(hyphen + 1)
                && letters.charAt(letter - 1) == form.charAt(0);
        return both ? 2 : 0;
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
