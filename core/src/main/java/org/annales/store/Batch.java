package org.annales.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * Many rows for one table in one prepared statement. Plain JDBC, because a document brings thousands of rows and the
 * time to write them counts against the parser's.
 */
final class Batch implements AutoCloseable {
    private static final int FLUSH_AT = 2_000;

    private final PreparedStatement insert;
    private int rows;

    private Batch(PreparedStatement insert) {
        this.insert = insert;
    }

    /** @param end what follows the values, as {@code ON CONFLICT … DO NOTHING} */
    static Batch into(Connection connection, String table, String columns, String end) throws SQLException {
        int n = (int) columns.chars().filter(c -> c == ',').count() + 1;
        return new Batch(connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES ("
                + String.join(",", Collections.nCopies(n, "?")) + ") " + end));
    }

    /** @param sql an insertion of one row */
    static Batch of(Connection connection, String sql) throws SQLException {
        return new Batch(connection.prepareStatement(sql));
    }

    static Batch into(Connection connection, String table, String columns) throws SQLException {
        return into(connection, table, columns, "");
    }

    /** Adds a row, its values in the order of the columns. */
    void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i] instanceof String text ? Characters.stored(text) : values[i]);
        }
        insert.addBatch();
        if (++rows % FLUSH_AT == 0) {
            insert.executeBatch();
        }
    }

    /** Writes what is left. */
    @Override
    public void close() throws SQLException {
        try (insert) {
            if (rows % FLUSH_AT != 0) {
                insert.executeBatch();
            }
        }
    }
}
