package org.annales.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.When;
import org.jspecify.annotations.Nullable;

/** The wars, campaigns and battles that the sentences of a conflict name. */
final class ConflictParts {
    private static final int MOST = 40;

    /** Another war is spoken of for comparison too; a part of this one is spoken of more than once. */
    private static final int FEWEST_OF_A_WAR = 2;

    private final Map<String, Named> found = new LinkedHashMap<>();

    /** A name, the statements of sentences with it, and the other names in these. */
    private record Named(String name, ConflictNames.Kind kind, List<TimelineRow> rows, Set<String> with) {
        LocalDate from() {
            return when().earliest();
        }

        LocalDate to() {
            return when().latest();
        }

        /** The finest time that is told with it; a sentence may tell what followed too. */
        When when() {
            return best().statement().time().when();
        }

        TimelineRow best() {
            return rows.stream()
                    .min(Comparator.comparingLong(
                            (TimelineRow row) -> row.statement().time().when().days()))
                    .orElseThrow();
        }

        Set<String> sentences() {
            Set<String> sentences = new HashSet<>();
            rows.forEach(row -> sentences.add(row.evidence()));
            return sentences;
        }
    }

    /** @param rows of the conflict's documents and time */
    ConflictParts(List<TimelineRow> rows, ConflictScope scope, ConflictNames names) {
        Map<String, List<ConflictNames.Named>> bySentence = new HashMap<>();
        for (TimelineRow row : rows) {
            List<ConflictNames.Named> inside = bySentence.computeIfAbsent(row.evidence(), names::in);
            for (ConflictNames.Named one : inside) {
                if (!scope.isNamed(one.name())) {
                    Named part = found.computeIfAbsent(
                            ConflictNames.plain(one.name()),
                            key -> new Named(one.name(), one.kind(), new ArrayList<>(), new HashSet<>()));
                    part.rows().add(row);
                    inside.forEach(other -> part.with().add(ConflictNames.plain(other.name())));
                }
            }
        }
        found.values()
                .removeIf(part -> part.kind() == ConflictNames.Kind.WAR
                        && part.sentences().size() < FEWEST_OF_A_WAR);
    }

    /** In order of time. */
    List<ConflictView.Part> list() {
        return found.values().stream()
                .map(part -> new ConflictView.Part(
                        part.name(), part.kind(), part.from(), part.to(), parent(part), part.best()))
                .sorted(Comparator.comparing(ConflictView.Part::from).thenComparing(ConflictView.Part::name))
                .limit(MOST)
                .toList();
    }

    private @Nullable String parent(Named part) {
        return found.values().stream()
                .filter(other -> other.kind().compareTo(part.kind()) < 0)
                .filter(other -> part.with().contains(ConflictNames.plain(other.name())))
                .min(Comparator.comparing(Named::kind, Comparator.reverseOrder())
                        .thenComparing(Named::name))
                .map(Named::name)
                .orElse(null);
    }
}
