package org.annales.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.annales.model.Actor;
import org.annales.model.Participant;
import org.annales.model.Reality;
import org.annales.model.Statement;
import org.annales.model.When;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts a conflict together from the sentences that name it and the fighting that falls into its time. */
final class ConflictQuery {
    private static final List<String> FIGHTING = List.of("attack", "bombard", "capture", "kill");

    /** So long without fighting, and the next fighting is another phase. */
    private static final long PAUSE_DAYS = 120;

    /** A time coarser than this cannot be put into a phase. */
    private static final long FINE_DAYS = 62;

    private static final long SHORTEST_STRETCH = 31;

    private static final int MOST_SENTENCES = 200;
    private static final int MOST_STATEMENTS = 20_000;
    private static final int FEW = 8;
    private static final int MOST_PARTS = 40;

    private final Handle handle;
    private final Dialect dialect;
    private final ConflictNames names = new ConflictNames();

    ConflictQuery(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    Optional<ConflictView> find(String name) {
        Filter naming = new Filter(null, null, null, null, null, null, name, null, MOST_SENTENCES, 0);
        List<TimelineRow> words = new Timeline(handle, dialect)
                .list(naming).stream().filter(row -> isNamed(row, name)).toList();
        Span span = span(words);
        if (span == null) {
            return Optional.empty();
        }
        Filter within =
                new Filter(span.from(), span.to(), null, null, null, Reality.ACTUAL, null, null, MOST_STATEMENTS, 0);
        List<TimelineRow> rows = new Timeline(handle, dialect)
                .list(within).stream().filter(row -> isInside(row, span)).toList();
        List<TimelineRow> fighting = rows.stream()
                .filter(row -> FIGHTING.contains(row.statement().type()))
                .toList();
        Map<String, String> sides = sides(fighting);
        return Optional.of(new ConflictView(
                name,
                span.from(),
                span.to(),
                fighting.size(),
                count(fighting, sides),
                opposed(fighting, sides),
                parts(rows, name),
                phases(fighting, rows),
                words.stream().limit(FEW).toList()));
    }

    /** From when to when. */
    private record Span(LocalDate from, LocalDate to) {}

    /** The words stand together as a name rather than scattered over the sentence. */
    private static boolean isNamed(TimelineRow row, String name) {
        return Folding.of(row.evidence()).contains(Folding.of(name));
    }

    /**
     * Its time: a stretch of more than a month that a sentence naming it gives (“was fought from … to …”), the longest; else
     * from the first to the last day of the sentences that name it.
     */
    private static @Nullable Span span(List<TimelineRow> words) {
        List<When> times = words.stream()
                .map(row -> row.statement().time().when())
                .filter(when -> when.isKnown() && !when.isOpen())
                .toList();
        Optional<When> told = times.stream()
                .filter(when -> when.edtf().contains("/") && when.days() > SHORTEST_STRETCH)
                .max(Comparator.comparingLong(When::days));
        if (told.isPresent()) {
            return new Span(told.get().earliest(), told.get().latest());
        }
        return times.isEmpty()
                ? null
                : new Span(
                        times.stream()
                                .map(When::earliest)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        times.stream()
                                .map(When::latest)
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
    }

    private static boolean isInside(TimelineRow row, Span span) {
        When when = row.statement().time().when();
        return !when.earliest().isBefore(span.from()) && !when.latest().isAfter(span.to());
    }

    /** Side of each actor that takes part, by the actor's id. */
    private Map<String, String> sides(List<TimelineRow> rows) {
        List<String> ids = rows.stream()
                .flatMap(row -> participants(row.statement()).stream())
                .map(Participant::actor)
                .filter(id -> id != null)
                .distinct()
                .toList();
        Map<String, String> sides = new HashMap<>();
        for (List<String> chunk : Sql.chunks(ids)) {
            for (Actor actor : Sql.in(handle, "SELECT * FROM actors WHERE id IN (%s)", chunk)
                    .map((row, context) -> Names.actor(row))
                    .list()) {
                String side = actor.side();
                if (side != null) {
                    sides.put(actor.id(), side);
                }
            }
        }
        return sides;
    }

    private static List<Participant> participants(Statement statement) {
        List<Participant> all = new ArrayList<>(statement.agents());
        all.addAll(statement.targets());
        return all;
    }

    private static List<String> sides(List<Participant> participants, Map<String, String> sides) {
        return participants.stream()
                .map(Participant::actor)
                .filter(actor -> actor != null && sides.containsKey(actor))
                .map(sides::get)
                .distinct()
                .toList();
    }

    private static Map<String, Integer> count(List<TimelineRow> rows, Map<String, String> sides) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row ->
                sides(participants(row.statement()), sides).forEach(side -> counts.merge(side, 1, Integer::sum)));
        return mostFirst(counts);
    }

    private static Map<String, Integer> opposed(List<TimelineRow> rows, Map<String, String> sides) {
        Map<String, Integer> counts = new TreeMap<>();
        for (TimelineRow row : rows) {
            for (String agent : sides(row.statement().agents(), sides)) {
                for (String target : sides(row.statement().targets(), sides)) {
                    if (!agent.equals(target)) {
                        counts.merge(agent + " → " + target, 1, Integer::sum);
                    }
                }
            }
        }
        return mostFirst(counts);
    }

    private static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(FEW)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private List<ConflictView.Part> parts(List<TimelineRow> rows, String conflict) {
        Map<String, TimelineRow> first = new LinkedHashMap<>();
        String own = conflict.toLowerCase(Locale.ROOT);
        for (TimelineRow row : rows) {
            for (String part : names.in(row.evidence())) {
                String folded = part.toLowerCase(Locale.ROOT);
                if (!own.contains(folded) && !folded.contains(own)) {
                    first.putIfAbsent(part, row);
                }
            }
        }
        return first.entrySet().stream()
                .limit(MOST_PARTS)
                .map(part -> new ConflictView.Part(part.getKey(), part.getValue()))
                .toList();
    }

    /** Rows are in order of time. */
    private List<ConflictView.Phase> phases(List<TimelineRow> fighting, List<TimelineRow> all) {
        List<ConflictView.Phase> phases = new ArrayList<>();
        List<TimelineRow> current = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (TimelineRow row : fighting) {
            When when = row.statement().time().when();
            if (when.days() > FINE_DAYS) {
                continue;
            }
            if (!current.isEmpty()
                    && (ChronoUnit.DAYS.between(last, when.earliest()) > PAUSE_DAYS
                            || stop(all, last, when.earliest()) != null && isLull(last, when.earliest()))) {
                phases.add(phase(current, last, stop(all, last, when.earliest())));
                current.clear();
                last = LocalDate.MIN;
            }
            current.add(row);
            last = when.latest().isAfter(last) ? when.latest() : last;
        }
        if (!current.isEmpty()) {
            phases.add(phase(current, last, stop(all, last, last.plusDays(PAUSE_DAYS))));
        }
        return phases;
    }

    private static boolean isLull(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) > 14;
    }

    private @Nullable TimelineRow stop(List<TimelineRow> all, LocalDate from, LocalDate to) {
        return all.stream()
                .filter(row -> row.statement().type().equals("agree") && names.stops(row.evidence()))
                .filter(row -> !row.statement().time().when().earliest().isBefore(from)
                        && !row.statement().time().when().latest().isAfter(to))
                .findFirst()
                .orElse(null);
    }

    private static ConflictView.Phase phase(List<TimelineRow> rows, LocalDate to, @Nullable TimelineRow endedBy) {
        Map<String, Integer> places = new TreeMap<>();
        rows.forEach(row -> row.statement()
                .places()
                .forEach(location -> places.merge(location.place().name(), 1, Integer::sum)));
        return new ConflictView.Phase(
                rows.getFirst().statement().time().when().earliest(),
                to,
                rows.size(),
                List.copyOf(mostFirst(places).keySet()),
                endedBy);
    }
}
