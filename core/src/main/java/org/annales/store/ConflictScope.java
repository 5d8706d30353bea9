package org.annales.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annales.model.When;
import org.jdbi.v3.core.Handle;

/** Which documents tell of a conflict, by which names, and from when to when it was. */
final class ConflictScope {
    private static final long SHORTEST_STRETCH = 31;
    private static final int MOST_SENTENCES = 200;
    private static final int MOST_DOCUMENTS = 5_000;

    /** The title and the first sentences, in which a text says what it is about. */
    private static final int LEAD = 700;

    /** A document that names it so much more seldom than another does not tell of it. */
    private static final int SELDOM = 4;

    private static final Pattern YEAR = Pattern.compile("\\b(1\\d{3}|20\\d{2})\\b");

    private final Handle handle;
    private final Dialect dialect;
    private final String name;
    private final Map<Long, String> leads = new LinkedHashMap<>();
    private final Set<String> names;
    private final List<Long> documents;
    private final List<TimelineRow> words;

    ConflictScope(Handle handle, Dialect dialect, String name, ConflictNames known) {
        this.handle = handle;
        this.dialect = dialect;
        this.name = name;
        Sql.each(
                handle.createQuery("SELECT t.document, d.title, SUBSTR(t.text, 1, " + LEAD
                        + ") AS lead FROM document_texts t"
                        + " JOIN documents d ON d.key = t.document ORDER BY d.name, d.id LIMIT " + MOST_DOCUMENTS),
                row -> leads.put(
                        row.getLong("document"),
                        row.getString("title") + ". " + Characters.read(row.getString("lead"))));
        names = known.otherNames(name, leads.values().stream());
        List<TimelineRow> all = naming();
        documents = documents(all);
        Set<String> ids =
                Set.copyOf(handle.createQuery("SELECT id FROM documents WHERE key IN (" + Sql.list(documents) + ")")
                        .mapTo(String.class)
                        .list());
        words = all.stream()
                .filter(row -> ids.contains(row.statement().document()))
                .toList();
    }

    /** From when to when. */
    record Stretch(LocalDate from, LocalDate to) {
        boolean holds(When when) {
            return !when.earliest().isBefore(from) && !when.latest().isAfter(to);
        }
    }

    /** The name asked for, then the other ones. */
    List<String> names() {
        return List.copyOf(names);
    }

    List<Long> documents() {
        return documents;
    }

    /** Sentences of the documents that name it. */
    List<TimelineRow> words() {
        return words;
    }

    boolean isNamed(String text) {
        String folded = Folding.of(text);
        return names.stream().anyMatch(one -> folded.contains(" " + ConflictNames.plain(one) + " "));
    }

    private List<TimelineRow> naming() {
        Map<String, TimelineRow> rows = new LinkedHashMap<>();
        for (String one : names) {
            Filter naming =
                    new Filter(null, null, null, null, null, null, ConflictNames.plain(one), null, MOST_SENTENCES, 0);
            for (TimelineRow row : new Timeline(handle, dialect).list(naming)) {
                if (isNamed(row.evidence())) {
                    rows.putIfAbsent(row.statement().id(), row);
                }
            }
        }
        return List.copyOf(rows.values());
    }

    /** Those that begin with it; where there are none, those that name it often. */
    private List<Long> documents(List<TimelineRow> naming) {
        List<Long> about = leads.entrySet().stream()
                .filter(lead -> isNamed(lead.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!about.isEmpty()) {
            return about;
        }
        Map<String, Integer> counts = new HashMap<>();
        naming.forEach(row -> counts.merge(row.statement().document(), 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> often = counts.entrySet().stream()
                .filter(count -> count.getValue() * SELDOM >= most)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return Sql.in(handle, "SELECT key FROM documents WHERE id IN (%s) ORDER BY key", often)
                .mapTo(Long.class)
                .list();
    }

    /**
     * Its time: a stretch of more than a month that the beginning of a document about it gives, or a sentence that names it
     * (“was fought from … to …”), the longest; else from the first to the last day of the sentences that name it, and at
     * last the year in its name.
     */
    Optional<Stretch> stretch() {
        List<When> times = words.stream()
                .map(row -> row.statement().time().when())
                .filter(when -> when.isKnown() && !when.isOpen())
                .toList();
        Optional<Stretch> told = longest(leadTimes()).or(() -> longest(times));
        if (told.isPresent()) {
            return told;
        }
        return times.isEmpty()
                ? yearInName()
                : Optional.of(new Stretch(
                        times.stream()
                                .map(When::earliest)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        times.stream()
                                .map(When::latest)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    private List<When> leadTimes() {
        List<When> times = new ArrayList<>();
        List<Long> about = documents.stream()
                .filter(key -> isNamed(leads.getOrDefault(key, "")))
                .toList();
        Sql.each(
                handle.createQuery("SELECT m.edtf FROM time_mentions m JOIN readings r ON r.key = m.reading"
                        + " WHERE m.start_at < " + LEAD + " AND m.part_of IS NULL AND r.document IN (" + Sql.list(about)
                        + ") ORDER BY m.start_at"),
                row -> times.add(Days.when(row)));
        return times;
    }

    private static Optional<Stretch> longest(List<When> times) {
        return times.stream()
                .filter(when -> when.isKnown() && !when.isOpen())
                .filter(when -> when.edtf().contains("/") && when.days() > SHORTEST_STRETCH)
                .max(Comparator.comparingLong(When::days))
                .map(when -> new Stretch(when.earliest(), when.latest()));
    }

    private Optional<Stretch> yearInName() {
        Matcher year = YEAR.matcher(name);
        if (documents.isEmpty() || !year.find()) {
            return Optional.empty();
        }
        When when = When.ofYear(Integer.parseInt(year.group()));
        return Optional.of(new Stretch(when.earliest(), when.latest()));
    }

    /** Statements of its documents that are told as having happened within its time, in order of time. */
    List<TimelineRow> within(Stretch stretch, int most) {
        List<Long> keys = new Sql()
                .and("s.document IN (" + Sql.list(documents) + ") AND s.reality = 'actual'")
                .and("s.earliest >= ?", stretch.from().toEpochDay())
                .and("s.latest <= ?", stretch.to().toEpochDay())
                .query(handle, "SELECT s.key FROM statements s", " ORDER BY s.sort_day, s.key LIMIT " + most)
                .mapTo(Long.class)
                .list();
        return new StatementLoader(handle).byKeys(keys);
    }
}
