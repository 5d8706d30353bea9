package org.annales;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.annales.model.Document;
import org.annales.model.DocumentKind;
import org.annales.model.DocumentReading;
import org.annales.model.Found;
import org.annales.model.SourceText;
import org.annales.model.Span;
import org.annales.model.StableId;
import org.annales.model.Statement;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.annales.parse.SharedParser;
import org.annales.place.Gazetteer;
import org.annales.statement.StatementReader;
import org.jspecify.annotations.Nullable;

/** The whole reader over the real model, knowledge and gazetteer, loaded once for all tests of a run. */
public final class SharedReader {

    private static final class Holder {
        static final ExecutorService POOL =
                Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
        static final Knowledge KNOWLEDGE = Knowledge.packaged(Gazetteer.open());
        static final Reader READER = new Reader(SharedParser.get(), KNOWLEDGE, POOL);
    }

    private SharedReader() {}

    public static Reader get() {
        return Holder.READER;
    }

    /** Reads a text of one paragraph as a narrative. */
    public static DocumentReading read(String text) {
        return read(text, DocumentKind.ARTICLE, null);
    }

    /** Reads a text, one paragraph a line. */
    public static DocumentReading read(String text, DocumentKind kind, @Nullable LocalDate published) {
        return read(text, ZoneKind.PARAGRAPH, kind, published);
    }

    /** Reads a text of which each line is a zone of the given kind. */
    public static DocumentReading read(String text, ZoneKind zone, DocumentKind kind, @Nullable LocalDate published) {
        return read(document(text, zone, kind, published));
    }

    /** Reads a document made elsewhere. */
    public static DocumentReading read(Document document) {
        try {
            return get().read(document, List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The statements that another reader of statements finds in a text of one paragraph. */
    public static List<Statement> read(String text, StatementReader statements) {
        Knowledge known = Holder.KNOWLEDGE;
        Knowledge knowledge = new Knowledge(
                known.hash(),
                known.times(),
                known.places(),
                known.actors(),
                known.attribution(),
                known.figures(),
                statements,
                known.links(),
                known.attestations(),
                known.views());
        try {
            return new Reader(SharedParser.get(), knowledge, Holder.POOL)
                    .read(document(text, ZoneKind.PARAGRAPH, DocumentKind.ARTICLE, null), List.of())
                    .statements();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Document document(String text, ZoneKind zone, DocumentKind kind, @Nullable LocalDate published) {
        boolean reading = zone.yieldsStatements();
        String hash = StableId.of(text);
        List<Zone> zones = text.lines()
                .filter(line -> !line.isBlank())
                .map(line ->
                        new Zone(zone, new Span(text.indexOf(line), text.indexOf(line) + line.length()), 0, reading))
                .toList();
        return new Document(
                hash,
                "text",
                "text",
                hash,
                hash,
                "test",
                new SourceText(text),
                zones,
                new Found<>("text", "given"),
                new Found<>(kind, "given"),
                new Found<>("en", "given"),
                published == null ? null : new Found<>(published, "given"),
                null);
    }
}
