package org.annales.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annales.model.Bound;
import org.annales.model.Codes;
import org.annales.model.Figure;
import org.annales.model.Scope;
import org.annales.model.Voice;
import org.jdbi.v3.core.Handle;

/** Puts figures together from their rows. */
final class FigureLoader {
    private static final int CHUNK = 1_000;

    private final Handle handle;

    FigureLoader(Handle handle) {
        this.handle = handle;
    }

    /** Those of one reading, in text order. */
    List<FigureRow> ofReading(long reading) {
        return load("f.reading = " + reading, "f.key");
    }

    /** Those that speak of all the words of a query, by place, side, happening or what is counted, in order of time. */
    List<FigureRow> matching(String query) {
        StringBuilder condition = new StringBuilder("1 = 1");
        List<String> words = new ArrayList<>();
        for (String word : Folding.words(query)) {
            condition.append(" AND f.folded LIKE ?");
            words.add("% " + word + "%");
        }
        return load(condition.toString(), "f.sort_day, d.name, d.key, f.key", words.toArray());
    }

    /** Those of a place by any of its names, in order of time. */
    List<FigureRow> ofPlaces(List<String> names, int limit) {
        List<Long> keys = Sql.in(
                        handle,
                        "SELECT key FROM figures WHERE place IN (%s) ORDER BY sort_day, key LIMIT " + limit,
                        names)
                .mapTo(Long.class)
                .list();
        return load("f.key IN (" + Sql.list(keys) + ")", "f.sort_day, f.key");
    }

    /** Totals of people harmed that were reached by a day, the latest first. */
    List<FigureRow> tollsUntil(long day, int limit) {
        List<Long> keys = handle.createQuery("SELECT key FROM figures WHERE scope <> 'incident' AND latest <= ?"
                        + " AND kind IN ('killed', 'wounded', 'missing', 'detained', 'displaced')"
                        + " ORDER BY latest DESC, key LIMIT " + limit)
                .bind(0, day)
                .mapTo(Long.class)
                .list();
        return load("f.key IN (" + Sql.list(keys) + ")", "f.latest DESC, f.key");
    }

    /** Totals of people harmed that some documents name for a stretch of time, the latest first. */
    List<FigureRow> tollsOf(List<Long> documents, long from, long to) {
        return load(
                "f.scope <> 'incident' AND f.kind IN ('killed', 'wounded', 'missing', 'detained', 'displaced')"
                        + " AND r.document IN (" + Sql.list(documents) + ") AND f.latest >= ? AND f.latest <= ?",
                "f.latest DESC, f.key",
                from,
                to);
    }

    /**
     * Figures that may disagree: of one kind and scope, and of one time, place or happening, with different numbers; from
     * no more than so many groups of them, the largest.
     */
    List<FigureRow> differing(int groups) {
        Set<Long> keys = new TreeSet<>();
        for (String same : List.of("edtf", "place", "about")) {
            Sql.each(
                    handle.createQuery("SELECT f.key FROM figures f JOIN (SELECT kind, unit, scope, " + same
                            + " AS same FROM figures WHERE " + same + " <> '' GROUP BY kind, unit, scope, " + same
                            + " HAVING MIN(low) <> MAX(low) OR MIN(high) <> MAX(high) ORDER BY COUNT(*) DESC LIMIT "
                            + groups
                            + ") g ON g.kind = f.kind AND g.unit = f.unit AND g.scope = f.scope AND g.same = f."
                            + same),
                    row -> keys.add(row.getLong("key")));
        }
        List<FigureRow> found = new ArrayList<>();
        List<Long> all = List.copyOf(keys);
        for (int i = 0; i < all.size(); i += CHUNK) {
            String chunk = Sql.list(all.subList(i, Math.min(all.size(), i + CHUNK)));
            found.addAll(load("f.key IN (" + chunk + ")", "f.key"));
        }
        found.sort(Comparator.comparingLong(
                        (FigureRow row) -> Days.sortDay(row.figure().time()))
                .thenComparing(FigureRow::document)
                .thenComparing(row -> row.figure().quote()));
        return found;
    }

    private List<FigureRow> load(String condition, String order, Object... values) {
        String of = " FROM figures f JOIN readings r ON r.key = f.reading JOIN documents d ON d.key = r.document";
        Map<Long, List<Voice>> voices = new HashMap<>();
        Sql.each(
                new Sql()
                        .and(condition, values)
                        .query(
                                handle,
                                "SELECT x.*" + of + " JOIN figure_voices x ON x.figure = f.key",
                                " ORDER BY x.ordinal"),
                row -> voices.computeIfAbsent(row.getLong("figure"), key -> new ArrayList<>())
                        .add(StatementLoader.voice(row)));
        return new Sql()
                .and(condition, values)
                .query(
                        handle,
                        "SELECT f.*, d.id AS document_id, d.name AS document_name, n.start_at AS evidence_start,"
                                + " n.end_at AS evidence_end, n.text AS evidence" + of
                                + " JOIN sentences n ON n.key = f.sentence",
                        " ORDER BY " + order)
                .map((row, context) -> row(row, voices))
                .list();
    }

    private static FigureRow row(ResultSet row, Map<Long, List<Voice>> voices) throws SQLException {
        Figure figure = new Figure(
                row.getString("id"),
                row.getString("document_id"),
                Days.span(row, "quote_start", "quote_end"),
                Days.span(row, "evidence_start", "evidence_end"),
                row.getString("kind"),
                row.getString("unit"),
                new BigDecimal(row.getString("low")),
                new BigDecimal(row.getString("high")),
                Codes.parse(Bound.class, row.getString("bound")),
                row.getString("what"),
                row.getString("about"),
                row.getString("place"),
                row.getString("side"),
                Days.when(row),
                Codes.parse(Scope.class, row.getString("scope")),
                voices.getOrDefault(row.getLong("key"), List.of()),
                row.getString("statement"),
                row.getString("part_of"),
                row.getDouble("score"),
                row.getString("rule"));
        return new FigureRow(figure, row.getString("quote"), row.getString("evidence"), row.getString("document_name"));
    }
}
