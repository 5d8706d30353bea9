package org.annales.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Loads all events in short: one question a table, however many events, and every repeated word kept once. */
final class EventRows {
    private final Handle handle;
    private final Map<String, String> words = new HashMap<>();
    private final Map<Long, List<String>> places = new HashMap<>();
    private final Map<Long, List<String>> statements = new HashMap<>();
    private final Map<Long, Set<String>> types = new HashMap<>();
    private final Map<Long, Set<String>> realities = new HashMap<>();
    private final Map<Long, Set<String>> sides = new HashMap<>();
    private final Map<Long, Set<String>> actors = new HashMap<>();
    private final Map<Long, Set<String>> voices = new HashMap<>();
    private final Map<Long, Set<String>> documents = new HashMap<>();
    private final Map<Long, Double> scores = new HashMap<>();
    private final Set<Long> disputed = new HashSet<>();

    EventRows(Handle handle) {
        this.handle = handle;
    }

    /** Every event, in order of time; those without a date come last. */
    List<EventRow> all() {
        each(
                "SELECT event, place FROM event_places ORDER BY event, ordinal",
                row -> places.computeIfAbsent(row.getLong(1), key -> new ArrayList<>(1))
                        .add(word(row.getString(2))));
        String members = " FROM event_statements m JOIN statements s ON s.id = m.statement";
        each(
                "SELECT m.event, s.id, s.type, s.reality, s.score, d.id AS document" + members
                        + " JOIN documents d ON d.key = s.document ORDER BY m.event, m.ordinal",
                this::addStatement);
        each(
                "SELECT DISTINCT m.event, a.id, a.side" + members
                        + " JOIN participants p ON p.statement = s.key JOIN actors a ON a.key = p.actor",
                this::addActor);
        each(
                "SELECT DISTINCT m.event, v.name" + members + " JOIN statement_voices v ON v.statement = s.key",
                row -> add(voices, row.getLong(1), row.getString(2)));
        each("SELECT event FROM event_notes WHERE kind = 'dispute'", row -> disputed.add(row.getLong(1)));
        return handle.createQuery("SELECT key, id, type, edtf FROM events ORDER BY sort_day, latest, id")
                .map((row, context) -> event(row))
                .list();
    }

    private void each(String sql, Sql.RowConsumer consumer) {
        Sql.each(handle.createQuery(sql), consumer);
    }

    private void addStatement(ResultSet row) throws SQLException {
        long event = row.getLong("event");
        statements.computeIfAbsent(event, key -> new ArrayList<>(1)).add(row.getString("id"));
        add(types, event, row.getString("type"));
        add(realities, event, row.getString("reality"));
        add(documents, event, row.getString("document"));
        scores.merge(event, row.getDouble("score"), Math::max);
    }

    private void addActor(ResultSet row) throws SQLException {
        long event = row.getLong(1);
        add(actors, event, row.getString(2));
        String side = row.getString(3);
        if (side != null) {
            add(sides, event, side);
        }
    }

    private void add(Map<Long, Set<String>> to, long event, String value) {
        to.computeIfAbsent(event, key -> new HashSet<>(2)).add(word(value));
    }

    private String word(String value) {
        return words.computeIfAbsent(value, same -> same);
    }

    private EventRow event(ResultSet row) throws SQLException {
        long key = row.getLong("key");
        return new EventRow(
                row.getString("id"),
                word(row.getString("type")),
                types.getOrDefault(key, Set.of(row.getString("type"))),
                Days.when(row),
                places.getOrDefault(key, List.of()),
                statements.getOrDefault(key, List.of()),
                realities.getOrDefault(key, Set.of()),
                sides.getOrDefault(key, Set.of()),
                actors.getOrDefault(key, Set.of()),
                voices.getOrDefault(key, Set.of()),
                documents.getOrDefault(key, Set.of()),
                scores.getOrDefault(key, 0.0),
                disputed.contains(key));
    }
}
