package org.annales.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annales.model.When;
import org.jdbi.v3.core.Handle;

/** Which documents tell of a conflict, by which names, and from when to when it was. */
final class ConflictScope {
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
                    leads.put(
                            row.getLong("document"),
                            row.getString("title") + ". " + (abbreviates(file, name) ? name : file) + ".\n"
                                    + Characters.read(row.getString("lead")));
                });
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

    /** The beginnings of the documents about it, and their infoboxes. */
    List<String> beginnings() {
        List<Long> about = about();
        List<String> texts = new ArrayList<>();
        about.forEach(key -> texts.add(leads.getOrDefault(key, "")));
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
        return new StatementLoader(handle).byKeys(keys);
    }
}
