package org.annales.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.Event;
import org.jdbi.v3.core.Handle;

/** Puts events together from their rows. */
final class EventLoader {
    static final Comparator<Event> ORDER = Comparator.comparingLong((Event event) -> Days.sortDay(event.time()))
            .thenComparing(event -> event.time().latest())
            .thenComparing(Event::id);

    private static final int CHUNK = 1_000;

    private final Handle handle;

    EventLoader(Handle handle) {
        this.handle = handle;
    }

    Map<String, List<Event>> byBlock(List<String> blocks) {
        Map<Long, String> keys = new LinkedHashMap<>();
        Sql.each(
                Sql.in(handle, "SELECT key, block FROM events WHERE block IN (%s)", blocks),
                row -> keys.put(row.getLong("key"), row.getString("block")));
        Map<String, List<Event>> found = new HashMap<>();
        byKeys(List.copyOf(keys.keySet()))
                .forEach((key, event) -> found.computeIfAbsent(keys.getOrDefault(key, ""), block -> new ArrayList<>())
                        .add(event));
        return found;
    }

    /** Every event, in order of time. */
    List<Event> all() {
        List<Long> keys =
                handle.createQuery("SELECT key FROM events").mapTo(Long.class).list();
        return byKeys(keys).values().stream().sorted(ORDER).toList();
    }

    /** The event of this id, or the one it became. */
    List<Event> byId(String id) {
        List<Long> keys = handle.createQuery("SELECT key FROM events WHERE id = ? OR id IN"
                        + " (SELECT new_id FROM redirects WHERE old_id = ?)")
                .bind(0, id)
                .bind(1, id)
                .mapTo(Long.class)
                .list();
        return List.copyOf(byKeys(keys).values());
    }

    /** Statement id → event id. */
    Map<String, String> ofStatements(List<String> statements) {
        Map<String, String> events = new HashMap<>();
        for (List<String> chunk : Sql.chunks(statements)) {
            Sql.each(
                    Sql.in(
                            handle,
                            "SELECT m.statement, e.id FROM event_statements m JOIN events e ON e.key = m.event"
                                    + " WHERE m.statement IN (%s) ORDER BY e.id",
                            chunk),
                    row -> events.put(row.getString("statement"), row.getString("id")));
        }
        return events;
    }

    /** Keys of the last events that were over by a day, the latest first. */
    List<Long> until(long day, int limit) {
        return handle.createQuery("SELECT key FROM events WHERE told = 1 AND sort_day <= ? AND latest <= ?"
                        + " ORDER BY sort_day DESC, latest DESC, id LIMIT " + limit)
                .bind(0, day)
                .bind(1, day)
                .mapTo(Long.class)
                .list();
    }

    Map<Long, Event> byKeys(List<Long> keys) {
        Map<Long, Event> events = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i += CHUNK) {
            load(Sql.list(keys.subList(i, Math.min(keys.size(), i + CHUNK))), events);
        }
        return events;
    }

    private void load(String keys, Map<Long, Event> events) {
        Map<Long, List<String>> statements =
                strings("SELECT event, statement AS value FROM event_statements", keys, "");
        Map<Long, List<String>> places = strings("SELECT event, place AS value FROM event_places", keys, "");
        Map<Long, List<String>> reasons =
                strings("SELECT event, text AS value FROM event_notes", keys, " AND kind = 'reason'");
        Map<Long, List<String>> disputes =
                strings("SELECT event, text AS value FROM event_notes", keys, " AND kind = 'dispute'");
        Sql.each(handle.createQuery("SELECT * FROM events WHERE key IN (" + keys + ")"), row -> {
            long key = row.getLong("key");
            events.put(key, event(row, of(key, places), of(key, statements), of(key, reasons), of(key, disputes)));
        });
    }

    private static List<String> of(long key, Map<Long, List<String>> values) {
        return values.getOrDefault(key, List.of());
    }

    private static Event event(
            ResultSet row, List<String> places, List<String> statements, List<String> reasons, List<String> disputes)
            throws SQLException {
        return new Event(
                row.getString("id"),
                row.getString("type"),
                Days.when(row),
                places,
                statements,
                reasons,
                disputes,
                row.getInt("told") == 1,
                row.getInt("voices"));
    }

    private Map<Long, List<String>> strings(String select, String keys, String and) {
        Map<Long, List<String>> values = new HashMap<>();
        Sql.each(
                handle.createQuery(select + " WHERE event IN (" + keys + ")" + and + " ORDER BY event, ordinal"),
                row -> values.computeIfAbsent(row.getLong("event"), key -> new ArrayList<>())
                        .add(row.getString("value")));
        return values;
    }
}
