package org.annales.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** A condition that is put together piece by piece, and its values. */
final class Sql {
    private static final int CHUNK = 1_000;

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

    /** All conditions, as they follow the tables of a question. */
    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** The values of this and then of the other, for a question that has the conditions of both. */
    Sql values(Sql other) {
        Sql both = new Sql();
        both.values.addAll(values);
        both.values.addAll(other.values);
        return both;
    }

    /** The question with the conditions between its two halves. */
    Query query(Handle handle, String before, String after) {
        return query(handle, before + where() + after);
    }

    /** A question that has the conditions in it already. */
    Query query(Handle handle, String sql) {
        Query query = handle.createQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.bind(i, values.get(i));
        }
        return query;
    }

    /** Numbers for {@code IN (…)}; of none, what equals nothing. */
    static String list(Collection<Long> keys) {
        return keys.isEmpty() ? "NULL" : keys.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** A question whose {@code %s} stands for as many values as there are. */
    static Query in(Handle handle, String sql, List<String> values) {
        String marks = values.isEmpty() ? "NULL" : String.join(",", Collections.nCopies(values.size(), "?"));
        Query query = handle.createQuery(sql.replace("%s", marks));
        for (int i = 0; i < values.size(); i++) {
            query.bind(i, values.get(i));
        }
        return query;
    }

    /** The condition that a column has one of these values. */
    static Sql anyOf(String column, List<String> values) {
        String marks = values.isEmpty() ? "NULL" : String.join(",", Collections.nCopies(values.size(), "?"));
        return new Sql().and(column + " IN (" + marks + ")", values.toArray());
    }

    /** So many values at a time as a question may have. */
    static List<List<String>> chunks(List<String> values) {
        List<List<String>> chunks = new ArrayList<>();
        for (int i = 0; i < values.size(); i += CHUNK) {
            chunks.add(values.subList(i, Math.min(values.size(), i + CHUNK)));
        }
        return chunks;
    }

    /** Deletes the rows that have one of these values. */
    static void delete(Handle handle, String table, String column, List<String> values) throws SQLException {
        try (var delete =
                handle.getConnection().prepareStatement("DELETE FROM " + table + " WHERE " + column + " = ?")) {
            for (String value : values) {
                delete.setString(1, value);
                delete.addBatch();
            }
            delete.executeBatch();
        }
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
