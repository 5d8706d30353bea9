package org.annales.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annales.model.When;
import org.jspecify.annotations.Nullable;

/** Stretches of fighting, parted by a pause or by a ceasefire. */
final class ConflictPhases {
    /** So long without fighting, and the next fighting is another phase. */
    private static final long PAUSE_DAYS = 120;

    /** After a ceasefire a shorter pause parts two phases. */
    private static final long LULL_DAYS = 14;

    /** A time coarser than this cannot be put into a phase. */
    private static final long FINE_DAYS = 62;

    /** A long war has few phases and pauses in proportion to it. */
    private static final int MOST = 8;

    private static final int FEW_PLACES = 4;

    private final List<TimelineRow> fighting;
    private final List<TimelineRow> stops;

    /** Both in order of time. */
    ConflictPhases(List<TimelineRow> fighting, List<TimelineRow> stops) {
        this.fighting = fighting.stream()
                .filter(row -> row.statement().time().when().days() <= FINE_DAYS)
                .toList();
        this.stops = stops;
    }

    List<ConflictView.Phase> list() {
        long pause = PAUSE_DAYS;
        List<ConflictView.Phase> phases = list(pause, LULL_DAYS);
        while (phases.size() > MOST) {
            pause *= 2;
            phases = list(pause, pause / 2);
        }
        return phases;
    }

    private List<ConflictView.Phase> list(long pause, long lull) {
        List<ConflictView.Phase> phases = new ArrayList<>();
        List<TimelineRow> current = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (TimelineRow row : fighting) {
            When when = row.statement().time().when();
            long gap = current.isEmpty() ? 0 : ChronoUnit.DAYS.between(last, when.earliest());
            if (gap > pause || gap > lull && stop(last, when.earliest()) != null) {
                phases.add(phase(current, last, stop(last, when.earliest())));
                current.clear();
                last = LocalDate.MIN;
            }
            current.add(row);
            last = when.latest().isAfter(last) ? when.latest() : last;
        }
        if (!current.isEmpty()) {
            phases.add(phase(current, last, stop(last, last.plusDays(pause))));
        }
        return phases;
    }

    private @Nullable TimelineRow stop(LocalDate from, LocalDate to) {
        return stops.stream()
                .filter(row -> !row.statement().time().when().earliest().isBefore(from)
                        && !row.statement().time().when().latest().isAfter(to))
                .findFirst()
                .orElse(null);
    }

    private static ConflictView.Phase phase(List<TimelineRow> rows, LocalDate to, @Nullable TimelineRow endedBy) {
        return new ConflictView.Phase(
                null, rows.getFirst().statement().time().when().earliest(), to, rows.size(), mostTold(rows), endedBy);
    }

    /** Where most of it was, most first. */
    static List<String> mostTold(List<TimelineRow> rows) {
        Map<String, Integer> places = new TreeMap<>();
        rows.forEach(row -> row.statement()
                .places()
                .forEach(location -> places.merge(location.place().name(), 1, Integer::sum)));
        return List.copyOf(ConflictSides.mostFirst(places, FEW_PLACES).keySet());
    }
}
