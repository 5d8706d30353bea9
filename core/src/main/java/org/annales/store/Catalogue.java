package org.annales.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.Codes;
import org.annales.model.DocumentKind;
import org.annales.model.Found;
import org.annales.model.Severity;
import org.annales.model.Span;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Lists what the chronicle has: documents, places, actors, issues, and their numbers. */
final class Catalogue {
    private static final int QUOTE = 80;

    private final Handle handle;

    Catalogue(Handle handle) {
        this.handle = handle;
    }

    List<DocumentRow> documents() {
        Map<Long, List<String>> paths = new HashMap<>();
        Sql.each(
                handle.createQuery(
                        "SELECT p.document, p.path FROM document_paths p JOIN documents d ON d.key = p.document"
                                + " ORDER BY CASE WHEN p.path = d.path THEN 0 ELSE 1 END, p.path"),
                row -> paths.computeIfAbsent(row.getLong("document"), key -> new ArrayList<>())
                        .add(row.getString("path")));
        Map<Long, Integer> statements = counts("SELECT document, COUNT(*) FROM statements GROUP BY document");
        String ofReading = " x JOIN readings r ON r.key = x.reading GROUP BY r.document";
        Map<Long, Integer> figures = counts("SELECT r.document, COUNT(*) FROM figures" + ofReading);
        Map<Long, Integer> issues = counts("SELECT r.document, COUNT(*) FROM issues" + ofReading);
        return handle.createQuery("SELECT d.*, LENGTH(t.text) AS characters, r.engine, r.knowledge, r.read_on"
                        + " FROM documents d JOIN document_texts t ON t.document = d.key"
                        + " JOIN readings r ON r.key = (SELECT MAX(key) FROM readings WHERE document = d.key)"
                        + " ORDER BY d.name, d.path, d.id")
                .map((row, context) -> {
                    long key = row.getLong("key");
                    return document(
                            row,
                            paths.getOrDefault(key, List.of()),
                            statements.getOrDefault(key, 0),
                            figures.getOrDefault(key, 0),
                            issues.getOrDefault(key, 0));
                })
                .list();
    }

    private static DocumentRow document(ResultSet row, List<String> paths, int statements, int figures, int issues)
            throws SQLException {
        String published = row.getString("published");
        return new DocumentRow(
                row.getString("id"),
                row.getString("name"),
                row.getString("path"),
                paths,
                row.getString("source_hash"),
                row.getString("text_hash"),
                new Found<>(row.getString("title"), row.getString("title_how")),
                new Found<>(Codes.parse(DocumentKind.class, row.getString("kind")), row.getString("kind_how")),
                published == null ? null : new Found<>(LocalDate.parse(published), row.getString("published_how")),
                ReadingLoader.publisher(row),
                row.getString("previous_version"),
                row.getString("engine"),
                row.getString("knowledge"),
                row.getString("read_on"),
                row.getInt("characters"),
                statements,
                figures,
                issues);
    }

    List<PlaceRow> places() {
        Map<Long, Integer> mentions =
                counts("SELECT place, COUNT(*) FROM place_mentions WHERE named = 1 GROUP BY place");
        Map<Long, Integer> documents = counts("SELECT m.place, COUNT(DISTINCT r.document) FROM place_mentions m"
                + " JOIN readings r ON r.key = m.reading GROUP BY m.place");
        Map<Long, Integer> statements =
                counts("SELECT place, COUNT(DISTINCT statement) FROM statement_places GROUP BY place");
        return handle.createQuery("SELECT * FROM places ORDER BY name, id")
                .map((row, context) -> {
                    long key = row.getLong("key");
                    return new PlaceRow(
                            Names.place(row),
                            documents.getOrDefault(key, 0),
                            mentions.getOrDefault(key, 0),
                            statements.getOrDefault(key, 0));
                })
                .filter(place -> place.mentions() + place.statements() > 0)
                .list();
    }

    List<ActorRow> actors() {
        Map<Long, Integer> mentions = counts("SELECT actor, COUNT(*) FROM actor_mentions GROUP BY actor");
        Map<Long, Integer> documents = counts("SELECT m.actor, COUNT(DISTINCT r.document) FROM actor_mentions m"
                + " JOIN readings r ON r.key = m.reading GROUP BY m.actor");
        Map<Long, Integer> statements = counts(
                "SELECT actor, COUNT(DISTINCT statement) FROM participants WHERE actor IS NOT NULL GROUP BY actor");
        return handle.createQuery("SELECT * FROM actors ORDER BY name, id")
                .map((row, context) -> {
                    long key = row.getLong("key");
                    return new ActorRow(
                            Names.actor(row),
                            documents.getOrDefault(key, 0),
                            mentions.getOrDefault(key, 0),
                            statements.getOrDefault(key, 0));
                })
                .filter(actor -> actor.mentions() + actor.statements() > 0)
                .list();
    }

    List<IssueRow> issues() {
        List<IssueRow> issues =
                new ArrayList<>(handle.createQuery("SELECT name, path, message FROM unread_files ORDER BY path")
                        .map((row, context) -> new IssueRow(
                                null,
                                row.getString("name"),
                                row.getString("path"),
                                Severity.ERROR,
                                "unread-file",
                                null,
                                null,
                                row.getString("message")))
                        .list());
        Map<Long, String> texts = new HashMap<>();
        Sql.each(
                handle.createQuery(
                        "SELECT document, text FROM document_texts WHERE document IN"
                                + " (SELECT r.document FROM issues i JOIN readings r ON r.key = i.reading WHERE i.start_at IS NOT NULL)"),
                row -> texts.put(row.getLong("document"), Characters.read(row.getString("text"))));
        handle.createQuery("SELECT i.*, d.key AS document_key, d.id, d.name, d.path FROM issues i"
                        + " JOIN readings r ON r.key = i.reading JOIN documents d ON d.key = r.document"
                        + " ORDER BY d.name, d.path, d.id, i.ordinal")
                .map((row, context) -> issue(row, texts.getOrDefault(row.getLong("document_key"), "")))
                .forEach(issues::add);
        return issues;
    }

    private static IssueRow issue(ResultSet row, String text) throws SQLException {
        Span span = Days.findSpan(row, "start_at", "end_at");
        return new IssueRow(
                row.getString("id"),
                row.getString("name"),
                row.getString("path"),
                Codes.parse(Severity.class, row.getString("severity")),
                row.getString("code"),
                span,
                quote(span, text),
                row.getString("message"));
    }

    private static @Nullable String quote(@Nullable Span span, String text) {
        if (span == null || span.length() == 0) {
            return null;
        }
        String words = span.of(text);
        return words.length() <= QUOTE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, QUOTE / 2)).strip() + " …";
    }

    Summary summary() {
        Map<String, Integer> types = new LinkedHashMap<>();
        Sql.each(
                handle.createQuery("SELECT type, COUNT(*) AS n FROM statements GROUP BY type ORDER BY n DESC, type"),
                row -> types.put(row.getString("type"), row.getInt("n")));
        String dated = " FROM statements WHERE reality = 'actual' AND earliest IS NOT NULL AND latest IS NOT NULL";
        return new Summary(
                count("SELECT COUNT(*) FROM documents"),
                types.values().stream().mapToInt(Integer::intValue).sum(),
                types,
                day("SELECT MIN(earliest) AS day" + dated),
                day("SELECT MAX(latest) AS day" + dated),
                count("SELECT COUNT(*) FROM events"),
                count("SELECT COUNT(DISTINCT place) FROM statement_places"),
                count("SELECT COUNT(DISTINCT actor) FROM actor_mentions"),
                count("SELECT COUNT(*) FROM figures"),
                count("SELECT COUNT(*) FROM issues"),
                count("SELECT COUNT(*) FROM unread_files"));
    }

    private @Nullable LocalDate day(String sql) {
        return handle.createQuery(sql)
                .map((row, context) -> Days.day(row, "day", LocalDate.MIN))
                .filter(day -> !day.equals(LocalDate.MIN))
                .findOne()
                .orElse(null);
    }

    private int count(String sql) {
        return handle.createQuery(sql).mapTo(Integer.class).one();
    }

    private Map<Long, Integer> counts(String sql) {
        Map<Long, Integer> counts = new HashMap<>();
        Sql.each(handle.createQuery(sql), row -> counts.put(row.getLong(1), row.getInt(2)));
        return counts;
    }
}
