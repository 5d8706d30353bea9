package org.annales.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.annales.model.Codes;
import org.annales.model.Document;
import org.annales.model.Found;
import org.annales.model.Zone;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows that a document itself has: what is known about it, its text, paths and zones. */
final class DocumentRows {
    private static final String COLUMNS =
            "key, id, name, path, source_hash, text_hash, extractor, title, title_how, kind, kind_how, language,"
                    + " language_how, published, published_how, publisher, publisher_how, previous_version";

    private final Handle handle;

    DocumentRows(Handle handle) {
        this.handle = handle;
    }

    /** A new document with its text, path and zones; gives its key. */
    long insert(Document document) throws SQLException {
        Connection connection = handle.getConnection();
        long key = new Keys(connection, "documents").take();
        try (Batch rows = Batch.into(connection, "documents", COLUMNS)) {
            rows.add(
                    key,
                    document.id(),
                    document.name(),
                    document.path(),
                    document.sourceHash(),
                    document.textHash(),
                    document.extractor(),
                    document.title().value(),
                    document.title().how(),
                    Codes.of(document.kind().value()),
                    document.kind().how(),
                    document.language().value(),
                    document.language().how(),
                    value(document.published()),
                    how(document.published()),
                    value(document.publisher()),
                    how(document.publisher()),
                    previousVersion(document));
        }
        handle.execute(
                "INSERT INTO document_texts (document, text) VALUES (?, ?)",
                key,
                Characters.stored(document.text().value()));
        addPath(document, key);
        writeZones(document, key);
        return key;
    }

    /** What the newest reading of it knows. */
    void update(Document document, long key) throws SQLException {
        handle.execute(
                "UPDATE documents SET extractor = ?, title = ?, title_how = ?, kind = ?, kind_how = ?, language = ?,"
                        + " language_how = ?, published = ?, published_how = ?, publisher = ?, publisher_how = ?"
                        + " WHERE key = ?",
                document.extractor(),
                document.title().value(),
                document.title().how(),
                Codes.of(document.kind().value()),
                document.kind().how(),
                document.language().value(),
                document.language().how(),
                value(document.published()),
                how(document.published()),
                value(document.publisher()),
                how(document.publisher()),
                key);
        handle.execute("DELETE FROM zones WHERE document = ?", key);
        writeZones(document, key);
    }

    private void writeZones(Document document, long key) throws SQLException {
        try (Batch rows = Batch.into(
                handle.getConnection(), "zones", "document, ordinal, kind, start_at, end_at, level, reading")) {
            int ordinal = 0;
            for (Zone zone : document.zones()) {
                rows.add(
                        key,
                        ordinal++,
                        Codes.of(zone.kind()),
                        zone.span().start(),
                        zone.span().end(),
                        zone.level(),
                        zone.reading() ? 1 : 0);
            }
        }
    }

    /** The newest document read from the same path: an earlier version of this one. */
    private @Nullable String previousVersion(Document document) {
        return handle.createQuery("SELECT d.id FROM document_paths p JOIN documents d ON d.key = p.document"
                        + " WHERE p.path = ? ORDER BY d.key DESC LIMIT 1")
                .bind(0, document.path())
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    /** Another path of the same document; false where it was known. */
    boolean addPath(Document document, long key) {
        return handle.execute(
                        "INSERT INTO document_paths (document, path, name, source_hash) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (document, path) DO NOTHING",
                        key,
                        document.path(),
                        document.name(),
                        document.sourceHash())
                > 0;
    }

    private static @Nullable String value(@Nullable Found<?> found) {
        return found == null ? null : found.value().toString();
    }

    private static @Nullable String how(@Nullable Found<?> found) {
        return found == null ? null : found.how();
    }
}
