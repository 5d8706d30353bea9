package org.annales.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.annales.model.When;
import org.annales.store.EventRow;
import org.annales.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Which events to show. An empty set leaves its field open; an event passes where one of its statements has one of the
 * values.
 *
 * @param from only what may have happened on this day or later; leaves out what has no date
 * @param to only what may have happened on this day or earlier; leaves out what has no date
 * @param saying ids of the statements whose sentences have the words asked for, or null where none are
 */
record Filters(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<String> types,
        Set<String> realities,
        Set<String> sides,
        Set<String> actors,
        Set<String> voices,
        Set<String> documents,
        Set<String> places,
        double score,
        @Nullable Set<String> saying) {

    /** What a request asks for. */
    static Filters of(Ask ask, Store store) {
        Set<String> types = new HashSet<>(ask.all("type"));
        for (String code : ask.all("family")) {
            for (Family family : Family.values()) {
                if (family.code().equals(code)) {
                    types.addAll(family.types());
                }
            }
        }
        String text = ask.text("text");
        return new Filters(
                ask.from("from"),
                ask.to("to"),
                types,
                set(ask, "reality"),
                set(ask, "side"),
                set(ask, "actor"),
                named(ask, "voice"),
                set(ask, "document"),
                set(ask, "place"),
                ask.share("score"),
                text == null ? null : store.statementsSaying(text));
    }

    private static Set<String> set(Ask ask, String name) {
        return Set.copyOf(ask.all(name));
    }

    /** Names may hold commas, so each stands for itself. */
    private static Set<String> named(Ask ask, String name) {
        return Set.copyOf(ask.query().getOrDefault(name, List.of()));
    }

    /** The same without bounds of time. */
    Filters atAnyTime() {
        return within(null, null);
    }

    /** The same with other bounds of time. */
    Filters within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Filters(first, last, types, realities, sides, actors, voices, documents, places, score, saying);
    }

    /** Does an event pass, whenever it was? */
    boolean fits(EventRow event) {
        return event.score() >= score
                && meets(types, event.types())
                && meets(realities, event.realities())
                && meets(sides, event.sides())
                && meets(actors, event.actors())
                && meets(voices, event.voices())
                && meets(documents, event.documents())
                && (places.isEmpty() || event.places().stream().anyMatch(places::contains))
                && (saying == null || event.statements().stream().anyMatch(saying::contains));
    }

    /** May it have happened within the bounds? */
    boolean isInTime(When time) {
        if (from == null && to == null) {
            return true;
        }
        return time.isKnown()
                && (from == null || !time.latest().isBefore(from))
                && (to == null || !time.earliest().isAfter(to));
    }

    private static boolean meets(Set<String> wanted, Set<String> had) {
        return wanted.isEmpty() || had.stream().anyMatch(wanted::contains);
    }
}
