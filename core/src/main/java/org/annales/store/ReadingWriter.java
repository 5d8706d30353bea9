package org.annales.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.annales.model.ActorMention;
import org.annales.model.Attestation;
import org.annales.model.Codes;
import org.annales.model.DocumentReading;
import org.annales.model.Issue;
import org.annales.model.Location;
import org.annales.model.Mentions;
import org.annales.model.Place;
import org.annales.model.PlaceMention;
import org.annales.model.Severity;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.View;
import org.jspecify.annotations.Nullable;

/** Writes what one reading found in a document whose row is there already. One object a reading. */
final class ReadingWriter {
    private final Connection connection;
    private final DocumentReading reading;
    private final long readingKey;
    private final long documentKey;
    private final Names names;
    private final Map<Span, Long> sentences = new HashMap<>();

    ReadingWriter(Connection connection, DocumentReading reading, long documentKey, long readingKey) {
        this.connection = connection;
        this.reading = reading;
        this.documentKey = documentKey;
        this.readingKey = readingKey;
        this.names = new Names(connection);
    }

    void write() throws SQLException {
        gatherNames();
        names.write();
        writeMentions(reading.mentions());
        writeSentences();
        List<Statement> statements = unique();
        long firstStatement = new StatementWriter(
                        connection, readingKey, documentKey, reading.document(), names, sentences)
                .write(statements);
        BlockWriter blocks = new BlockWriter(connection, reading);
        blocks.writeStatements(firstStatement, statements);
        new FigureWriter(connection, readingKey, reading.document(), sentences).write(reading.figures());
        blocks.writeAttestations(writeAttestations(), reading.attestations());
        blocks.markPlaces();
        writeViews();
        writeIssues(reading.statements().size() - statements.size());
    }

    private void gatherNames() {
        for (PlaceMention mention : reading.mentions().places()) {
            names.add(mention.place());
            mention.candidates().forEach(names::add);
        }
        for (ActorMention mention : reading.mentions().actors()) {
            names.add(mention.actor());
        }
        for (Statement statement : reading.statements()) {
            for (Location location : statement.places()) {
                names.add(location.place());
            }
        }
    }

    private void writeMentions(Mentions mentions) throws SQLException {
        new TimeMentionWriter(connection, readingKey).write(mentions.times());
        try (Batch rows = Batch.into(
                connection,
                "place_mentions",
                "reading, ordinal, start_at, end_at, place, named, reason, score, candidates")) {
            int ordinal = 0;
            for (PlaceMention mention : mentions.places()) {
                rows.add(
                        readingKey,
                        ordinal++,
                        mention.span().start(),
                        mention.span().end(),
                        names.key(mention.place()),
                        mention.named() ? 1 : 0,
                        mention.reason(),
                        mention.score(),
                        candidates(mention));
            }
        }
        try (Batch rows = Batch.into(
                connection, "actor_mentions", "reading, ordinal, start_at, end_at, head_at, actor, how, name")) {
            int ordinal = 0;
            for (ActorMention mention : mentions.actors()) {
                rows.add(
                        readingKey,
                        ordinal++,
                        mention.span().start(),
                        mention.span().end(),
                        mention.head(),
                        names.actorKey(mention.actor().id()),
                        mention.how(),
                        mention.name());
            }
        }
    }

    /** Ids, one a line: a list that is only ever read whole, and would be the longest table as rows. */
    private static @Nullable String candidates(PlaceMention mention) {
        return mention.candidates().isEmpty()
                ? null
                : mention.candidates().stream().map(Place::id).collect(Collectors.joining("\n"));
    }

    private void writeSentences() throws SQLException {
        reading.statements().forEach(statement -> sentences.put(statement.evidence(), 0L));
        reading.figures().forEach(figure -> sentences.put(figure.evidence(), 0L));
        reading.attestations().forEach(attestation -> sentences.put(attestation.evidence(), 0L));
        reading.views().forEach(view -> sentences.put(view.evidence(), 0L));
        List<Span> spans = sentences.keySet().stream().sorted().toList();
        Keys keys = new Keys(connection, "sentences").reserve(spans.size());
        try (Batch rows = Batch.into(connection, "sentences", "key, reading, start_at, end_at, text")) {
            for (Span span : spans) {
                long key = keys.take();
                sentences.put(span, key);
                rows.add(
                        key,
                        readingKey,
                        span.start(),
                        span.end(),
                        reading.document().text().of(span));
            }
        }
        if (Dialect.of(connection) == Dialect.POSTGRESQL) {
            writeWords(spans);
        }
    }

    /** SQLite's full-text index reads the sentences itself; here their words are given, folded as queries are. */
    private void writeWords(List<Span> spans) throws SQLException {
        try (Batch rows = Batch.of(
                connection,
                "INSERT INTO sentence_words (sentence, words)"
                        + " VALUES (?, array_to_tsvector(string_to_array(?, ' ')))")) {
            for (Span span : spans) {
                rows.add(
                        sentences.get(span),
                        Dialect.wordList(reading.document().text().of(span)));
            }
        }
    }

    private List<Statement> unique() {
        Set<String> ids = new HashSet<>();
        return reading.statements().stream()
                .filter(statement -> ids.add(statement.id()))
                .toList();
    }

    /** Gives the key of the first, from which the others count on. */
    private long writeAttestations() throws SQLException {
        Keys keys = new Keys(connection, "attestations")
                .reserve(reading.attestations().size());
        long first = keys.peek();
        try (Batch rows = Batch.into(
                connection,
                "attestations",
                "key, id, reading, kind, subject, object, edtf, earliest, latest, extent, sentence, rule, conflict")) {
            for (Attestation attestation : reading.attestations()) {
                rows.add(
                        keys.take(),
                        attestation.id(),
                        readingKey,
                        attestation.kind(),
                        attestation.subject(),
                        attestation.object(),
                        attestation.time().edtf(),
                        Days.earliest(attestation.time()),
                        Days.latest(attestation.time()),
                        Codes.of(attestation.extent()),
                        sentences.get(attestation.evidence()),
                        attestation.rule(),
                        attestation.conflict());
            }
        }
        return first;
    }

    private void writeViews() throws SQLException {
        Keys keys = new Keys(connection, "views").reserve(reading.views().size());
        try (Batch rows = Batch.into(
                connection, "views", "key, id, reading, voice, topic, quote_start, quote_end, sentence, rule")) {
            for (View view : reading.views()) {
                rows.add(
                        keys.take(),
                        view.id(),
                        readingKey,
                        view.voice(),
                        view.topic(),
                        view.quote().start(),
                        view.quote().end(),
                        sentences.get(view.evidence()),
                        view.rule());
            }
        }
    }

    private void writeIssues(int doubles) throws SQLException {
        try (Batch rows =
                Batch.into(connection, "issues", "reading, ordinal, severity, code, start_at, end_at, message")) {
            int ordinal = 0;
            for (Issue issue : reading.issues()) {
                rows.add(
                        readingKey,
                        ordinal++,
                        Codes.of(issue.severity()),
                        issue.code(),
                        start(issue.span()),
                        end(issue.span()),
                        issue.message());
            }
            if (doubles > 0) {
                rows.add(
                        readingKey,
                        ordinal,
                        Codes.of(Severity.WARNING),
                        "double-statement",
                        null,
                        null,
                        doubles + " statements were found twice and kept once");
            }
        }
    }

    static @Nullable Integer start(@Nullable Span span) {
        return span == null ? null : span.start();
    }

    static @Nullable Integer end(@Nullable Span span) {
        return span == null ? null : span.end();
    }
}
