package org.annales.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The tables, in numbered versions: {@code store/schema/V1__chronicle.sql} for every database, with
 * {@code V1__chronicle.sqlite.sql} beside it for what only one of them has. A database is brought up to date when it is
 * opened; one written by a newer Annales is refused.
 */
final class Schema {
    private static final List<String> VERSIONS = List.of("V1__chronicle");

    private Schema() {}

    /** Brings the database up to this program's version, in one transaction. */
    static void migrate(Handle handle, Dialect dialect) {
        if (version(handle) == VERSIONS.size()) {
            return;
        }
        handle.useTransaction(transaction -> {
            lock(transaction, dialect);
            transaction.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)");
            int from = version(transaction);
            if (from > VERSIONS.size()) {
                throw new StoreException("was written by a newer version of Annales (schema " + from
                        + ", this one knows " + VERSIONS.size() + ")");
            }
            for (int i = from; i < VERSIONS.size(); i++) {
                run(transaction, dialect, read(VERSIONS.get(i) + ".sql"));
                run(transaction, dialect, read(VERSIONS.get(i) + "." + dialect.file() + ".sql"));
                transaction.execute("INSERT INTO schema_version (version) VALUES (?)", i + 1);
            }
        });
    }

    private static void lock(Handle handle, Dialect dialect) {
        try {
            dialect.lockForWriting(handle.getConnection());
        } catch (SQLException e) {
            throw new StoreException("could not be locked: " + e.getMessage(), e);
        }
    }

    private static int version(Handle handle) {
        boolean exists = handle.queryMetadata(metadata -> metadata.getTables(
                        null, metadata.getConnection().getSchema(), "schema_version", new String[] {"TABLE"}))
                .mapToMap()
                .findFirst()
                .isPresent();
        return exists
                ? handle.createQuery("SELECT COALESCE(MAX(version), 0) FROM schema_version")
                        .mapTo(Integer.class)
                        .one()
                : 0;
    }

    /** Statements are separated by blank lines, since a trigger has semicolons inside. */
    private static void run(Handle handle, Dialect dialect, @Nullable String script) {
        if (script == null) {
            return;
        }
        try (var statement = handle.getConnection().createStatement()) {
            for (String sql : script.split("\n\\s*\n", -1)) {
                if (sql.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("--"))) {
                    statement.execute(dialect.definition(sql));
                }
            }
        } catch (SQLException e) {
            throw new StoreException("schema could not be made: " + e.getMessage(), e);
        }
    }

    private static @Nullable String read(String name) {
        try (InputStream in = Schema.class.getResourceAsStream("/store/schema/" + name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
