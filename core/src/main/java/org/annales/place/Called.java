package org.annales.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.annales.model.Place;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** By which common nouns a document calls its places: “the town of X”, “X, a town in …”, “X is a town”. Confined to one reading. */
final class Called {

    private final ParsedDocument document;
    private final Cues cues;
    private final Map<String, Description> words;
    private final Map<String, Set<String>> called = new HashMap<>();

    Called(ParsedDocument document, Cues cues, Map<String, Description> words) {
        this.document = document;
        this.cues = cues;
        this.words = words;
    }

    /** What the text calls a place: “the town of X”, “X, a town in …”, “X is a town”. */
    void learn(DescriptionReader.NamedPlace place) {
        Sentence sentence = document.sentences().get(place.name().sentence);
        if (place.name().called != null) {
            boolean minor = place.name().from >= 2
                    && cues.is(
                            Cues.Sort.MINOR,
                            sentence.token(place.name().from - 2).lower());
            if (!minor) {
                call(place, place.name().called);
            }
        }
        int token = place.name().to;
        for (int c : sentence.children(token)) {
            if (sentence.token(c).rel() == Rel.APPOSITION) {
                call(place, sentence, c);
            }
        }
        Token word = sentence.token(token);
        if (word.rel().isSubject() && word.head() >= 0) {
            int attribute = sentence.child(word.head(), Rel.ATTRIBUTE);
            if (attribute >= 0) {
                call(place, sentence, attribute);
            }
        }
        if (word.rel() == Rel.APPOSITION && word.head() >= 0) {
            call(place, sentence, word.head());
        }
        for (String part : PlaceNames.fold(place.mention().place().name()).split(" ", -1)) {
            call(place, part);
        }
    }

    /** “X, the provincial capital” makes X no capital. */
    private void call(DescriptionReader.NamedPlace place, Sentence sentence, int noun) {
        for (int c : sentence.children(noun)) {
            if (cues.is(Cues.Sort.MINOR, sentence.token(c).lower())) {
                return;
            }
        }
        call(place, sentence.token(noun).lower());
    }

    private void call(DescriptionReader.NamedPlace place, String word) {
        Description description = words.get(word);
        if (description != null) {
            called.computeIfAbsent(place.mention().place().id(), _ -> new HashSet<>())
                    .add(description.group());
        }
    }

    boolean is(Place place, String group) {
        return called.getOrDefault(place.id(), Set.of()).contains(group);
    }
}
