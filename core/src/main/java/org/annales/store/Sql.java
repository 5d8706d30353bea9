package org.annales.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** A condition that is put together piece by piece, and its values. */
final class Sql {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Takes one row of an answer. */
    @FunctionalInterface
    interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    /** Adds a condition with as many values as it has question marks. */
    Sql and(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(List.of(bound));
        return this;
    }

    /** The question with the conditions between its two halves. */
    Query query(Handle handle, String before, String after) {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        Query query = handle.createQuery(before + where + after);
        for (int i = 0; i < values.size(); i++) {
            query.bind(i, values.get(i));
        }
        return query;
    }

    /** Numbers for {@code IN (…)}. */
    static String list(Collection<Long> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Runs a question and hands on its rows. */
    static void each(Query query, RowConsumer consumer) {
        query.scanResultSet((rows, context) -> {
            try (context) {
                ResultSet row = rows.get();
                while (row.next()) {
                    consumer.accept(row);
                }
            }
            return null;
        });
    }
}
