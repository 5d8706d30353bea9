package org.annales.statement;

import java.time.YearMonth;
import java.util.List;
import org.annales.model.Location;
import org.annales.model.Timing;
import org.annales.model.When;
import org.annales.parse.Sentence;

/**
 * Where and when the story stands: what a sentence that names no day and no place takes over from those before it.
 *
 * <p>Within a paragraph the time goes on as it is; into the next paragraph of a section it goes on as its month or year,
 * since the text says no more. Nothing goes on into the next section, which stands where its heading puts it.
 */
final class Narrative {

    /** A paragraph of no more sentences than this is one step of a story that the next paragraph goes on with. */
    private static final int SHORT = 2;

    /** What names more places than this, a heading or an earlier sentence, tells of none of them in particular. */
    static final int MOST = 2;

    private int zone = -1;
    private int sentencesHere;
    private Timing headingTime = Timing.UNKNOWN;
    private List<Location> headingPlaces = List.of();
    private Timing time = Timing.UNKNOWN;
    private int itemLevel;
    private List<Location> itemPlaces = List.of();
    private List<Location> places = List.of();

    /** Begins a section under a heading that may name a time and places. */
    void beginSection(Timing newTime, List<Location> newPlaces) {
        headingTime = newTime;
        headingPlaces = newPlaces.size() > MOST ? List.of() : newPlaces;
        time = newTime;
        places = headingPlaces;
    }

    /** Goes on to a sentence; says whether a paragraph begins with it. */
    boolean enter(Sentence sentence) {
        boolean newParagraph = sentence.zone() != zone;
        if (newParagraph) {
            time = coarse(time);
            if (sentencesHere > SHORT) {
                places = headingPlaces;
            }
            sentencesHere = 0;
        }
        sentencesHere++;
        zone = sentence.zone();
        return newParagraph;
    }

    /** An entry of a list: all of it tells about the place it begins with. */
    void beginEntry(List<Location> entry) {
        if (!entry.isEmpty()) {
            places = List.of(entry.getFirst());
        }
    }

    /** An item that is nothing but a name: the items below it tell about it. */
    void beginItem(int level, List<Location> item) {
        itemLevel = level;
        itemPlaces = item.isEmpty() ? List.of() : List.of(item.getFirst());
    }

    /** Goes on to a paragraph or an item; one below a named item tells about that. */
    void goOnBelow(int level) {
        if (level <= itemLevel) {
            itemPlaces = List.of();
        }
        beginEntry(itemPlaces);
    }

    Timing time() {
        if (!time.when().isKnown()) {
            return Timing.UNKNOWN;
        }
        String how = time.equals(headingTime) ? "heading" : "inherited";
        return new Timing(time.when(), time.extent(), how, time.anchor());
    }

    List<Location> places() {
        String how = places.equals(headingPlaces) ? "heading" : "inherited";
        return places.stream()
                .map(p -> new Location(p.span(), p.text(), p.place(), how))
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

    /** The month of a day or of a part of a month, the year of a part of a year. */
    private static Timing coarse(Timing timing) {
        When when = timing.when();
        if (!when.isKnown() || when.earliest().getYear() != when.latest().getYear()) {
            return timing;
        }
        YearMonth first = YearMonth.from(when.earliest());
        YearMonth last = YearMonth.from(when.latest());
        When wider = first.equals(last) ? When.of(first) : When.ofYear(first.getYear());
        return new Timing(wider, timing.extent(), timing.how(), timing.anchor());
    }
}
