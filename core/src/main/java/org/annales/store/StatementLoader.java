package org.annales.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.Codes;
import org.annales.model.Extent;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.Phase;
import org.annales.model.Reality;
import org.annales.model.Role;
import org.annales.model.Stance;
import org.annales.model.Statement;
import org.annales.model.Timing;
import org.annales.model.Voice;
import org.jdbi.v3.core.Handle;

/** Puts statements together from their rows: one question a table, however many statements. */
final class StatementLoader {
    private static final int CHUNK = 1_000;

    private final Handle handle;

    StatementLoader(Handle handle) {
        this.handle = handle;
    }

    /** Those with these keys, in this order. */
    List<TimelineRow> byKeys(List<Long> keys) {
        List<TimelineRow> found = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i += CHUNK) {
            List<Long> chunk = keys.subList(i, Math.min(keys.size(), i + CHUNK));
            Map<Long, TimelineRow> rows = load("s.key IN (" + Sql.list(chunk) + ")");
            for (Long key : chunk) {
                TimelineRow row = rows.get(key);
                if (row != null) {
                    found.add(row);
                }
            }
        }
        return found;
    }

    /** Those of one reading, in text order. */
    List<TimelineRow> ofReading(long reading) {
        return List.copyOf(load("s.reading = " + reading).values());
    }

    private Map<Long, TimelineRow> load(String condition) {
        Parts parts = new Parts(condition);
        Map<Long, TimelineRow> rows = new LinkedHashMap<>();
        handle.createQuery("SELECT s.*, d.id AS document_id, d.name AS document_name, n.start_at AS evidence_start,"
                        + " n.end_at AS evidence_end, n.text AS evidence FROM statements s"
                        + " JOIN documents d ON d.key = s.document JOIN sentences n ON n.key = s.sentence WHERE "
                        + condition + " ORDER BY s.key")
                .map((row, context) -> Map.entry(row.getLong("key"), parts.row(row)))
                .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
        return rows;
    }

    /** The rows of the tables that hang on the statements table, by statement. */
    private final class Parts {
        private final Map<Long, List<Participant>> agents = new HashMap<>();
        private final Map<Long, List<Participant>> targets = new HashMap<>();
        private final Map<Long, List<Location>> places = new HashMap<>();
        private final Map<Long, List<Role>> roles = new HashMap<>();
        private final Map<Long, List<Voice>> voices = new HashMap<>();

        Parts(String condition) {
            String of = " JOIN statements s ON s.key = x.statement ";
            String where = " WHERE " + condition + " ORDER BY x.statement, x.ordinal";
            each(
                    "SELECT x.*, a.id AS actor_id FROM participants x" + of + "LEFT JOIN actors a ON a.key = x.actor"
                            + where,
                    row -> add(row.getString("role").equals("agent") ? agents : targets, row, participant(row)));
            each(
                    "SELECT x.statement, x.start_at, x.end_at, x.text, x.how, p.* FROM statement_places x" + of
                            + "JOIN places p ON p.key = x.place" + where,
                    row -> add(places, row, location(row)));
            each("SELECT x.* FROM roles x" + of + where, row -> add(roles, row, role(row)));
            each("SELECT x.* FROM statement_voices x" + of + where, row -> add(voices, row, voice(row)));
        }

        private <T> void add(Map<Long, List<T>> to, ResultSet row, T part) throws SQLException {
            to.computeIfAbsent(row.getLong("statement"), key -> new ArrayList<>(2))
                    .add(part);
        }

        TimelineRow row(ResultSet row) throws SQLException {
            long key = row.getLong("key");
            Statement statement = new Statement(
                    row.getString("id"),
                    row.getString("document_id"),
                    row.getString("type"),
                    Days.span(row, "trigger_start", "trigger_end"),
                    Days.span(row, "evidence_start", "evidence_end"),
                    agents.getOrDefault(key, List.of()),
                    targets.getOrDefault(key, List.of()),
                    places.getOrDefault(key, List.of()),
                    new Timing(
                            Days.when(row),
                            Codes.parse(Extent.class, row.getString("extent")),
                            row.getString("time_how"),
                            Days.findSpan(row, "anchor_start", "anchor_end")),
                    roles.getOrDefault(key, List.of()),
                    Codes.parse(Phase.class, row.getString("phase")),
                    Codes.parse(Reality.class, row.getString("reality")),
                    voices.getOrDefault(key, List.of()),
                    row.getDouble("score"),
                    row.getString("rule"));
            return new TimelineRow(
                    statement, row.getString("quote"), row.getString("evidence"), row.getString("document_name"));
        }
    }

    private void each(String sql, Sql.RowConsumer consumer) {
        Sql.each(handle.createQuery(sql), consumer);
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(Days.span(row), row.getString("text"), row.getString("name"), row.getString("actor_id"));
    }

    private static Location location(ResultSet row) throws SQLException {
        return new Location(Days.span(row), row.getString("text"), Names.place(row), row.getString("how"));
    }

    private static Role role(ResultSet row) throws SQLException {
        return new Role(row.getString("name"), Days.span(row), row.getString("text"));
    }

    static Voice voice(ResultSet row) throws SQLException {
        return new Voice(
                row.getString("name"), Codes.parse(Stance.class, row.getString("stance")), row.getString("via"));
    }
}
