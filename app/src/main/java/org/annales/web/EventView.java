package org.annales.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annales.model.Event;
import org.annales.model.Place;
import org.annales.store.EventRow;
import org.annales.store.Store;
import org.annales.store.TimelineRow;
import org.annales.web.Segments.Mark;
import org.annales.web.Segments.Part;

/**
 * An event in a list.
 *
 * @param statements how many tell of it
 * @param words the sentence of the first of them, its trigger marked
 * @param sources titles of the documents that tell of it
 */
record EventView(
        String id,
        String type,
        Family family,
        TimeView time,
        List<PlaceView> places,
        Set<String> realities,
        int statements,
        boolean disputed,
        double score,
        List<Part> words,
        List<String> sources) {

    /** A place of an event. */
    record PlaceView(String id, String name) {}

    /** A page of a list. */
    record Page(int total, int offset, List<EventView> events) {}

    /**
     * An event with everything that is said of it.
     *
     * @param voices how many tell of it: a document is one, and so are copies word for word
     * @param reasons why its statements were joined
     * @param disputes the fields on which they disagree
     * @param figures what is counted in it
     */
    record Whole(
            EventView event,
            List<StatementView> told,
            int voices,
            List<String> reasons,
            List<String> disputes,
            List<FigureView> figures) {}

    /** The events of a page, with the words of the first statement of each. */
    static List<EventView> list(List<EventRow> events, Snapshot snapshot, Store store) {
        List<String> first = events.stream()
                .filter(event -> !event.statements().isEmpty())
                .map(event -> event.statements().getFirst())
                .toList();
        Map<String, TimelineRow> rows = new HashMap<>();
        store.statements(first).forEach(row -> rows.put(row.statement().id(), row));
        List<EventView> views = new ArrayList<>();
        for (EventRow event : events) {
            TimelineRow row = event.statements().isEmpty()
                    ? null
                    : rows.get(event.statements().getFirst());
            views.add(of(event, row == null ? List.of() : words(row), snapshot));
        }
        return views;
    }

    static EventView of(EventRow event, List<Part> words, Snapshot snapshot) {
        return new EventView(
                event.id(),
                event.type(),
                Family.of(event.type()),
                TimeView.of(event.time()),
                event.places().stream()
                        .map(id -> new PlaceView(id, name(snapshot, id)))
                        .toList(),
                new TreeSet<>(event.realities()),
                event.statements().size(),
                event.disputed(),
                event.score(),
                words,
                event.documents().stream().map(snapshot::title).sorted().toList());
    }

    /** The event of this id, or the one it became. */
    static Whole whole(String id, Snapshot snapshot, Store store) {
        Event event = store.findEvent(id).orElseThrow(() -> new NotThere("no such event"));
        EventRow brief = snapshot.events().stream()
                .filter(row -> row.id().equals(event.id()))
                .findFirst()
                .orElseThrow(() -> new NotThere("no such event"));
        List<TimelineRow> rows = store.statements(event.statements());
        return new Whole(
                of(brief, rows.isEmpty() ? List.of() : words(rows.getFirst()), snapshot),
                rows.stream().map(row -> StatementView.of(row, snapshot)).toList(),
                event.voices(),
                event.reasons(),
                event.disputes(),
                snapshot.figures().stream()
                        .filter(row -> row.figure().statement() != null
                                && event.statements().contains(row.figure().statement()))
                        .map(row -> FigureView.of(row, snapshot))
                        .toList());
    }

    private static List<Part> words(TimelineRow row) {
        return Segments.ofSentence(
                row.evidence(),
                row.statement().evidence().start(),
                List.of(new Mark(row.statement().trigger(), "trigger")));
    }

    private static String name(Snapshot snapshot, String id) {
        Place place = snapshot.places().get(id);
        return place == null ? id : place.name();
    }
}
