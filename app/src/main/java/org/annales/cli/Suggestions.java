package org.annales.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annales.model.Location;
import org.annales.model.Reality;
import org.annales.model.Statement;
import org.annales.store.Filter;
import org.annales.store.Store;
import org.annales.store.Summary;
import org.annales.store.TimelineRow;
import org.annales.terminal.SummaryView.Suggestion;

/** What to try next with a chronicle: commands that will show something, for they name what it has most of. */
final class Suggestions {

    /** Enough to choose from, however large the chronicle is. */
    private static final int LOOKED_AT = 5_000;

    private Suggestions() {}

    /** @param db the chronicle as the user named it, null where commands find it by themselves */
    static List<Suggestion> of(Store store, Summary summary, String db) {
        List<Suggestion> next = new ArrayList<>();
        if (summary.statements() > 0) {
            Map<String, Integer> days = new HashMap<>();
            Map<String, Integer> places = new HashMap<>();
            count(store, days, places);
            most(places)
                    .ifPresent(place -> next.add(new Suggestion(
                            "annales timeline --place " + quoted(place), "what happened there, in order")));
            most(days).ifPresent(day -> next.add(new Suggestion("annales on " + day, "a day, and who held what")));
        }
        if (summary.figures() > 0) {
            next.add(new Suggestion("annales figures", "who says how many"));
        }
        store.listDocuments().stream()
                .max((a, b) -> Integer.compare(a.statements(), b.statements()))
                .ifPresent(row -> next.add(
                        new Suggestion("annales source " + quoted(row.name()), "a text with what was taken from it")));
        if (summary.issues() + summary.unread() > 0) {
            next.add(new Suggestion(
                    "annales issues", (summary.issues() + summary.unread()) + " things in the sources to look at"));
        }
        return db.equals(ChronicleOptions.DEFAULT)
                ? next
                : next.stream()
                        .map(s -> new Suggestion(s.command() + " --db " + quoted(db), s.shows()))
                        .toList();
    }

    private static void count(Store store, Map<String, Integer> days, Map<String, Integer> places) {
        Filter actual = new Filter(null, null, null, null, null, Reality.ACTUAL, null, null, LOOKED_AT, 0);
        for (TimelineRow row : store.timeline(actual)) {
            Statement statement = row.statement();
            if (statement.time().when().isDay()) {
                days.merge(statement.time().when().earliest().toString(), 1, Integer::sum);
            }
            for (Location location : statement.places()) {
                if (location.place().kind().isPoint()) {
                    places.merge(location.place().name(), 1, Integer::sum);
                }
            }
        }
    }

    /** The most frequent, of those the first in the alphabet. */
    private static Optional<String> most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    /** As a shell takes it for one word. */
    private static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}._/:@%+=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
