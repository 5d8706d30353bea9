package org.annales.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.annales.model.Codes;
import org.annales.model.Document;
import org.annales.model.DocumentReading;
import org.annales.model.Found;
import org.annales.state.StateBlocks;
import org.annales.time.NotBefore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Saves and removes documents, each inside the transaction of the handle it is given. */
final class DocumentWriter {
    private static final String GIVEN = "given";

    private final Handle handle;
    private final DocumentRows rows;

    DocumentWriter(Handle handle) {
        this.handle = handle;
        this.rows = new DocumentRows(handle);
    }

    Saved save(DocumentReading read) throws SQLException {
        DocumentReading reading = new ActorDecisions(handle).apply(read);
        Document document = reading.document();
        handle.execute("DELETE FROM unread_files WHERE path = ?", document.path());
        Optional<Long> known = key(document.id());
        if (known.isEmpty()) {
            long key = rows.insert(document);
            write(reading, key);
            return Saved.NEW;
        }
        long key = known.get();
        boolean newPath = rows.addPath(document, key);
        if (isCurrent(reading, key)) {
            return newPath ? Saved.ANOTHER_PATH : Saved.NOTHING;
        }
        rows.update(document, key);
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
        Instant now = Instant.now();
        handle.execute(
                "INSERT INTO readings (key, document, engine, knowledge, read_on) VALUES (?, ?, ?, ?, ?)",
                key,
                document,
                reading.engine(),
                reading.knowledge(),
                now.toString());
        new ReadingWriter(connection, reading, document, key).write();
        handle.execute(
                "UPDATE documents SET not_before = ? WHERE key = ?",
                NotBefore.of(reading, LocalDate.ofInstant(now, ZoneOffset.UTC))
                        .map(LocalDate::toEpochDay)
                        .orElse(null),
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
}
