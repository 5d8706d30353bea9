package org.annales.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.annales.model.Codes;
import org.jdbi.v3.core.Handle;

/** Finds statements by a {@link Filter}, in order of time. */
final class Timeline {
    private static final String ORDER = " ORDER BY s.sort_day, s.key";

    private final Handle handle;
    private final Dialect dialect;

    Timeline(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    List<TimelineRow> list(Filter filter) {
        String page = " LIMIT " + filter.limit() + " OFFSET " + filter.offset();
        List<Long> keys = isDated(filter)
                ? merged(filter, page, narrow(filter), wide(filter))
                : filter.type() != null
                        ? merged(filter, page, ofWidths(filter))
                        : conditions(filter)
                                .query(handle, "SELECT s.key FROM statements s", ORDER + page)
                                .mapTo(Long.class)
                                .list();
        return new StatementLoader(handle).byKeys(keys);
    }

    /** The index has each type's statements in order by how well they are dated. */
    private Sql[] ofWidths(Filter filter) {
        return IntStream.rangeClosed(Days.NARROW, Days.UNDATED)
                .mapToObj(width -> conditions(filter).and("s.width = " + width))
                .toArray(Sql[]::new);
    }

    int count(Filter filter) {
        if (!isDated(filter)) {
            return count(conditions(filter));
        }
        return count(narrow(filter)) + count(wide(filter));
    }

    private int count(Sql conditions) {
        return conditions
                .query(handle, "SELECT COUNT(*) FROM statements s", "")
                .mapTo(Integer.class)
                .one();
    }

    private static boolean isDated(Filter filter) {
        return filter.from() != null || filter.to() != null;
    }

    /** A page of what several conditions let through, each of which an index finds in order of time. */
    private List<Long> merged(Filter filter, String page, Sql... parts) {
        long enough = Math.min((long) filter.limit() + filter.offset(), Integer.MAX_VALUE);
        Sql values = new Sql();
        List<String> halves = new ArrayList<>();
        for (Sql part : parts) {
            halves.add("SELECT * FROM (SELECT s.key, s.sort_day FROM statements s" + part.where() + ORDER + " LIMIT "
                    + enough + ") AS part" + halves.size());
            values = values.values(part);
        }
        return values.query(
                        handle, "SELECT s.key FROM (" + String.join(" UNION ALL ", halves) + ") AS s" + ORDER + page)
                .mapTo(Long.class)
                .list();
    }

    /**
     * With {@link #wide} what may have happened in a stretch of time: what is dated to a year or better begins at most a year
     * before it, and the few that are coarser are sought for themselves.
     */
    private Sql narrow(Filter filter) {
        Sql sql = conditions(filter).and("s.width = " + Days.NARROW);
        if (filter.from() != null) {
            long from = filter.from().toEpochDay();
            sql.and("s.sort_day >= ?", from - Days.WIDE_DAYS).and("s.latest >= ?", from);
        }
        if (filter.to() != null) {
            sql.and("s.sort_day <= ?", filter.to().toEpochDay());
        }
        return sql;
    }

    private Sql wide(Filter filter) {
        Sql sql = conditions(filter).and("s.width = " + Days.WIDE);
        if (filter.from() != null) {
            sql.and("(s.latest IS NULL OR s.latest >= ?)", filter.from().toEpochDay());
        }
        if (filter.to() != null) {
            sql.and("(s.earliest IS NULL OR s.earliest <= ?)", filter.to().toEpochDay());
        }
        return sql;
    }

    private Sql conditions(Filter filter) {
        Sql sql = new Sql();
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

    private void addActor(Sql sql, String actor) {
        sql.and(
                "s.key IN (SELECT statement FROM participants WHERE actor IN ("
                        + Sql.list(new Lookup(handle).actors(actor))
                        + ") UNION SELECT statement FROM participants WHERE actor IS NULL AND folded LIKE ?)",
                "%" + Folding.of(actor) + "%");
    }

    private void addText(Sql sql, String text) {
        List<String> words = Folding.words(text);
        if (!words.isEmpty()) {
            sql.and(dialect.wordsCondition(), dialect.wordsQuery(words));
        }
    }
}
