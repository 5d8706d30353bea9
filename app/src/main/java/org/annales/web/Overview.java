package org.annales.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.Codes;
import org.annales.model.Coordinates;
import org.annales.model.Place;
import org.annales.store.EventRow;
import org.jspecify.annotations.Nullable;

/**
 * What the timeline and the map draw: aggregates, however many events there are.
 *
 * @param span from the first to the last day of all events that pass, whatever the bounds of time
 * @param bars the histogram over the whole span
 * @param lanes for each family how many events there are in each of equal parts of the bounds
 * @param marks the events within the bounds one by one, or null where they are too many
 * @param places where events within the bounds happened, those with most first
 * @param total events within the bounds
 * @param undated events that pass and have no date
 * @param unplaced events within the bounds that have no position
 */
record Overview(
        @Nullable Stretch span,
        @Nullable Stretch bounds,
        List<Integer> firstDays,
        Map<String, double[]> bars,
        Map<String, double[]> lanes,
        @Nullable List<MarkView> marks,
        List<SpotView> places,
        int total,
        int undated,
        int unplaced) {

    /** Most events drawn one by one. */
    private static final int MARKS = 1200;
    /** Most places drawn. */
    private static final int SPOTS = 600;
    /** Parts of a lane. */
    private static final int PARTS = 240;

    /** From a day to a day, both within. */
    record Stretch(LocalDate from, LocalDate to) {}

    /** A piece of the map, in degrees; one that crosses the date line has its west behind its east. */
    record Box(double west, double south, double east, double north) {
        static final Box WORLD = new Box(-180, -90, 180, 90);

        /** “west,south,east,north”; everything where there is none. */
        static Box of(List<String> edges) {
            if (edges.isEmpty()) {
                return WORLD;
            }
            try {
                double[] numbers =
                        edges.stream().mapToDouble(Double::parseDouble).toArray();
                if (numbers.length == 4) {
                    return new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
                }
            } catch (NumberFormatException e) {
                throw new BadAsk("box is west,south,east,north", e);
            }
            throw new BadAsk("box is west,south,east,north");
        }

        boolean holds(Coordinates at) {
            boolean along = west <= east
                    ? at.longitude() >= west && at.longitude() <= east
                    : at.longitude() >= west || at.longitude() <= east;
            return along && at.latitude() >= south && at.latitude() <= north;
        }
    }

    /** An event in a lane. */
    record MarkView(String id, String type, TimeView time, boolean actual, String label) {}

    /**
     * A place with the events there.
     *
     * @param events how many
     * @param families how many of each family
     * @param event the id of the event, where there is one only
     */
    record SpotView(
            String id,
            String name,
            String kind,
            double lat,
            double lon,
            int events,
            Map<String, Integer> families,
            @Nullable String event) {}

    /**
     * Works it out.
     *
     * @param until if not null the places show only events that had begun by this day
     * @param box only places within it
     */
    static Overview of(Snapshot snapshot, Filters filters, @Nullable LocalDate until, Box box) {
        List<EventRow> passing =
                snapshot.events().stream().filter(filters::fits).toList();
        List<EventRow> dated =
                passing.stream().filter(event -> event.time().isKnown()).toList();
        Stretch span = span(dated);
        if (span == null) {
            return new Overview(null, null, List.of(), Map.of(), Map.of(), List.of(), List.of(), 0, passing.size(), 0);
        }
        LocalDate from = filters.from();
        LocalDate to = filters.to();
        Stretch bounds = new Stretch(from == null ? span.from() : from, to == null ? span.to() : to);
        List<EventRow> inside = from == null && to == null
                ? dated
                : dated.stream().filter(event -> filters.isInTime(event.time())).toList();
        Bins whole = Bins.calendar(span.from(), span.to());
        Bins parts = Bins.equal(bounds.from(), bounds.to(), PARTS);
        List<SpotView> spots = spots(snapshot, inside, until, box);
        return new Overview(
                span,
                bounds,
                whole.firstDays(),
                count(whole, dated),
                inside.size() > MARKS ? count(parts, inside) : Map.of(),
                inside.size() > MARKS ? null : marks(inside, snapshot),
                spots.subList(0, Math.min(SPOTS, spots.size())),
                inside.size(),
                passing.size() - dated.size(),
                (int) inside.stream()
                        .filter(event -> !isPlaced(event, snapshot))
                        .count());
    }

    private static @Nullable Stretch span(List<EventRow> dated) {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (EventRow event : dated) {
            LocalDate from = begin(event);
            LocalDate to = end(event);
            first = from.isBefore(first) ? from : first;
            last = to.isAfter(last) ? to : last;
        }
        return first.isAfter(last) ? null : new Stretch(first, last);
    }

    /** Where it begins; its end, where that is open. */
    private static LocalDate begin(EventRow event) {
        LocalDate from = event.time().earliest();
        return from.equals(LocalDate.MIN) ? event.time().latest() : from;
    }

    private static LocalDate end(EventRow event) {
        LocalDate to = event.time().latest();
        return to.equals(LocalDate.MAX) ? event.time().earliest() : to;
    }

    private static Map<String, double[]> count(Bins bins, List<EventRow> events) {
        Map<String, double[]> counts = new LinkedHashMap<>();
        for (Family family : Family.values()) {
            double[] changes = new double[bins.size() + 1];
            for (EventRow event : events) {
                if (Family.of(event.type()) == family) {
                    bins.spread(begin(event), end(event), changes);
                }
            }
            counts.put(family.code(), Bins.sum(changes));
        }
        return counts;
    }

    private static List<MarkView> marks(List<EventRow> events, Snapshot snapshot) {
        List<MarkView> marks = new ArrayList<>(events.size());
        for (EventRow event : events) {
            Place place = event.places().isEmpty()
                    ? null
                    : snapshot.places().get(event.places().getFirst());
            marks.add(new MarkView(
                    event.id(),
                    event.type(),
                    TimeView.of(event.time()),
                    event.realities().contains("actual"),
                    place == null ? "" : place.name()));
        }
        return marks;
    }

    private static List<SpotView> spots(Snapshot snapshot, List<EventRow> events, @Nullable LocalDate until, Box box) {
        Map<String, List<EventRow>> at = new LinkedHashMap<>();
        for (EventRow event : events) {
            if (until == null || !begin(event).isAfter(until)) {
                event.places()
                        .forEach(place -> at.computeIfAbsent(place, id -> new ArrayList<>())
                                .add(event));
            }
        }
        List<SpotView> spots = new ArrayList<>();
        at.forEach((id, there) -> {
            Place place = snapshot.places().get(id);
            Coordinates where = place == null ? null : place.at();
            if (place != null && where != null && box.holds(where)) {
                spots.add(spot(place, where, there));
            }
        });
        spots.sort((one, other) -> Integer.compare(other.events(), one.events()));
        return spots;
    }

    private static SpotView spot(Place place, Coordinates where, List<EventRow> there) {
        Map<String, Integer> families = new LinkedHashMap<>();
        there.forEach(event -> families.merge(Family.of(event.type()).code(), 1, Integer::sum));
        return new SpotView(
                place.id(),
                place.name(),
                Codes.of(place.kind()),
                where.latitude(),
                where.longitude(),
                there.size(),
                families,
                there.size() == 1 ? there.getFirst().id() : null);
    }

    private static boolean isPlaced(EventRow event, Snapshot snapshot) {
        for (String id : event.places()) {
            Place place = snapshot.places().get(id);
            if (place != null && place.at() != null) {
                return true;
            }
        }
        return false;
    }
}
