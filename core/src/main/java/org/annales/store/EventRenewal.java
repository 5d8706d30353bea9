package org.annales.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.merge.Merger;
import org.annales.model.Event;
import org.annales.model.StableId;
import org.annales.state.StateBlocks;
import org.jdbi.v3.core.Handle;

/** Works out the events of blocks anew, and leaves a redirect where an event is now another one. */
final class EventRenewal {
    private final Handle handle;

    EventRenewal(Handle handle) {
        this.handle = handle;
    }

    void renew(List<String> blocks) throws SQLException {
        Map<String, Long> known = known(blocks);
        Map<String, List<String>> old = new LinkedHashMap<>();
        TellingLoader loader = new TellingLoader(handle, blocks);
        Merger merger = new Merger(loader.parties());
        Map<String, List<Event>> changed = new LinkedHashMap<>();
        List<Event> all = new ArrayList<>();
        Set<String> state = new LinkedHashSet<>();
        for (String block : blocks) {
            List<Event> events = merger.merge(block, loader.tellings(block));
            all.addAll(events);
            changed.put(
                    block,
                    events.stream()
                            .filter(event -> known.remove(digest(event)) == null)
                            .toList());
            state.addAll(StateBlocks.of(block));
        }
        List<Long> gone = List.copyOf(known.values());
        old.putAll(members(gone));
        delete(gone);
        write(changed);
        redirect(old, all);
        BlockWriter.markStale(handle.getConnection(), state, BlockWriter.STATE);
    }

    /** The events of the blocks as they are stored: digest → key. */
    private Map<String, Long> known(List<String> blocks) {
        Map<String, Long> known = new LinkedHashMap<>();
        Sql.each(
                Sql.in(handle, "SELECT key, digest FROM events WHERE block IN (%s) ORDER BY key", blocks),
                row -> known.put(row.getString("digest"), row.getLong("key")));
        return known;
    }

    /** The same for events that are the same in all that is stored of them. */
    private static String digest(Event event) {
        return StableId.of(
                event.id(),
                event.type(),
                event.time().edtf(),
                event.places(),
                event.statements(),
                event.reasons(),
                event.disputes(),
                event.voices());
    }

    private Map<String, List<String>> members(List<Long> events) {
        Map<String, List<String>> members = new LinkedHashMap<>();
        Sql.each(
                handle.createQuery("SELECT e.id, m.statement FROM events e JOIN event_statements m ON m.event = e.key"
                        + " WHERE e.key IN (" + Sql.list(events) + ") ORDER BY e.key, m.ordinal"),
                row -> members.computeIfAbsent(row.getString("id"), key -> new ArrayList<>())
                        .add(row.getString("statement")));
        return members;
    }

    private void delete(List<Long> events) {
        if (!events.isEmpty()) {
            handle.execute("DELETE FROM events WHERE key IN (" + Sql.list(events) + ")");
        }
    }

    private void write(Map<String, List<Event>> events) throws SQLException {
        var connection = handle.getConnection();
        int n = events.values().stream().mapToInt(List::size).sum();
        Keys keys = new Keys(connection, "events").reserve(n);
        long first = keys.peek();
        try (Batch rows = Batch.into(
                connection,
                "events",
                "key, id, block, type, edtf, earliest, latest, sort_day, voices, told, disputed, digest")) {
            for (Map.Entry<String, List<Event>> block : events.entrySet()) {
                for (Event event : block.getValue()) {
                    add(rows, keys.take(), block.getKey(), event);
                }
            }
        }
        try (Batch statements = Batch.into(connection, "event_statements", "event, ordinal, statement");
                Batch places = Batch.into(connection, "event_places", "event, ordinal, place, sort_day");
                Batch notes = Batch.into(connection, "event_notes", "event, ordinal, kind, text")) {
            long key = first;
            for (List<Event> block : events.values()) {
                for (Event event : block) {
                    addAll(statements, key, event.statements());
                    addPlaces(places, key, event);
                    addNotes(notes, key, event);
                    key++;
                }
            }
        }
    }

    private static void add(Batch rows, long key, String block, Event event) throws SQLException {
        rows.add(
                key,
                event.id(),
                block,
                event.type(),
                event.time().edtf(),
                Days.earliest(event.time()),
                Days.latest(event.time()),
                Days.sortDay(event.time()),
                event.voices(),
                event.told() ? 1 : 0,
                event.disputes().isEmpty() ? 0 : event.statements().size(),
                digest(event));
    }

    private static void addAll(Batch rows, long event, List<String> values) throws SQLException {
        int ordinal = 0;
        for (String value : values) {
            rows.add(event, ordinal++, value);
        }
    }

    private static void addPlaces(Batch rows, long key, Event event) throws SQLException {
        int ordinal = 0;
        for (String place : event.places()) {
            rows.add(key, ordinal++, place, Days.sortDay(event.time()));
        }
    }

    private static void addNotes(Batch rows, long key, Event event) throws SQLException {
        int ordinal = 0;
        for (String reason : event.reasons()) {
            rows.add(key, ordinal++, "reason", reason);
        }
        for (String dispute : event.disputes()) {
            rows.add(key, ordinal++, "dispute", dispute);
        }
    }

    /** An event that is gone leads to the one that has its first statement now. */
    private void redirect(Map<String, List<String>> old, List<Event> events) throws SQLException {
        Map<String, String> homes = new HashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Event event : events) {
            ids.add(event.id());
            event.statements().forEach(statement -> homes.putIfAbsent(statement, event.id()));
        }
        Sql.delete(handle, "redirects", "old_id", List.copyOf(ids));
        for (Map.Entry<String, List<String>> gone : old.entrySet()) {
            if (!ids.contains(gone.getKey())) {
                String home = gone.getValue().stream()
                        .filter(homes::containsKey)
                        .map(homes::get)
                        .findFirst()
                        .orElse(null);
                handle.execute("DELETE FROM redirects WHERE old_id = ?", gone.getKey());
                if (home != null) {
                    handle.execute("UPDATE redirects SET new_id = ? WHERE new_id = ?", home, gone.getKey());
                    handle.execute("INSERT INTO redirects (old_id, new_id) VALUES (?, ?)", gone.getKey(), home);
                }
            }
        }
    }
}
