package org.annales.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is known anew of some state blocks into one table of the state, with the sources of each row. Rows that are there
 * already are left alone: a new sentence about a place changes one or two of its holdings, and each row that is written
 * touches pages all over the file.
 */
final class StateRows implements AutoCloseable {
    private static final String BOUNDS =
            "from_edtf, from_earliest, from_latest, to_edtf, to_earliest, to_latest, first_day, last_day";

    private final Handle handle;
    private final String thing;
    private final String table;
    private final List<String> columns;
    private final Map<String, Deque<Long>> known;
    private final List<List<@Nullable Object>> found = new ArrayList<>();
    private final List<List<String>> foundIn = new ArrayList<>();

    /**
     * From when to when.
     *
     * @param word the first day that is told of, where nothing tells how it began
     */
    record Stretch(When from, When to, @Nullable LocalDate word) {
        Stretch(When from, When to) {
            this(from, to, null);
        }

        private long firstDay() {
            Long told = from == WhenNone.OPEN ? Days.day(word) : null;
            return told == null ? Days.firstDay(from, to) : told;
        }
    }

    /**
     * @param thing what a row is, as the table of its sources calls it
     * @param blocks those of which all rows will be added
     * @param columns in the order of the values; the columns of a {@link Stretch} are written {@code bounds}
     */
    StateRows(Handle handle, String thing, List<String> blocks, String columns) {
        this.handle = handle;
        this.thing = thing;
        this.table = thing.equals("in_force") ? thing : thing + "s";
        this.columns = List.of(columns.replace("bounds", BOUNDS).split(", "));
        this.known = known(blocks);
    }

    /** Keys of the rows there are, by all that they say. */
    private Map<String, Deque<Long>> known(List<String> blocks) {
        Map<Long, StringBuilder> rows = new HashMap<>();
        for (List<String> chunk : Sql.chunks(blocks)) {
            Sql.each(Sql.in(handle, "SELECT * FROM " + table + " WHERE block IN (%s)", chunk), row -> {
                StringBuilder text = new StringBuilder();
                for (String column : columns) {
                    text.append(row.getString(column)).append('\u001F');
                }
                rows.put(row.getLong("key"), text);
            });
            Sql.each(
                    Sql.in(
                            handle,
                            "SELECT s.* FROM " + table + " t JOIN " + thing + "_sources s ON s." + thing
                                    + " = t.key WHERE t.block IN (%s) ORDER BY s." + thing + ", s.ordinal",
                            chunk),
                    row -> rows.getOrDefault(row.getLong(thing), new StringBuilder())
                            .append(row.getString("source"))
                            .append('\u001F'));
        }
        Map<String, Deque<Long>> byText = new HashMap<>();
        rows.forEach((key, text) -> byText.computeIfAbsent(text.toString(), same -> new ArrayDeque<>())
                .add(key));
        return byText;
    }

    /** Adds a row: its sources, and the values of its columns. */
    void add(List<String> sources, @Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Stretch stretch) {
                addStretch(row, stretch);
            } else {
                row.add(value instanceof String text ? Characters.stored(text) : value);
            }
        }
        StringBuilder text = new StringBuilder();
        row.forEach(value -> text.append(value).append('\u001F'));
        sources.forEach(source -> text.append(source).append('\u001F'));
        Deque<Long> same = known.get(text.toString());
        if (same != null && !same.isEmpty()) {
            same.remove();
        } else {
            found.add(row);
            foundIn.add(sources);
        }
    }

    private static void addStretch(List<@Nullable Object> row, Stretch stretch) {
        for (When when : List.of(stretch.from(), stretch.to())) {
            row.add(when.edtf());
            row.add(Days.earliest(when));
            row.add(Days.latest(when));
        }
        row.add(stretch.firstDay());
        row.add(Days.lastDay(stretch.to()));
    }

    /** Takes out what is no longer so and writes what is new; the sources refer to rows that have to be there first. */
    @Override
    public void close() throws SQLException {
        List<Long> gone = known.values().stream().flatMap(Deque::stream).toList();
        if (!gone.isEmpty()) {
            handle.execute("DELETE FROM " + table + " WHERE key IN (" + Sql.list(gone) + ")");
        }
        if (found.isEmpty()) {
            return;
        }
        Connection connection = handle.getConnection();
        long key = new Keys(connection, table).reserve(found.size()).peek();
        try (Batch rows = Batch.into(connection, table, "key, " + String.join(", ", columns))) {
            for (int i = 0; i < found.size(); i++) {
                found.get(i).addFirst(key + i);
                rows.add(found.get(i).toArray());
            }
        }
        try (Batch sources = Batch.into(connection, thing + "_sources", thing + ", ordinal, source")) {
            for (int i = 0; i < found.size(); i++) {
                int ordinal = 0;
                for (String source : foundIn.get(i)) {
                    sources.add(key + i, ordinal++, source);
                }
            }
        }
    }
}
