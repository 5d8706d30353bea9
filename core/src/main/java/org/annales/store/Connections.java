package org.annales.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteConfig;

/**
 * Opens connections to one database and keeps the idle ones, since opening a SQLite file again costs more than most
 * questions to it. Safe for use by many threads.
 */
final class Connections implements ConnectionFactory, AutoCloseable {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final int BUSY_TIMEOUT_MS = 30_000;

    /**
     * So many pages of 4 KiB are gathered in the log before they are moved into the file: one document touches few pages of
     * its own and many that the next ones touch again, and each is moved once.
     */
    private static final int CHECKPOINT_PAGES = 8_000;

    private static final int VALID_SECONDS = 5;

    private final String url;
    private final Dialect dialect;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    /** @param address a file, or a {@code jdbc:} address */
    Connections(String address) {
        this.url = address.startsWith("jdbc:")
                ? address
                : SQLITE + Path.of(address).toAbsolutePath();
        this.dialect = Dialect.of(url);
    }

    Dialect dialect() {
        return dialect;
    }

    @Override
    public Connection openConnection() throws SQLException {
        for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
            // A server may have been restarted since.
            if (dialect == Dialect.SQLITE || kept.isValid(VALID_SECONDS)) {
                return kept;
            }
            kept.close();
        }
        if (dialect != Dialect.SQLITE) {
            return DriverManager.getConnection(url);
        }
        Connection connection = sqlite().createConnection(url);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
        }
        return connection;
    }

    @Override
    public void closeConnection(Connection connection) {
        idle.add(connection);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }

    /**
     * Write-ahead logging lets the page read while documents are written; NORMAL keeps the file whole through any crash
     * of ours, and through one of the machine loses at most the last transactions.
     */
    private static SQLiteConfig sqlite() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        config.enforceForeignKeys(true);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setCacheSize(-64_000);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config;
    }
}
