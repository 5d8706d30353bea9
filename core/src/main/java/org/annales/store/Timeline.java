package org.annales.store;

import java.util.List;
import java.util.StringJoiner;
import org.annales.model.Codes;
import org.jdbi.v3.core.Handle;

/** Finds statements by a {@link Filter}, in order of time. */
final class Timeline {
    private final Handle handle;
    private final boolean sqlite;

    Timeline(Handle handle, boolean sqlite) {
        this.handle = handle;
        this.sqlite = sqlite;
    }

    List<TimelineRow> list(Filter filter) {
        List<Long> keys = conditions(filter)
                .query(
                        handle,
                        "SELECT s.key FROM statements s",
                        " ORDER BY s.sort_day, s.key LIMIT " + filter.limit() + " OFFSET " + filter.offset())
                .mapTo(Long.class)
                .list();
        return new StatementLoader(handle).byKeys(keys);
    }

    int count(Filter filter) {
        return conditions(filter)
                .query(handle, "SELECT COUNT(*) FROM statements s", "")
                .mapTo(Integer.class)
                .one();
    }

    private Sql conditions(Filter filter) {
        Sql sql = new Sql();
        if (filter.from() != null) {
            sql.and(
                    "s.edtf <> '' AND (s.latest IS NULL OR s.latest >= ?)",
                    filter.from().toEpochDay());
        }
        if (filter.to() != null) {
            sql.and(
                    "s.edtf <> '' AND (s.earliest IS NULL OR s.earliest <= ?)",
                    filter.to().toEpochDay());
        }
        if (filter.place() != null) {
            sql.and("s.key IN (SELECT statement FROM statement_places WHERE place IN ("
                    + Sql.list(new Lookup(handle).places(filter.place())) + "))");
        }
        if (filter.actor() != null) {
            addActor(sql, filter.actor());
        }
        if (filter.type() != null) {
            sql.and("s.type = ?", filter.type());
        }
        if (filter.reality() != null) {
            sql.and("s.reality = ?", Codes.of(filter.reality()));
        }
        if (filter.text() != null) {
            addText(sql, filter.text());
        }
        if (filter.document() != null) {
            sql.and("s.document IN (" + Sql.list(new Lookup(handle).documents(filter.document())) + ")");
        }
        return sql;
    }

    private static void addActor(Sql sql, String actor) {
        String words = "%" + Folding.of(actor) + "%";
        sql.and(
                "s.key IN (SELECT p.statement FROM participants p LEFT JOIN actors a ON a.key = p.actor"
                        + " WHERE p.folded LIKE ? OR a.folded LIKE ? OR a.id = ?)",
                words,
                words,
                actor);
    }

    /** Every word is quoted, so that none is taken for an operator of the search language. */
    private void addText(Sql sql, String text) {
        List<String> words = Folding.words(text);
        if (words.isEmpty()) {
            return;
        }
        if (sqlite) {
            StringJoiner all = new StringJoiner(" ");
            words.forEach(word -> all.add("\"" + word + "\""));
            sql.and("s.sentence IN (SELECT rowid FROM sentence_words WHERE sentence_words MATCH ?)", all.toString());
        } else {
            sql.and(
                    "s.sentence IN (SELECT key FROM sentences"
                            + " WHERE to_tsvector('simple', text) @@ plainto_tsquery('simple', ?))",
                    String.join(" ", words));
        }
    }
}
