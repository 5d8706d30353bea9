package org.annales.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.annales.model.Span;
import org.annales.model.When;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which documents tell of a conflict, by which names, and from when to when it was. */
final class ConflictScope {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\.)\\s+|\n");
    private static final int MOST_SENTENCES = 200;
    private static final int MOST_DOCUMENTS = 5_000;
    private static final int MOST_BOXES = 20;

    /** The title and the first sentences, in which a text says what it is about. */
    static final int LEAD = 700;

    /** A document that names it so much more seldom than another does not tell of it. */
    private static final int SELDOM = 4;

    private final Handle handle;
    private final Dialect dialect;
    private final String name;
    private final Map<Long, String> leads = new LinkedHashMap<>();
    private final Set<String> names;
    private final List<Long> documents;
    private final List<TimelineRow> words;

    /** Where a document about something wider tells of it under a heading of its own. */
    private final Map<Long, Span> sections = new HashMap<>();

    private final Map<Long, String> titles = new HashMap<>();

    ConflictScope(Handle handle, Dialect dialect, String name, ConflictNames known) {
        this.handle = handle;
        this.dialect = dialect;
        this.name = name;
        Sql.each(
                handle.createQuery("SELECT t.document, d.title, d.name, SUBSTR(t.text, 1, " + LEAD
                        + ") AS lead FROM document_texts t"
                        + " JOIN documents d ON d.key = t.document ORDER BY d.name, d.id LIMIT " + MOST_DOCUMENTS),
                row -> {
                    String file = words(row.getString("name"));
                    titles.put(row.getLong("document"), row.getString("title"));
                    leads.put(
                            row.getLong("document"),
                            row.getString("title") + ". " + (abbreviates(file, name) ? name : file) + ".\n"
                                    + Characters.read(row.getString("lead")));
                });
        names = known.otherNames(name, leads.values().stream());
        List<TimelineRow> all = naming();
        documents = documents(all);
        documents.stream().filter(key -> !isNamed(titles.getOrDefault(key, ""))).forEach(this::findSection);
        Set<String> ids =
                Set.copyOf(handle.createQuery("SELECT id FROM documents WHERE key IN (" + Sql.list(documents) + ")")
                        .mapTo(String.class)
                        .list());
        words = all.stream()
                .filter(row -> ids.contains(row.statement().document()))
                .toList();
    }

    /** The words of a file's name: “SecondAlphaWar_final.txt” are “Second Alpha War final”. */
    private static String words(String file) {
        return file.replaceFirst("\\.\\w{1,5}$", "")
                .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})|[_\\W]+", " ")
                .strip();
    }

    /** “12 North Sth War” for “North-South War”: every word of the file's name begins a word of the conflict's, in its order. */
    static boolean abbreviates(String file, String name) {
        List<String> words = Folding.words(name);
        int at = 0;
        int found = 0;
        for (String word : Folding.words(file.replaceAll("\\d+", " "))) {
            while (at < words.size() && !words.get(at).startsWith(word)) {
                at++;
            }
            found += at < words.size() && word.length() > 1 ? 1 : 0;
            if (at++ >= words.size()) {
                return false;
            }
        }
        return found > 1;
    }

    private void findSection(long document) {
        String text = ConflictSections.text(handle, document);
        for (ConflictSections.Heading heading : ConflictSections.headings(handle, document, text)) {
            String plain = ConflictNames.plain(heading.text().replaceFirst("\\s*[(:,].*", ""));
            if (names.stream().anyMatch(one -> ConflictNames.plain(one).equals(plain))) {
                sections.putIfAbsent(document, new Span(heading.span().end(), heading.end()));
            }
        }
    }

    /** Does a statement belong to what a document tells of the conflict: all, or its section and sentences that name it? */
    private boolean isInside(TimelineRow row, long document) {
        Span section = sections.get(document);
        return section == null || section.contains(row.statement().trigger()) || isNamed(row.evidence());
    }

    /** Where a document tells of it, null for all of it. */
    @Nullable
    Span section(long document) {
        return sections.get(document);
    }

    /** The lead's sentences that name it and the beginning of its section; the whole lead of a document without one. */
    private String beginning(long document) {
        String lead = leads.getOrDefault(document, "");
        Span section = sections.get(document);
        if (section == null) {
            return lead;
        }
        StringBuilder text = new StringBuilder();
        for (String sentence : SENTENCE_END.split(lead, -1)) {
            text.append(isNamed(sentence) ? sentence + "\n" : "");
        }
        String all = ConflictSections.text(handle, document);
        return text.append(all, section.start(), Math.min(section.end(), section.start() + LEAD))
                .toString();
    }

    /** The beginnings of the documents about it, and their infoboxes. */
    List<String> beginnings() {
        List<Long> about = about();
        List<String> texts = new ArrayList<>();
        about.forEach(key -> texts.add(beginning(key)));
        Sql.each(
                handle.createQuery("SELECT z.start_at, z.end_at, t.text FROM zones z JOIN document_texts t"
                        + " ON t.document = z.document WHERE z.kind = 'infobox' AND z.document IN (" + Sql.list(about)
                        + ") ORDER BY z.document, z.start_at LIMIT " + MOST_BOXES),
                row -> texts.add(Characters.read(row.getString("text"))
                        .substring(row.getInt("start_at"), row.getInt("end_at"))));
        return texts;
    }

    /** Those that say at their beginning that they tell of it. */
    List<Long> about() {
        return documents.stream()
                .filter(key -> isNamed(leads.getOrDefault(key, "")))
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

    /** “the Civil War” for “the Northern Civil War”. */
    boolean isShortFor(String part) {
        return names.stream().anyMatch(one -> Folding.of(one).endsWith(Folding.of(part)));
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

    /** Times of the fighting that the documents about it tell, in order. */
    List<When> fightingTimes() {
        List<When> times = new ArrayList<>();
        Set<Long> keys = new HashSet<>(about());
        keys.addAll(sections.keySet());
        Sql.each(
                handle.createQuery("SELECT edtf, document, trigger_start FROM statements WHERE document IN ("
                        + Sql.list(keys) + ") AND type IN ('attack', 'bombard', 'capture', 'kill')"
                        + " AND reality = 'actual' AND width = 0 ORDER BY sort_day"),
                row -> {
                    Span section = sections.get(row.getLong("document"));
                    if (section == null || section.contains(row.getInt("trigger_start"))) {
                        times.add(Days.when(row));
                    }
                });
        return times;
    }

    /** Has it a section of its own in every document that tells of it? */
    boolean isSection() {
        return !sections.isEmpty() && sections.keySet().containsAll(documents);
    }

    /** From when to when it was, as far as its documents tell. */
    Optional<Stretch> stretch() {
        return new ConflictTime(handle, this, name).stretch();
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
        List<TimelineRow> rows = new StatementLoader(handle).byKeys(keys);
        if (sections.isEmpty()) {
            return rows;
        }
        Map<String, Long> ids = new HashMap<>();
        Sql.each(
                handle.createQuery("SELECT key, id FROM documents WHERE key IN (" + Sql.list(documents) + ")"),
                row -> ids.put(row.getString("id"), row.getLong("key")));
        return rows.stream()
                .filter(row -> isInside(row, ids.getOrDefault(row.statement().document(), 0L)))
                .toList();
    }
}
