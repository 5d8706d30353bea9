package org.annales.statement;

import java.util.List;
import java.util.Set;
import org.annales.model.Location;
import org.annales.model.Place;
import org.annales.model.PlaceKind;
import org.annales.model.PlaceMention;
import org.annales.model.Span;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** The place a word stands for: its own, one named within its phrase, the one a description means, else the description's words. */
final class DescribedLocations {

    private static final Set<String> SETTLEMENT = Set.of("town", "city", "village", "settlement", "port", "hamlet");
    private static final Set<String> DEFINITE = Set.of("the", "this", "that");
    private static final Set<String> WITHIN = Set.of("in", "at", "near", "around", "inside", "within");

    private final Sentence sentence;
    private final Grammar grammar;
    private final Fillers fillers;
    private final MentionIndex mentions;
    private final CodeBook codeBook;
    private final Narrative narrative;
    private final String text;

    DescribedLocations(
            Sentence sentence,
            Grammar grammar,
            Fillers fillers,
            MentionIndex mentions,
            CodeBook codeBook,
            Narrative narrative,
            String text) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.fillers = fillers;
        this.mentions = mentions;
        this.codeBook = codeBook;
        this.narrative = narrative;
        this.text = text;
    }

    /**
     * The place of a word, or null where it is none.
     *
     * @param how kept as the location's {@link Location#how()}
     * @param bare whether “villages” or “the town”, which say nothing more, will do
     */
    @Nullable
    Location at(int token, String how, boolean bare) {
        Token word = sentence.token(token);
        PlaceMention place = fillers.place(token);
        if (place != null) {
            return location(place, how);
        }
        if (isLine(token)) {
            return words(Phrases.of(sentence, token), how);
        }
        if (mentions.timeAt(word) != null
                || !codeBook.isIn("place-noun", word.lemma())
                || codeBook.isIn("force", word.lemma())) {
            return null;
        }
        Location line = between(token, how);
        if (line != null) {
            return line;
        }
        PlaceMention inside = named(token);
        if (inside != null) {
            return location(inside, how);
        }
        Location known = described(token);
        if (known != null) {
            return known;
        }
        if (!bare && !isDescribed(token)) {
            return null;
        }
        return words(Phrases.of(sentence, token), how);
    }

    /** The place named at a word, even within a longer name (“the Lusaka Protocol”), or null. */
    @Nullable
    Location within(int token, String how) {
        PlaceMention place = mentions.placeAt(sentence.token(token));
        return place == null ? null : location(place, how);
    }

    private Location words(Span span, String how) {
        String words = span.of(text).replaceAll("\\s+", " ");
        return new Location(span, words, new Place("name:" + words, words, PlaceKind.OTHER, null, null), how);
    }

    private Location location(PlaceMention place, String how) {
        return Location.of(place, text, how);
    }

    /** “Fuzuli district”, “the village Karintak”, “rebel camps in Eritrea”: the named place within or beside the phrase. */
    private @Nullable PlaceMention named(int head) {
        for (int c : sentence.children(head)) {
            Rel rel = sentence.token(c).rel();
            boolean near = rel == Rel.COMPOUND || rel == Rel.APPOSITION || rel == Rel.MODIFIER;
            PlaceMention place = near ? fillers.place(c) : null;
            if (place != null) {
                return place;
            }
        }
        for (int c : sentence.children(head)) {
            Token word = sentence.token(c);
            int object =
                    word.rel() == Rel.PREP && isWithin(word.lower(), head) ? sentence.child(c, Rel.PREP_OBJECT) : -1;
            PlaceMention place = object < 0 ? null : placeIn(object);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** “the line of contact”, “the ceasefire line” */
    private boolean isLine(int noun) {
        return sentence.token(noun).lemma().equals("line")
                && (grammar.objectsOf(noun, "of").stream().anyMatch(o -> isParting(o))
                        || grammar.modifiers(noun).stream().anyMatch(m -> isParting(m)));
    }

    private boolean isParting(int word) {
        return codeBook.isIn("parting", sentence.token(word).lemma());
    }

    /** “the road between A and B”: the line itself, which is neither of its ends. */
    private @Nullable Location between(int noun, String how) {
        if (!codeBook.isIn("route", sentence.token(noun).lemma())) {
            return null;
        }
        for (int c : sentence.children(noun)) {
            int end = sentence.token(c).lower().equals("between") ? sentence.child(c, Rel.PREP_OBJECT) : -1;
            if (end >= 0 && fillers.place(end) != null) {
                int last = sentence.conjuncts(end).stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(end);
                Span span = new Span(
                        Phrases.of(sentence, noun).start(), sentence.token(last).end());
                return words(span, how);
            }
        }
        return null;
    }

    private boolean isWithin(String preposition, int head) {
        return WITHIN.contains(preposition)
                || preposition.equals("of")
                        && codeBook.isIn("territory", sentence.token(head).lemma());
    }

    /** “in the [Shahumian] region” */
    private @Nullable PlaceMention placeIn(int object) {
        PlaceMention own = fillers.place(object);
        if (own != null || !codeBook.isIn("place-noun", sentence.token(object).lemma())) {
            return own;
        }
        return named(object);
    }

    /** “Armenian-populated villages” say where; “villages”, “numerous houses” or “the region” do not. */
    private boolean isDescribed(int noun) {
        if (codeBook.isIn("line", sentence.token(noun).lemma())) {
            return true;
        }
        for (int modifier : grammar.modifiers(noun)) {
            Token word = sentence.token(modifier);
            if (word.pos() != Pos.NUMBER && !codeBook.isIn("vague", word.lower())) {
                return true;
            }
        }
        return !grammar.possessors(noun).isEmpty();
    }

    /** “the town”, “that village”, “the town's streets”: the one the sentence has just named, else where the story stands. */
    private @Nullable Location described(int token) {
        for (int owner : grammar.possessors(token)) {
            Location whole = SETTLEMENT.contains(sentence.token(owner).lower()) ? described(owner) : null;
            if (whole != null) {
                return whole;
            }
        }
        Token word = sentence.token(token);
        int determiner = sentence.child(token, Rel.DETERMINER);
        if (!SETTLEMENT.contains(word.lower())
                || determiner < 0
                || sentence.childList(token, Rel.MODIFIER, Rel.COMPOUND).size() > 0
                || !DEFINITE.contains(sentence.token(determiner).lower())) {
            return null;
        }
        Location nearest = null;
        for (PlaceMention place : mentions.placesIn(sentence.span())) {
            if (place.span().end() <= word.begin() && place.place().kind().isPoint()) {
                nearest = location(place, "described");
            }
        }
        List<Location> scene = narrative.places();
        boolean one = scene.size() == 1 && scene.getFirst().place().kind().isPoint();
        return nearest != null ? nearest : one ? scene.getFirst() : null;
    }
}
