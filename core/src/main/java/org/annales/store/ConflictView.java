package org.annales.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A war, a campaign or an operation as the documents tell it.
 *
 * @param words the sentences that name it, the most telling first
 * @param from its first day, as far as its sentences date it
 * @param to its last day
 * @param fighting how many events of fighting fall into it
 * @param sides who fought, with the number of events of each, most first
 * @param against pairs of sides that fought each other (“A → B”), with the number of events, most first
 * @param parts what is named inside it, in order of time
 * @param phases stretches of fighting, parted by months without any or by a ceasefire
 */
public record ConflictView(
        String name,
        LocalDate from,
        LocalDate to,
        int fighting,
        Map<String, Integer> sides,
        Map<String, Integer> against,
        List<Part> parts,
        List<Phase> phases,
        List<TimelineRow> words) {
    public ConflictView {
        parts = List.copyOf(parts);
        phases = List.copyOf(phases);
        words = List.copyOf(words);
    }

    /** A named battle, operation or campaign, with the statement that names it. */
    public record Part(String name, TimelineRow statement) {}

    /**
     * A stretch of fighting.
     *
     * @param places where most of it was, most first
     * @param endedBy the ceasefire or agreement after it, where one is told
     */
    public record Phase(
            LocalDate from,
            LocalDate to,
            int events,
            List<String> places,
            @Nullable TimelineRow endedBy) {
        public Phase {
            places = List.copyOf(places);
        }
    }
}
