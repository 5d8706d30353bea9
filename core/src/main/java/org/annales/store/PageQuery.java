package org.annales.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** What the page asks: statements by id, the words a name is written in, and whether anything changed. */
final class PageQuery {
    private static final int CHUNK = 500;

    private final Handle handle;

    PageQuery(Handle handle) {
        this.handle = handle;
    }

    /** Two different chronicles have different versions: keys are taken for every row that is written. */
    String version() {
        return handle.createQuery("SELECT (SELECT COALESCE(SUM(next), 0) FROM counters) AS rows_written,"
                        + " (SELECT COUNT(*) FROM documents) AS documents, (SELECT COUNT(*) FROM unread_files) AS unread,"
                        + " (SELECT COUNT(*) FROM stale_blocks) AS stale")
                .map((row, context) ->
                        row.getLong(1) + "." + row.getLong(2) + "." + row.getLong(3) + "." + row.getLong(4))
                .one();
    }

    /** Those with these ids, in this order. */
    List<TimelineRow> statements(List<String> ids) {
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += CHUNK) {
            keys.addAll(Sql.in(
                            handle,
                            "SELECT key FROM statements WHERE id IN (%s)",
                            ids.subList(i, Math.min(ids.size(), i + CHUNK)))
                    .mapTo(Long.class)
                    .list());
        }
        List<TimelineRow> rows = new ArrayList<>(new StatementLoader(handle).byKeys(keys));
        Map<String, Integer> order = new HashMap<>();
        ids.forEach(id -> order.putIfAbsent(id, order.size()));
        rows.sort(Comparator.comparingInt(
                row -> order.getOrDefault(row.statement().id(), Integer.MAX_VALUE)));
        return rows;
    }

    /** Ids of the statements whose sentence has words that begin with all words of a text. */
    Set<String> statementsSaying(String text, Dialect dialect) {
        List<String> words = Folding.words(text);
        if (words.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(handle.createQuery("SELECT s.id FROM statements s WHERE " + dialect.wordsCondition())
                .bind(0, dialect.beginningsQuery(words))
                .mapTo(String.class)
                .list());
    }

    /** The names of a place as documents write them. */
    Set<String> namesOfPlace(String id) {
        Set<String> names = new TreeSet<>();
        Sql.each(
                handle.createQuery("SELECT DISTINCT r.document FROM place_mentions m JOIN places p ON p.key = m.place"
                                + " JOIN readings r ON r.key = m.reading WHERE p.id = ? AND m.named = 1")
                        .bind(0, id),
                row -> addNames(names, id, row.getLong(1)));
        return names;
    }

    private void addNames(Set<String> names, String place, long document) {
        String text = handle.createQuery("SELECT text FROM document_texts WHERE document = " + document)
                .mapTo(String.class)
                .map(Characters::read)
                .one();
        Sql.each(
                handle.createQuery("SELECT m.start_at, m.end_at FROM place_mentions m JOIN places p ON p.key = m.place"
                                + " JOIN readings r ON r.key = m.reading WHERE p.id = ? AND m.named = 1 AND r.document = "
                                + document)
                        .bind(0, place),
                row -> names.add(Days.span(row).of(text).replaceAll("\\s+", " ")));
    }

    /** The names of an actor as documents shorten them. */
    Set<String> namesOfActor(String id) {
        return new TreeSet<>(handle.createQuery("SELECT DISTINCT m.name FROM actor_mentions m"
                        + " JOIN actors a ON a.key = m.actor WHERE a.id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .list());
    }

    /** The names of every place as documents write them, by its id, the most frequent first. */
    Map<String, List<String>> placeNames() {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (long document : handle.createQuery("SELECT key FROM documents")
                .mapTo(Long.class)
                .list()) {
            String text = handle.createQuery("SELECT text FROM document_texts WHERE document = " + document)
                    .mapTo(String.class)
                    .map(Characters::read)
                    .one();
            Sql.each(
                    handle.createQuery("SELECT p.id, m.start_at, m.end_at FROM place_mentions m"
                            + " JOIN places p ON p.key = m.place JOIN readings r ON r.key = m.reading"
                            + " WHERE m.named = 1 AND r.document = " + document),
                    row -> count(
                            counts, row.getString(1), Days.span(row).of(text).replaceAll("\\s+", " ")));
        }
        return mostFrequentFirst(counts);
    }

    /** The names of every actor as documents shorten them, by its id, the most frequent first. */
    Map<String, List<String>> actorNames() {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        Sql.each(
                handle.createQuery("SELECT a.id, m.name FROM actor_mentions m JOIN actors a ON a.key = m.actor"
                        + " WHERE m.name IS NOT NULL"),
                row -> count(counts, row.getString(1), row.getString(2)));
        return mostFrequentFirst(counts);
    }

    private static void count(Map<String, Map<String, Integer>> counts, String id, String name) {
        counts.computeIfAbsent(id, key -> new TreeMap<>()).merge(name, 1, Integer::sum);
    }

    private static Map<String, List<String>> mostFrequentFirst(Map<String, Map<String, Integer>> counts) {
        Map<String, List<String>> names = new HashMap<>();
        counts.forEach((id, written) -> names.put(
                id,
                written.entrySet().stream()
                        .sorted(Comparator.comparing(name -> -name.getValue()))
                        .map(Map.Entry::getKey)
                        .toList()));
        return names;
    }
}
