package org.annales.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A war, a campaign or an operation as the documents tell it.
 *
 * @param names its name as it was asked for, then the other names that the documents give it
 * @param from its first day, as far as its sentences date it
 * @param to its last day
 * @param fighting how many statements of fighting fall into it
 * @param sides who fought, those with most statements first
 * @param against pairs of sides that fought each other (“A → B”), with the statements that tell so, most first
 * @param parts what is named inside it, in order of time
 * @param phases the sections of the fullest account of it; where it has none, stretches of fighting that months without
 *     any or a ceasefire part
 * @param tolls the last total of people harmed that each claimant names, the latest first
 * @param outcome agreements by which the fighting stopped, in order of time
 * @param events those that most statements tell
 * @param documents names of those that tell of it
 * @param words sentences that name it
 */
public record ConflictView(
        List<String> names,
        LocalDate from,
        LocalDate to,
        int fighting,
        List<Side> sides,
        Map<String, List<TimelineRow>> against,
        List<Part> parts,
        List<Phase> phases,
        List<FigureRow> tolls,
        List<TimelineRow> outcome,
        List<EventView> events,
        List<String> documents,
        List<TimelineRow> words) {
    public ConflictView {
        names = List.copyOf(names);
        sides = List.copyOf(sides);
        parts = List.copyOf(parts);
        phases = List.copyOf(phases);
        tolls = List.copyOf(tolls);
        outcome = List.copyOf(outcome);
        events = List.copyOf(events);
        documents = List.copyOf(documents);
        words = List.copyOf(words);
    }

    /**
     * Who fought for one cause.
     *
     * @param camp 1 or 2 for those who fought together against the other; 0 where that is not told
     * @param statements of fighting that name it as who did it or to whom it was done
     * @param actors names of those who fought for it, most first
     * @param from the day on or after which it went over to this camp, null where it did not
     * @param to the last day before it went over to the other camp, null where it did not
     */
    public record Side(
            String name,
            int camp,
            int statements,
            List<String> actors,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        public Side {
            actors = List.copyOf(actors);
        }
    }

    /**
     * A named war, campaign or battle inside it.
     *
     * @param from the first day of the finest time that a sentence with its name tells; null where none does
     * @param to the last one
     * @param places where it was, as far as it is told
     * @param parent a part of a wider sort that a sentence names together with it
     * @param statement the best dated one that names it
     */
    public record Part(
            String name,
            ConflictNames.Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> places,
            @Nullable String parent,
            TimelineRow statement) {
        public Part {
            places = List.copyOf(places);
        }
    }

    /**
     * A stretch of fighting.
     *
     * @param name the heading under which an account tells it, null where only pauses part it from others
     * @param places where most of it was, most first
     * @param endedBy the ceasefire or agreement after it, where one is told
     */
    public record Phase(
            @Nullable String name,
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
