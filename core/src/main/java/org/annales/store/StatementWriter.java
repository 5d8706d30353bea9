package org.annales.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.annales.model.Codes;
import org.annales.model.Document;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.Role;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.Timing;
import org.annales.model.Voice;

/** Writes the statements of one reading with their participants, places, roles and voices. */
final class StatementWriter {
    private static final String COLUMNS =
            "key, id, reading, document, type, trigger_start, trigger_end, quote, sentence, edtf, earliest, latest, sort_day, width,"
                    + " extent, time_how, anchor_start, anchor_end, phase, reality, score, rule";

    private final Connection connection;
    private final long reading;
    private final long documentKey;
    private final Document document;
    private final Names names;
    private final Map<Span, Long> sentences;

    StatementWriter(
            Connection connection,
            long reading,
            long documentKey,
            Document document,
            Names names,
            Map<Span, Long> sentences) {
        this.connection = connection;
        this.reading = reading;
        this.documentKey = documentKey;
        this.document = document;
        this.names = names;
        this.sentences = sentences;
    }

    /** Gives the key of the first, from which the others count on. */
    long write(List<Statement> statements) throws SQLException {
        long first =
                new Keys(connection, "statements").reserve(statements.size()).peek();
        try (Batch rows = Batch.into(connection, "statements", COLUMNS)) {
            long key = first;
            for (Statement statement : statements) {
                add(rows, key++, statement);
            }
        }
        try (Batch participants = Batch.into(
                        connection,
                        "participants",
                        "statement, role, ordinal, start_at, end_at, text, name, folded, actor");
                Batch places = Batch.into(
                        connection, "statement_places", "statement, ordinal, start_at, end_at, text, place, how");
                Batch roles = Batch.into(connection, "roles", "statement, ordinal, name, start_at, end_at, text");
                Batch voices = Batch.into(connection, "statement_voices", "statement, ordinal, name, stance, via")) {
            long key = first;
            for (Statement statement : statements) {
                addParticipants(participants, key, "agent", statement.agents());
                addParticipants(participants, key, "target", statement.targets());
                addPlaces(places, key, statement.places());
                addRoles(roles, key, statement.roles());
                addVoices(voices, key, statement.voices());
                key++;
            }
        }
        return first;
    }

    private void add(Batch rows, long key, Statement statement) throws SQLException {
        Timing time = statement.time();
        rows.add(
                key,
                statement.id(),
                reading,
                documentKey,
                statement.type(),
                statement.trigger().start(),
                statement.trigger().end(),
                document.text().of(statement.trigger()),
                sentences.get(statement.evidence()),
                time.when().edtf(),
                Days.earliest(time.when()),
                Days.latest(time.when()),
                Days.sortDay(time.when()),
                Days.width(time.when()),
                Codes.of(time.extent()),
                time.how(),
                ReadingWriter.start(time.anchor()),
                ReadingWriter.end(time.anchor()),
                Codes.of(statement.phase()),
                Codes.of(statement.reality()),
                statement.score(),
                statement.rule());
    }

    private void addParticipants(Batch rows, long key, String role, List<Participant> participants)
            throws SQLException {
        int ordinal = 0;
        for (Participant participant : participants) {
            rows.add(
                    key,
                    role,
                    ordinal++,
                    participant.span().start(),
                    participant.span().end(),
                    participant.text(),
                    participant.name(),
                    Folding.of(participant.name()),
                    names.actorKey(participant.actor()));
        }
    }

    private void addPlaces(Batch rows, long key, List<Location> places) throws SQLException {
        int ordinal = 0;
        for (Location location : places) {
            rows.add(
                    key,
                    ordinal++,
                    location.span().start(),
                    location.span().end(),
                    location.text(),
                    names.key(location.place()),
                    location.how());
        }
    }

    private static void addRoles(Batch rows, long key, List<Role> roles) throws SQLException {
        int ordinal = 0;
        for (Role role : roles) {
            rows.add(
                    key,
                    ordinal++,
                    role.name(),
                    role.span().start(),
                    role.span().end(),
                    role.text());
        }
    }

    static void addVoices(Batch rows, long key, List<Voice> voices) throws SQLException {
        int ordinal = 0;
        for (Voice voice : voices) {
            rows.add(key, ordinal++, voice.name(), Codes.of(voice.stance()), voice.via());
        }
    }
}
