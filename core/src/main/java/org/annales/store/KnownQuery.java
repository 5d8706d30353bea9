package org.annales.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Asks the chronicle as it would be without the documents that are not shown to have existed by a day: takes them out, renews
 * what follows from them, asks, and takes all of that back. Nobody else sees any of it.
 */
final class KnownQuery {
    private final Handle handle;

    KnownQuery(Handle handle) {
        this.handle = handle;
    }

    <T> Known<T> by(LocalDate day, Function<Handle, T> question) throws SQLException {
        handle.begin();
        try {
            List<LeftOut> leftOut = leftOut(day);
            DocumentWriter writer = new DocumentWriter(handle);
            leftOut.forEach(document -> writer.remove(document.document()));
            while (ChronicleUpdate.renewSome(handle) > 0) {
                // until nothing is stale
            }
            return new Known<>(question.apply(handle), leftOut);
        } finally {
            handle.rollback();
        }
    }

    /** Known to have existed is what was published by then, or, without a date of its own, what we had read by then. */
    private List<LeftOut> leftOut(LocalDate day) {
        return handle.createQuery("SELECT d.id, d.name, d.published, d.not_before FROM documents d WHERE NOT ("
                        + "COALESCE(d.published, (SELECT SUBSTR(MIN(r.read_on), 1, 10) FROM readings r WHERE r.document = d.key))"
                        + " <= ?) ORDER BY d.name, d.id")
                .bind(0, day.toString())
                .map((row, context) -> {
                    String published = row.getString("published");
                    LocalDate notBefore = Days.day(row, "not_before", LocalDate.MIN);
                    return new LeftOut(
                            row.getString("id"),
                            row.getString("name"),
                            published == null ? null : LocalDate.parse(published),
                            notBefore.equals(LocalDate.MIN) ? null : notBefore);
                })
                .list();
    }
}
