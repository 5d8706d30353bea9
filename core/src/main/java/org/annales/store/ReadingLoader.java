package org.annales.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.annales.model.ActorMention;
import org.annales.model.Attestation;
import org.annales.model.Codes;
import org.annales.model.Document;
import org.annales.model.DocumentKind;
import org.annales.model.DocumentReading;
import org.annales.model.Extent;
import org.annales.model.Found;
import org.annales.model.Issue;
import org.annales.model.Mentions;
import org.annales.model.Place;
import org.annales.model.PlaceMention;
import org.annales.model.Severity;
import org.annales.model.SourceText;
import org.annales.model.TimeMention;
import org.annales.model.TimeRelation;
import org.annales.model.TimexType;
import org.annales.model.View;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Puts a document and all that was found in it together from the rows. */
final class ReadingLoader {
    private final Handle handle;

    ReadingLoader(Handle handle) {
        this.handle = handle;
    }

    /** The document's newest reading. */
    Optional<DocumentReading> find(String id) {
        return handle.createQuery("SELECT d.*, t.text, r.key AS reading, r.engine, r.knowledge FROM documents d"
                        + " JOIN document_texts t ON t.document = d.key JOIN readings r ON r.document = d.key"
                        + " WHERE d.id = ? ORDER BY r.key DESC LIMIT 1")
                .bind(0, id)
                .map((row, context) -> reading(row))
                .findOne();
    }

    private DocumentReading reading(ResultSet row) throws SQLException {
        long reading = row.getLong("reading");
        return new DocumentReading(
                document(row),
                row.getString("engine"),
                row.getString("knowledge"),
                new Mentions(times(reading), places(reading), actors(reading)),
                new StatementLoader(handle)
                        .ofReading(reading).stream().map(TimelineRow::statement).toList(),
                new FigureLoader(handle)
                        .ofReading(reading).stream().map(FigureRow::figure).toList(),
                attestations(reading),
                views(reading),
                issues(reading));
    }

    private Document document(ResultSet row) throws SQLException {
        String published = row.getString("published");
        return new Document(
                row.getString("id"),
                row.getString("name"),
                row.getString("path"),
                row.getString("source_hash"),
                row.getString("text_hash"),
                row.getString("extractor"),
                new SourceText(Characters.read(row.getString("text"))),
                zones(row.getLong("key")),
                new Found<>(row.getString("title"), row.getString("title_how")),
                new Found<>(Codes.parse(DocumentKind.class, row.getString("kind")), row.getString("kind_how")),
                new Found<>(row.getString("language"), row.getString("language_how")),
                published == null ? null : new Found<>(LocalDate.parse(published), row.getString("published_how")),
                publisher(row));
    }

    static @Nullable Found<String> publisher(ResultSet row) throws SQLException {
        String publisher = row.getString("publisher");
        return publisher == null ? null : new Found<>(publisher, row.getString("publisher_how"));
    }

    private List<Zone> zones(long document) {
        return list(
                "SELECT * FROM zones WHERE document = ? ORDER BY ordinal",
                document,
                (row, context) -> new Zone(
                        Codes.parse(ZoneKind.class, row.getString("kind")),
                        Days.span(row),
                        row.getInt("level"),
                        row.getInt("reading") == 1));
    }

    private List<TimeMention> times(long reading) {
        Map<Integer, List<TimeMention>> parts = new HashMap<>();
        List<TimeMention> whole = new ArrayList<>();
        Sql.each(
                handle.createQuery("SELECT * FROM time_mentions WHERE reading = ? ORDER BY ordinal DESC")
                        .bind(0, reading),
                row -> {
                    TimeMention mention = time(row, parts.getOrDefault(row.getInt("ordinal"), List.of()));
                    int stretch = row.getInt("part_of");
                    (row.wasNull() ? whole : parts.computeIfAbsent(stretch, key -> new ArrayList<>()))
                            .addFirst(mention);
                });
        return whole;
    }

    private static TimeMention time(ResultSet row, List<TimeMention> parts) throws SQLException {
        return new TimeMention(
                Days.span(row),
                Days.when(row),
                row.getString("timex"),
                TimexType.valueOf(row.getString("type")),
                Codes.parse(Extent.class, row.getString("extent")),
                row.getString("how"),
                Days.findSpan(row, "anchor_start", "anchor_end"),
                Codes.parse(TimeRelation.class, row.getString("relation")),
                parts);
    }

    private List<PlaceMention> places(long reading) {
        Map<String, Optional<Place>> known = new HashMap<>();
        return list(
                "SELECT m.start_at, m.end_at, m.named, m.reason, m.score, m.candidates, p.* FROM place_mentions m"
                        + " JOIN places p ON p.key = m.place WHERE m.reading = ? ORDER BY m.ordinal",
                reading,
                (row, context) -> new PlaceMention(
                        Days.span(row),
                        Names.place(row),
                        row.getInt("named") == 1,
                        row.getString("reason"),
                        row.getDouble("score"),
                        candidates(row.getString("candidates"), known)));
    }

    private List<Place> candidates(@Nullable String ids, Map<String, Optional<Place>> known) {
        List<Place> candidates = new ArrayList<>();
        if (ids != null) {
            for (String id : ids.split("\n", -1)) {
                known.computeIfAbsent(id, this::place).ifPresent(candidates::add);
            }
        }
        return candidates;
    }

    private Optional<Place> place(String id) {
        return handle.createQuery("SELECT * FROM places WHERE id = ?")
                .bind(0, id)
                .map((row, context) -> Names.place(row))
                .findOne();
    }

    private List<ActorMention> actors(long reading) {
        return list(
                "SELECT m.start_at, m.end_at, m.head_at, m.how, m.name AS called, a.* FROM actor_mentions m"
                        + " JOIN actors a ON a.key = m.actor WHERE m.reading = ? ORDER BY m.ordinal",
                reading,
                (row, context) -> new ActorMention(
                        Days.span(row),
                        row.getInt("head_at"),
                        Names.actor(row),
                        row.getString("how"),
                        row.getString("called")));
    }

    List<Attestation> attestations(long reading) {
        return list(
                "SELECT a.*, d.id AS document_id, n.start_at, n.end_at FROM attestations a"
                        + " JOIN sentences n ON n.key = a.sentence JOIN readings r ON r.key = a.reading"
                        + " JOIN documents d ON d.key = r.document WHERE a.reading = ? ORDER BY a.key",
                reading,
                (row, context) -> attestation(row));
    }

    static Attestation attestation(ResultSet row) throws SQLException {
        return new Attestation(
                row.getString("id"),
                row.getString("document_id"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("object"),
                Days.when(row),
                Codes.parse(Extent.class, row.getString("extent")),
                Days.span(row),
                row.getString("rule"),
                row.getString("conflict"));
    }

    private List<View> views(long reading) {
        return list(
                "SELECT v.*, d.id AS document_id, n.start_at, n.end_at FROM views v"
                        + " JOIN sentences n ON n.key = v.sentence JOIN readings r ON r.key = v.reading"
                        + " JOIN documents d ON d.key = r.document WHERE v.reading = ? ORDER BY v.key",
                reading,
                (row, context) -> new View(
                        row.getString("id"),
                        row.getString("document_id"),
                        row.getString("voice"),
                        row.getString("topic"),
                        Days.span(row, "quote_start", "quote_end"),
                        Days.span(row),
                        row.getString("rule")));
    }

    private List<Issue> issues(long reading) {
        return list(
                "SELECT i.*, d.id AS document_id FROM issues i JOIN readings r ON r.key = i.reading"
                        + " JOIN documents d ON d.key = r.document WHERE i.reading = ? ORDER BY i.ordinal",
                reading,
                (row, context) -> new Issue(
                        row.getString("document_id"),
                        Codes.parse(Severity.class, row.getString("severity")),
                        row.getString("code"),
                        Days.findSpan(row, "start_at", "end_at"),
                        Objects.requireNonNull(row.getString("message"))));
    }

    private <T> List<T> list(String sql, long key, RowMapper<T> mapper) {
        return handle.createQuery(sql).bind(0, key).map(mapper).list();
    }
}
