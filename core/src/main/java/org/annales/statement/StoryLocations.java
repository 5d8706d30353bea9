package org.annales.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.model.Location;
import org.annales.model.PlaceKind;
import org.annales.model.PlaceMention;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.parse.EntityType;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Where the story stands: what a sentence takes over from it, and where it moves it. */
final class StoryLocations {

    private static final Set<String> DIRECTIONS = Set.of("to", "towards", "toward", "for", "from", "via", "with");

    private final Sentence sentence;
    private final MentionIndex mentions;
    private final Narrative narrative;
    private final CodeBook codeBook;
    private final String text;

    StoryLocations(Sentence sentence, MentionIndex mentions, Narrative narrative, CodeBook codeBook, String text) {
        this.sentence = sentence;
        this.mentions = mentions;
        this.narrative = narrative;
        this.codeBook = codeBook;
        this.text = text;
    }

    /**
     * The one place that the sentence names, else where the story stands.
     *
     * @param others where other happenings of the sentence took place, which has been considered
     * @param goesOn whether the story goes on in time too: a sentence with a date of its own begins a new scene
     */
    List<Location> take(boolean goesOn, Set<Span> others) {
        List<Location> here = here();
        if (!here.isEmpty()) {
            List<Location> free =
                    here.stream().filter(l -> !others.contains(l.span())).toList();
            boolean one = free.stream().map(l -> l.place().id()).distinct().count() == 1;
            return one ? List.of(free.getFirst()) : List.of();
        }
        List<Location> before = narrative.places();
        boolean headed = !before.isEmpty() && before.getFirst().how().equals("heading");
        return goesOn || headed ? before : List.of();
    }

    private List<Location> here() {
        return settlements("named").stream()
                .filter(l -> !isGovernedBy(DIRECTIONS, l.span()) && !isInsideName(l.span()))
                .toList();
    }

    /** “[Helsinki] Watch”, “the [Tigray] People's Liberation Front”: a place only in the name of a body. */
    private boolean isInsideName(Span place) {
        int last = sentence.tokenAt(place.end() - 1);
        if (last < 0 || last + 1 >= sentence.size() || sentence.token(last).entity() != EntityType.ORGANISATION) {
            return false;
        }
        Token next = sentence.token(last + 1);
        return next.entity() == EntityType.ORGANISATION && !next.entityStart();
    }

    private boolean isGovernedBy(Set<String> prepositions, Span place) {
        int token = sentence.tokenAt(place.start());
        int prep = token <= 0 ? -1 : sentence.token(token).head();
        return prep >= 0
                && sentence.token(token).rel() == Rel.PREP_OBJECT
                && prepositions.contains(sentence.token(prep).lower());
    }

    /** Towns and regions that the sentence names, but no states. */
    List<Location> settlements(String how) {
        List<Location> found = new ArrayList<>();
        for (PlaceMention place : mentions.placesIn(sentence.span())) {
            if (!LocationLists.isState(place.place())) {
                found.add(Location.of(place, text, how));
            }
        }
        return found;
    }

    /** Where the story stands after this sentence: where its statements happened, else the town it speaks of. */
    List<Location> scene(List<Statement> statements) {
        for (Statement statement : statements) {
            if (!codeBook.isScene(statement.type())) {
                continue;
            }
            List<Location> own =
                    statement.places().stream().filter(StoryLocations::isScene).toList();
            if (!own.isEmpty()) {
                return own;
            }
        }
        List<Location> spots = settlements("sentence").stream()
                .filter(l -> l.place().kind().isPoint() && isGovernedBy(Locatives.PREPOSITIONS, l.span()))
                .toList();
        return spots.size() == 1 ? spots : List.of();
    }

    private static boolean isScene(Location place) {
        return !LocationLists.isState(place.place())
                && place.place().kind() != PlaceKind.REGION
                && !place.how().equals("inherited")
                && !place.how().equals("heading")
                && (place.place().at() != null || place.text().chars().anyMatch(Character::isUpperCase));
    }
}
