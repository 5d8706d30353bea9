package org.annales.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.annales.model.Codes;
import org.annales.model.Document;
import org.annales.model.DocumentReading;
import org.annales.model.Found;
import org.annales.model.Zone;
import org.annales.state.StateBlocks;
import org.annales.time.NotBefore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Saves and removes documents, each inside the transaction of the handle it is given. */
final class DocumentWriter {
    private static final String GIVEN = "given";
    private static final String COLUMNS =
            "key, id, name, path, source_hash, text_hash, extractor, title, title_how, kind, kind_how, language,"
                    + " language_how, published, published_how, publisher, publisher_how, previous_version";

    private final Handle handle;

    DocumentWriter(Handle handle) {
        this.handle = handle;
    }

    Saved save(DocumentReading read) throws SQLException {
        DocumentReading reading = new ActorDecisions(handle).apply(read);
        Document document = reading.document();
        handle.execute("DELETE FROM unread_files WHERE path = ?", document.path());
        Optional<Long> known = key(document.id());
        if (known.isEmpty()) {
            long key = insert(document);
            write(reading, key);
            return Saved.NEW;
        }
        long key = known.get();
        boolean newPath = addPath(document, key);
        if (isCurrent(reading, key)) {
            return newPath ? Saved.ANOTHER_PATH : Saved.NOTHING;
        }
        update(document, key);
        removeReading(key, reading.engine());
        write(reading, key);
        return Saved.RENEWED;
    }

    /** Puts a reading in the place of the one that the same engine made of a document the store has. */
    void replace(DocumentReading reading) throws SQLException {
        long key = key(reading.document().id()).orElseThrow();
        removeReading(key, reading.engine());
        write(reading, key);
    }

    /** Takes a document out; its blocks become stale. */
    boolean remove(String id) {
        Optional<Long> key = key(id);
        key.ifPresent(document -> {
            markStale("s.document = ?", "r.document = ?", document);
            handle.execute("DELETE FROM documents WHERE key = ?", document);
            handle.execute("UPDATE documents SET previous_version = NULL WHERE previous_version = ?", id);
        });
        return key.isPresent();
    }

    private Optional<Long> key(String id) {
        return handle.createQuery("SELECT key FROM documents WHERE id = ?")
                .bind(0, id)
                .mapTo(Long.class)
                .findOne();
    }

    private void write(DocumentReading reading, long document) throws SQLException {
        Connection connection = handle.getConnection();
        long key = new Keys(connection, "readings").take();
        handle.execute(
                "INSERT INTO readings (key, document, engine, knowledge, read_on) VALUES (?, ?, ?, ?, ?)",
                key,
                document,
                reading.engine(),
                reading.knowledge(),
                Instant.now().toString());
        new ReadingWriter(connection, reading, document, key).write();
        handle.execute(
                "UPDATE documents SET not_before = ? WHERE key = ?",
                NotBefore.of(reading).map(LocalDate::toEpochDay).orElse(null),
                document);
    }

    private void removeReading(long document, String engine) {
        handle.createQuery("SELECT key FROM readings WHERE document = ? AND engine = ?")
                .bind(0, document)
                .bind(1, engine)
                .mapTo(Long.class)
                .findOne()
                .ifPresent(reading -> {
                    markStale("s.reading = ?", "r.key = ?", reading);
                    handle.execute("DELETE FROM readings WHERE key = ?", reading);
                });
    }

    private void markStale(String ofStatements, String ofAttestations, long key) {
        handle.execute(
                "INSERT INTO stale_blocks (block, stage) SELECT DISTINCT '" + StateBlocks.holding("") + "' || p.id, "
                        + BlockWriter.STATE + " FROM place_mentions m JOIN places p ON p.key = m.place"
                        + " JOIN readings r ON r.key = m.reading WHERE (p.parent <> '' OR p.code <> '') AND "
                        + ofAttestations + " ON CONFLICT (block) DO NOTHING",
                key);
        handle.execute(
                "INSERT INTO stale_blocks (block, stage) SELECT DISTINCT b.block, " + BlockWriter.EVENTS
                        + " FROM statement_blocks b JOIN statements s ON s.key = b.statement WHERE " + ofStatements
                        + " ON CONFLICT (block) DO NOTHING",
                key);
        handle.execute(
                "INSERT INTO stale_blocks (block, stage) SELECT DISTINCT b.block, " + BlockWriter.STATE
                        + " FROM attestation_blocks b JOIN attestations a ON a.key = b.attestation JOIN readings r ON r.key = a.reading WHERE "
                        + ofAttestations + " ON CONFLICT (block) DO NOTHING",
                key);
    }

    private boolean isCurrent(DocumentReading reading, long key) {
        boolean same = handle.createQuery("SELECT knowledge FROM readings WHERE document = ? AND engine = ?")
                .bind(0, key)
                .bind(1, reading.engine())
                .mapTo(String.class)
                .findOne()
                .filter(reading.knowledge()::equals)
                .isPresent();
        return same && !saysMore(reading.document(), key);
    }

    /** Did the user give something about the document that is not known yet? */
    private boolean saysMore(Document document, long key) {
        return handle.createQuery("SELECT title, kind, language, published, publisher FROM documents WHERE key = ?")
                .bind(0, key)
                .map((row, context) -> differs(document.title(), row.getString("title"))
                        || differs(code(document), row.getString("kind"))
                        || differs(document.language(), row.getString("language"))
                        || differs(document.published(), row.getString("published"))
                        || differs(document.publisher(), row.getString("publisher")))
                .one();
    }

    private static Found<String> code(Document document) {
        return new Found<>(Codes.of(document.kind().value()), document.kind().how());
    }

    private static boolean differs(@Nullable Found<?> found, @Nullable String known) {
        return found != null
                && found.how().equals(GIVEN)
                && !Objects.equals(found.value().toString(), known);
    }

    private long insert(Document document) throws SQLException {
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

    private void update(Document document, long key) throws SQLException {
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

    private boolean addPath(Document document, long key) {
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
