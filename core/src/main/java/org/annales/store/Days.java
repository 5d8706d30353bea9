package org.annales.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.annales.model.Span;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.jspecify.annotations.Nullable;

/** Times and spans as columns: days since 1970-01-01, NULL where open. */
final class Days {
    /** Sorts what has no date behind everything that has one. */
    static final long NEVER = Integer.MAX_VALUE;

    /** No longer than this, a time is found by its first day; what is coarser or open is sought for itself. */
    static final long WIDE_DAYS = 366;

    /** The sort of {@link #width}: dated to a year or better, coarser or open, undated. */
    static final int NARROW = 0;

    static final int WIDE = 1;
    static final int UNDATED = 2;

    private Days() {}

    static int width(When when) {
        return !when.isKnown() ? UNDATED : when.days() > WIDE_DAYS ? WIDE : NARROW;
    }

    static @Nullable Long earliest(When when) {
        return day(when.earliest());
    }

    static @Nullable Long latest(When when) {
        return day(when.latest());
    }

    static @Nullable Long day(@Nullable LocalDate day) {
        return day == null || day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day.toEpochDay();
    }

    /** Where it stands in a chronicle: by its first day, or by its last where the first is open. */
    static long sortDay(When when) {
        Long first = earliest(when);
        Long last = latest(when);
        return first != null ? first : last != null ? last : NEVER;
    }

    /**
     * The first day something is known to have held on: where its beginning is open, the day before its end, since no
     * information is not “unchanged”; before everything where both are open.
     */
    static long firstDay(When from, When to) {
        Long earliest = earliest(from);
        Long end = earliest(to);
        return earliest != null ? earliest : end != null ? end - 1 : -NEVER;
    }

    /** The last day something may have ended on; after everything where that is open. */
    static long lastDay(When to) {
        Long latest = latest(to);
        return latest == null ? NEVER : latest;
    }

    /** A time by its expression; that of an open end is no EDTF of its own. */
    static When when(String edtf) {
        return edtf.equals(WhenNone.OPEN.edtf())
                ? WhenNone.OPEN
                : When.find(edtf).orElse(When.unknown());
    }

    static When when(ResultSet row) throws SQLException {
        return when(row.getString("edtf"));
    }

    static LocalDate day(ResultSet row, String column, LocalDate open) throws SQLException {
        long day = row.getLong(column);
        return row.wasNull() ? open : LocalDate.ofEpochDay(day);
    }

    static Span span(ResultSet row, String start, String end) throws SQLException {
        return new Span(row.getInt(start), row.getInt(end));
    }

    static Span span(ResultSet row) throws SQLException {
        return span(row, "start_at", "end_at");
    }

    static @Nullable Span findSpan(ResultSet row, String start, String end) throws SQLException {
        int from = row.getInt(start);
        return row.wasNull() ? null : new Span(from, row.getInt(end));
    }
}
