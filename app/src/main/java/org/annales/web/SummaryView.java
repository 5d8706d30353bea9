package org.annales.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annales.statement.CodeBook;
import org.annales.store.EventRow;
import org.annales.store.Summary;

/**
 * The chronicle in numbers, and what its events can be filtered by.
 *
 * @param version changes whenever the chronicle does
 * @param writable can documents be read from the page?
 * @param sides of those who took part, the most frequent first
 * @param voices who is said to say something, the most frequent first
 */
record SummaryView(
        String version,
        boolean writable,
        Summary numbers,
        List<FamilyView> families,
        List<Counted> sides,
        List<Counted> voices,
        List<Counted> realities,
        List<DocumentView.Row> documents) {

    /** Types shown together. */
    record FamilyView(String code, String title, List<TypeView> types) {}

    /** A type, what it covers, and how many events there are of it. */
    record TypeView(String name, String gloss, int events) {}

    /** A value and how many events have it. */
    record Counted(String name, int events) {}

    static SummaryView of(Snapshot snapshot, boolean writable) {
        Map<String, Integer> types = new HashMap<>();
        Map<String, Integer> sides = new HashMap<>();
        Map<String, Integer> voices = new HashMap<>();
        Map<String, Integer> realities = new HashMap<>();
        for (EventRow event : snapshot.events()) {
            event.types().forEach(type -> types.merge(type, 1, Integer::sum));
            event.sides().forEach(side -> sides.merge(side, 1, Integer::sum));
            event.voices().forEach(voice -> voices.merge(voice, 1, Integer::sum));
            event.realities().forEach(reality -> realities.merge(reality, 1, Integer::sum));
        }
        return new SummaryView(
                snapshot.version(),
                writable,
                snapshot.summary(),
                families(types),
                counted(sides),
                counted(voices),
                counted(realities),
                snapshot.documents().values().stream()
                        .map(DocumentView.Row::of)
                        .sorted((one, other) -> one.title().compareTo(other.title()))
                        .toList());
    }

    private static List<FamilyView> families(Map<String, Integer> events) {
        Map<String, String> glosses = Glosses.ALL;
        List<FamilyView> families = new ArrayList<>();
        for (Family family : Family.values()) {
            families.add(new FamilyView(
                    family.code(),
                    family.title(),
                    family.types().stream()
                            .map(type ->
                                    new TypeView(type, glosses.getOrDefault(type, ""), events.getOrDefault(type, 0)))
                            .toList()));
        }
        return families;
    }

    private static List<Counted> counted(Map<String, Integer> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What the types cover, read from the code book on first use. */
    private static final class Glosses {
        private static final Map<String, String> ALL = read();

        private static Map<String, String> read() {
            Map<String, String> glosses = new HashMap<>();
            CodeBook.packaged().listTypes().forEach(type -> glosses.put(type.name(), type.gloss()));
            return glosses;
        }
    }
}
