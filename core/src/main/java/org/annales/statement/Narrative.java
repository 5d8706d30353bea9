package org.annales.statement;

import java.util.List;
import org.annales.model.Location;
import org.annales.model.Timing;
import org.annales.parse.Sentence;

/**
 * Where and when the story stands: what a sentence that names no day and no place takes over from those before it.
 *
 * <p>Nothing is taken over across a heading.
 */
final class Narrative {

    private int zone = -1;
    private int section = -1;
    private Timing time = Timing.UNKNOWN;
    private List<Location> places = List.of();

    /** Goes on to a sentence; {@code section} numbers the heading it stands under. */
    void enter(Sentence sentence, int newSection) {
        if (newSection != section) {
            time = Timing.UNKNOWN;
            places = List.of();
        } else if (sentence.zone() != zone) {
            places = List.of();
            time = Timing.UNKNOWN;
        }
        section = newSection;
        zone = sentence.zone();
    }

    Timing time() {
        return time.when().isKnown()
                ? new Timing(time.when(), time.extent(), "inherited", time.anchor())
                : Timing.UNKNOWN;
    }

    List<Location> places() {
        return places.stream()
                .map(p -> new Location(p.span(), p.text(), p.place(), "inherited"))
                .toList();
    }

    void moveTo(Timing newTime) {
        if (newTime.when().isKnown()) {
            time = newTime;
        }
    }

    void moveTo(List<Location> newPlaces) {
        if (!newPlaces.isEmpty()) {
            places = newPlaces;
        }
    }
}
