package org.annales.store;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Finds the rows a user means by a name. */
final class Lookup {
    private final Handle handle;

    Lookup(Handle handle) {
        this.handle = handle;
    }

    /** Places of exactly this name or id; where there is none, those whose name holds its words. */
    List<Long> places(String nameOrId) {
        String folded = Folding.of(nameOrId);
        List<Long> exact = keys("SELECT key FROM places WHERE folded = ? OR id = ?", folded, nameOrId);
        if (!exact.isEmpty()) {
            return exact;
        }
        List<Long> written = keys(
                "SELECT DISTINCT place FROM statement_places WHERE LOWER(text) = ?", nameOrId.toLowerCase(Locale.ROOT));
        return written.isEmpty() ? keys("SELECT key FROM places WHERE folded LIKE ?", "%" + folded + "%") : written;
    }

    /** Actors of this id, or whose name has these words. */
    List<Long> actors(String nameOrId) {
        return keys(
                "SELECT key FROM actors WHERE folded LIKE ? OR id = ? ORDER BY key",
                "%" + Folding.of(nameOrId) + "%",
                nameOrId);
    }

    /** Documents with this id or the beginning of it, name or path. */
    List<Long> documents(String nameOrId) {
        List<Long> exact = keys(
                "SELECT key FROM documents WHERE id = ? OR name = ? OR path = ?"
                        + " OR key IN (SELECT document FROM document_paths WHERE path = ?) ORDER BY key",
                nameOrId,
                nameOrId,
                nameOrId,
                nameOrId);
        return exact.isEmpty()
                ? keys(
                        "SELECT key FROM documents WHERE SUBSTR(id, 1, LENGTH(?)) = ? OR SUBSTR(name, 1, LENGTH(?)) = ?"
                                + " ORDER BY key",
                        nameOrId,
                        nameOrId,
                        nameOrId,
                        nameOrId)
                : exact;
    }

    private List<Long> keys(String sql, String... values) {
        Query query = handle.createQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        return query.mapTo(Long.class).list();
    }
}
