package org.annales.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annales.model.Span;
import org.annales.model.When;
import org.jdbi.v3.core.Handle;

/**
 * The phases that the headings of the fullest account give: its sections that tell of fighting, each from when to when. A
 * heading that names a time is believed, else the days of what its section tells.
 */
final class ConflictSections {
    private static final int FEWEST_PHASES = 3;
    private static final int FEWEST_STATEMENTS = 3;
    private static final int MUCH_MORE = 4;

    /** A time coarser than this says too little about when a section begins and ends. */
    private static final long FINE_DAYS = 62;

    /** One in so many statements of a section looks back or ahead. */
    private static final int ASIDES = 10;

    private final Handle handle;
    private final List<TimelineRow> fighting;
    private final ConflictScope.Stretch stretch;

    /** @param fighting in order of time */
    ConflictSections(Handle handle, List<TimelineRow> fighting, ConflictScope.Stretch stretch) {
        this.handle = handle;
        this.fighting = fighting;
        this.stretch = stretch;
    }

    /** A heading, and where its section ends. */
    record Heading(String text, int level, Span span, int end) {}

    /** In order of time; empty where no account has sections of fighting. */
    List<ConflictView.Phase> list() {
        Map<String, Integer> counts = new HashMap<>();
        fighting.forEach(row -> counts.merge(row.statement().document(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> phases(most.getKey()))
                .orElse(List.of());
    }

    /** By the widest headings; a section that has most of the fighting by those inside it. */
    private List<ConflictView.Phase> phases(String document) {
        long key = handle.createQuery("SELECT key FROM documents WHERE id = ?")
                .bind(0, document)
                .mapTo(Long.class)
                .one();
        List<Heading> headings = headings(handle, key, text(handle, key));
        int all = (int) fighting.stream()
                .filter(row -> row.statement().document().equals(document))
                .count();
        List<ConflictView.Phase> phases = parts(document, headings, 0, Integer.MAX_VALUE, all);
        List<ConflictView.Phase> own = phases.stream()
                .filter(phase -> phases.stream().noneMatch(other -> isAsideOf(phase, other)))
                .toList();
        return own.size() < FEWEST_PHASES
                ? List.of()
                : own.stream()
                        .sorted(Comparator.comparing(ConflictView.Phase::from).thenComparing(ConflictView.Phase::to))
                        .toList();
    }

    /** A section about something else speaks of some fighting again. */
    private static boolean isAsideOf(ConflictView.Phase phase, ConflictView.Phase other) {
        return phase.events() * MUCH_MORE < other.events()
                && !phase.from().isBefore(other.from())
                && !phase.to().isAfter(other.to());
    }

    /** The phases of the widest headings between two places of the text. */
    private List<ConflictView.Phase> parts(String document, List<Heading> headings, int from, int to, int all) {
        List<Heading> inside = headings.stream()
                .filter(heading ->
                        from <= heading.span().start() && heading.span().end() <= to)
                .toList();
        int widest = inside.stream().mapToInt(Heading::level).min().orElse(0);
        List<ConflictView.Phase> phases = new ArrayList<>();
        for (Heading heading : inside) {
            if (heading.level() == widest) {
                Optional<ConflictView.Phase> phase = phase(document, heading);
                if (phase.isPresent() && 2 * phase.get().events() > all) {
                    List<ConflictView.Phase> parts =
                            parts(document, headings, heading.span().end(), heading.end(), all);
                    phases.addAll(parts.size() > 1 ? parts : List.of(phase.get()));
                } else {
                    phase.ifPresent(phases::add);
                }
            }
        }
        return phases;
    }

    static String text(Handle handle, long document) {
        return handle.createQuery("SELECT text FROM document_texts WHERE document = ?")
                .bind(0, document)
                .mapTo(String.class)
                .findOne()
                .map(Characters::read)
                .orElse("");
    }

    /** The headings of a document, each with the end of its section. */
    static List<Heading> headings(Handle handle, long document, String text) {
        List<Heading> open = new ArrayList<>();
        Sql.each(
                handle.createQuery("SELECT start_at, end_at, level FROM zones WHERE document = ? AND kind = 'heading'"
                                + " ORDER BY start_at")
                        .bind(0, document),
                row -> {
                    Span span = Days.span(row);
                    open.add(new Heading(span.of(text).strip(), row.getInt("level"), span, 0));
                });
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Heading heading = open.get(i);
            int end = open.subList(i + 1, open.size()).stream()
                    .filter(next -> next.level() <= heading.level())
                    .findFirst()
                    .map(next -> next.span().start())
                    .orElse(text.length());
            headings.add(new Heading(heading.text(), heading.level(), heading.span(), end));
        }
        return headings;
    }

    private Optional<ConflictView.Phase> phase(String document, Heading heading) {
        List<TimelineRow> inside = fighting.stream()
                .filter(row -> row.statement().document().equals(document))
                .filter(row -> heading.span().end() <= row.statement().trigger().start()
                        && row.statement().trigger().start() < heading.end())
                .toList();
        if (inside.size() < FEWEST_STATEMENTS) {
            return Optional.empty();
        }
        return time(document, heading)
                .or(() -> told(inside))
                .map(time -> new ConflictView.Phase(
                        heading.text(), time.from(), time.to(), inside.size(), ConflictPhases.mostTold(inside), null));
    }

    /** The time that the heading itself gives, within that of the conflict. */
    private Optional<ConflictScope.Stretch> time(String document, Heading heading) {
        List<When> times = new ArrayList<>();
        Sql.each(
                handle.createQuery("SELECT m.edtf FROM time_mentions m JOIN readings r ON r.key = m.reading"
                                + " JOIN documents d ON d.key = r.document WHERE d.id = ? AND m.part_of IS NULL"
                                + " AND m.start_at >= ? AND m.end_at <= ? ORDER BY m.start_at")
                        .bind(0, document)
                        .bind(1, heading.span().start())
                        .bind(2, heading.span().end()),
                row -> times.add(Days.when(row)));
        return times.stream()
                .filter(when -> when.isKnown() && !when.isOpen())
                .filter(when -> !when.latest().isBefore(stretch.from())
                        && !when.earliest().isAfter(stretch.to()))
                .findFirst()
                .map(when -> new ConflictScope.Stretch(
                        later(when.earliest(), stretch.from()), earlier(when.latest(), stretch.to())));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<ConflictScope.Stretch> told(List<TimelineRow> rows) {
        List<When> fine = rows.stream()
                .map(row -> row.statement().time().when())
                .filter(when -> when.days() <= FINE_DAYS)
                .toList();
        if (fine.size() < 2) {
            return Optional.empty();
        }
        int aside = fine.size() / ASIDES;
        List<LocalDate> begins = fine.stream().map(When::earliest).sorted().toList();
        List<LocalDate> ends = fine.stream().map(When::latest).sorted().toList();
        LocalDate from = begins.get(aside);
        return Optional.of(new ConflictScope.Stretch(from, later(from, ends.get(ends.size() - 1 - aside))));
    }
}
