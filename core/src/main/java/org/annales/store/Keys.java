package org.annales.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Row keys, taken by the thousand from a counter table: rows that refer to each other can then be written in batches,
 * in any database.
 */
final class Keys {
    private final String table;
    private final Connection connection;
    private long next;
    private long end;

    Keys(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    long take() throws SQLException {
        if (next == end) {
            reserve(1);
        }
        return next++;
    }

    /** The key that comes next. */
    long peek() {
        return next;
    }

    /** Makes sure that the next {@code n} keys need no further question. */
    Keys reserve(int n) throws SQLException {
        if (n <= end - next) {
            return this;
        }
        try (PreparedStatement update = connection.prepareStatement("INSERT INTO counters (name, next) VALUES (?, ?)"
                + " ON CONFLICT (name) DO UPDATE SET next = counters.next + excluded.next RETURNING next")) {
            update.setString(1, table);
            update.setInt(2, n);
            try (ResultSet row = update.executeQuery()) {
                row.next();
                end = row.getLong(1) + 1;
                next = end - n;
            }
        }
        return this;
    }
}
