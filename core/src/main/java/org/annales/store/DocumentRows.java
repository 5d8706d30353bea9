package org.annales.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.annales.model.Codes;
import org.annales.model.Document;
import org.annales.model.Found;
import org.annales.model.Zone;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows that a document itself has: what is known about it, its text, paths and zones. */
final class DocumentRows {
    /** What a later reading of the same text may know better, in the order of {@link #known}. */
    private static final List<String> KNOWN = List.of(
            "extractor",
            "title",
            "title_how",
            "kind",
            "kind_how",
            "language",
            "language_how",
            "published",
            "published_how",
            "publisher",
            "publisher_how");

    private static final String COLUMNS =
            "key, id, name, path, source_hash, text_hash, previous_version, " + String.join(", ", KNOWN);

    private final Handle handle;

    DocumentRows(Handle handle) {
        this.handle = handle;
    }

    /** A new document with its text, path and zones; gives its key. */
    long insert(Document document) throws SQLException {
        Connection connection = handle.getConnection();
        long key = new Keys(connection, "documents").take();
        try (Batch rows = Batch.into(connection, "documents", COLUMNS)) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(key);
            row.add(document.id());
            row.add(document.name());
            row.add(document.path());
            row.add(document.sourceHash());
            row.add(document.textHash());
            row.add(previousVersion(document));
            row.addAll(known(document));
            rows.add(row.toArray());
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
        List<@Nullable Object> values = known(document);
        values.add(key);
        handle.execute("UPDATE documents SET " + String.join(" = ?, ", KNOWN) + " = ? WHERE key = ?", values.toArray());
        handle.execute("DELETE FROM zones WHERE document = ?", key);
        writeZones(document, key);
    }

    private static List<@Nullable Object> known(Document document) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(document.extractor());
        values.add(Characters.stored(document.title().value()));
        values.add(document.title().how());
        values.add(Codes.of(document.kind().value()));
        values.add(document.kind().how());
        values.add(document.language().value());
        values.add(document.language().how());
        values.add(value(document.published()));
        values.add(how(document.published()));
        values.add(value(document.publisher()));
        values.add(how(document.publisher()));
        return values;
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
        return found == null ? null : Characters.stored(found.value().toString());
    }

    private static @Nullable String how(@Nullable Found<?> found) {
        return found == null ? null : found.how();
    }
}
