package org.annales.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.When;
import org.jspecify.annotations.Nullable;

/** The wars, campaigns and battles that the sentences of a conflict name. */
final class ConflictParts {
    private static final int MOST = 40;

    private static final int FEW_PLACES = 2;

    /** How a time was found that no words of the sentence tell. */
    private static final Set<String> NOT_OF_ITS_OWN = Set.of("inherited", "none");

    /** Another war is spoken of for comparison too; a part of this one is spoken of more than once. */
    private static final int FEWEST_OF_A_WAR = 2;

    private final Map<String, Named> found = new LinkedHashMap<>();

    /** A name, the statements of sentences with it, those whose own words it is, and the other names in these. */
    private record Named(
            String name, ConflictNames.Kind kind, List<TimelineRow> rows, List<TimelineRow> own, Set<String> with) {

        /** The best dated one: told of itself rather than of something else in its sentence, and with a time of its own. */
        TimelineRow best() {
            return rows.stream()
                    .min(Comparator.comparing((TimelineRow row) -> isInherited(row))
                            .thenComparing(row -> !own.contains(row))
                            .thenComparingLong(
                                    row -> row.statement().time().when().days()))
                    .orElseThrow();
        }

        /** Its time, if some sentence with it tells one; what only the story before it tells is no date of its own. */
        @Nullable
        When when() {
            return isInherited(best()) ? null : best().statement().time().when();
        }

        /** Where it was: where a statement of its own is, else the places in its name. */
        List<String> places() {
            Set<String> places = new LinkedHashSet<>();
            own.forEach(row -> row.statement().places().stream()
                    .filter(location -> !location.how().equals("inherited"))
                    .forEach(location -> places.add(location.place().name())));
            return places.stream().limit(FEW_PLACES).toList();
        }

        Set<String> sentences() {
            Set<String> sentences = new HashSet<>();
            rows.forEach(row -> sentences.add(row.evidence()));
            return sentences;
        }
    }

    private static boolean isInherited(TimelineRow row) {
        return NOT_OF_ITS_OWN.contains(row.statement().time().how());
    }

    /** @param rows of the conflict's documents and time */
    ConflictParts(List<TimelineRow> rows, ConflictScope scope, ConflictNames names) {
        Map<String, List<ConflictNames.Named>> bySentence = new HashMap<>();
        for (TimelineRow row : rows) {
            List<ConflictNames.Named> inside = bySentence.computeIfAbsent(row.evidence(), names::in);
            for (ConflictNames.Named one : inside) {
                if (!scope.isNamed(one.name()) && !scope.isShortFor(one.name())) {
                    add(row, one, inside);
                }
            }
        }
        found.values()
                .removeIf(part -> part.kind() == ConflictNames.Kind.WAR
                        && part.sentences().size() < FEWEST_OF_A_WAR);
    }

    private void add(TimelineRow row, ConflictNames.Named one, List<ConflictNames.Named> inside) {
        Named part = found.computeIfAbsent(
                ConflictNames.plain(one.name()),
                key -> new Named(one.name(), one.kind(), new ArrayList<>(), new ArrayList<>(), new HashSet<>()));
        part.rows().add(row);
        int at = row.statement().trigger().start() - row.statement().evidence().start();
        if (one.start() <= at && at < one.end()) {
            part.own().add(row);
        }
        inside.forEach(other -> part.with().add(ConflictNames.plain(other.name())));
    }

    /** In order of time; what has no date of its own stands where the story tells it. */
    List<ConflictView.Part> list() {
        return found.values().stream()
                .sorted(Comparator.comparing((Named part) ->
                                part.best().statement().time().when().earliest())
                        .thenComparing(Named::name))
                .limit(MOST)
                .map(this::part)
                .toList();
    }

    private ConflictView.Part part(Named part) {
        When when = part.when();
        return new ConflictView.Part(
                part.name(),
                part.kind(),
                when == null ? null : when.earliest(),
                when == null ? null : when.latest(),
                part.places(),
                parent(part),
                part.best());
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
