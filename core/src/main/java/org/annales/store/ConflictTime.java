package org.annales.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annales.model.When;
import org.jdbi.v3.core.Handle;

/** Works out when a conflict was. */
final class ConflictTime {
    private static final long SHORTEST_DAYS = 31;

    /** Years without fighting part one conflict from another. */
    private static final long PAUSE_DAYS = 900;

    /** What is told before or after a pause belongs to a conflict if it is a fair part of it, not too many years away. */
    private static final int PART = 8;

    private static final long MOST_YEARS = 12;

    private static final long STRAY_DAYS = 270;
    private static final int MANY = 20;

    /** A time coarser than this says little about when it began or ended. */
    private static final long FINE_DAYS = 62;

    private static final Pattern YEAR = Pattern.compile("\\b(1\\d{3}|20\\d{2})\\b");

    private final Handle handle;
    private final ConflictScope scope;
    private final String name;

    ConflictTime(Handle handle, ConflictScope scope, String name) {
        this.handle = handle;
        this.scope = scope;
        this.name = name;
    }

    /**
     * Its time: a stretch of more than a month that a sentence which names it gives, at the beginning of a document about it or anywhere
     * (“was fought from … to …”), the longest; else that of the fighting in documents about it; else from the first to the last day of the sentences that name it, and at
     * last the year in its name.
     */
    Optional<ConflictScope.Stretch> stretch() {
        List<When> times = scope.words().stream()
                .map(row -> row.statement().time().when())
                .filter(when -> when.isKnown() && !when.isOpen())
                .toList();
        Optional<ConflictScope.Stretch> section = scope.isSection() ? fighting() : Optional.empty();
        Optional<ConflictScope.Stretch> told =
                section.or(() -> longest(leadTimes())).or(() -> longest(times)).or(this::fighting);
        if (told.isPresent()) {
            return told;
        }
        return times.isEmpty()
                ? yearInName()
                : Optional.of(new ConflictScope.Stretch(
                        times.stream()
                                .map(When::earliest)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        times.stream()
                                .map(When::latest)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    /**
     * Of documents that are about it, as their titles or beginnings say, or have a section about it: the time of the fighting that they
     * tell. What lies years before or after most of it belongs to it only if there is much of it too; a single word about
     * what came before or after does not.
     */
    private Optional<ConflictScope.Stretch> fighting() {
        List<List<When>> clusters = clusters(withoutStrays(scope.fightingTimes()));
        List<When> most =
                clusters.stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
        List<When> best = clusters.stream()
                .filter(cluster -> cluster.size() * PART >= most.size())
                .filter(cluster -> years(cluster, most) <= MOST_YEARS)
                .flatMap(List::stream)
                .toList();
        return best.isEmpty() ? Optional.empty() : Optional.of(new ConflictScope.Stretch(first(best), last(best)));
    }

    /** A coarse time at the edge says less than a fine one inside it. */
    private static LocalDate first(List<When> times) {
        When first = times.getFirst();
        return times.stream()
                .filter(when -> when.days() <= FINE_DAYS && isWithin(when, first))
                .map(When::earliest)
                .min(Comparator.naturalOrder())
                .orElse(first.earliest());
    }

    private static LocalDate last(List<When> times) {
        When last = times.stream().max(Comparator.comparing(When::latest)).orElseThrow();
        return times.stream()
                .filter(when -> when.days() <= FINE_DAYS && isWithin(when, last))
                .map(When::latest)
                .max(Comparator.naturalOrder())
                .orElse(last.latest());
    }

    private static boolean isWithin(When one, When other) {
        return !one.earliest().isBefore(other.earliest()) && !one.latest().isAfter(other.latest());
    }

    /** Without a single word, long before or long after all others, about something else. */
    private static List<When> withoutStrays(List<When> times) {
        List<When> kept = new ArrayList<>(times);
        while (kept.size() > MANY
                && ChronoUnit.DAYS.between(
                                kept.get(kept.size() - 2).earliest(),
                                kept.getLast().earliest())
                        > STRAY_DAYS) {
            kept.removeLast();
        }
        while (kept.size() > MANY
                && ChronoUnit.DAYS.between(
                                kept.getFirst().earliest(), kept.get(1).earliest())
                        > STRAY_DAYS) {
            kept.removeFirst();
        }
        return kept;
    }

    private static long years(List<When> one, List<When> other) {
        long before = ChronoUnit.YEARS.between(
                one.getLast().earliest(), other.getFirst().earliest());
        long after = ChronoUnit.YEARS.between(
                other.getLast().earliest(), one.getFirst().earliest());
        return Math.max(before, after);
    }

    /** Parted by pauses. */
    private static List<List<When>> clusters(List<When> times) {
        List<List<When>> clusters = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            boolean pause = i == 0
                    || ChronoUnit.DAYS.between(
                                    times.get(i - 1).earliest(), times.get(i).earliest())
                            > PAUSE_DAYS;
            if (pause) {
                clusters.add(new ArrayList<>());
            }
            clusters.getLast().add(times.get(i));
        }
        return clusters;
    }

    private List<When> leadTimes() {
        List<When> times = new ArrayList<>();
        List<Long> about = scope.about();
        Sql.each(
                handle.createQuery("SELECT m.edtf, m.start_at, t.text FROM time_mentions m"
                        + " JOIN readings r ON r.key = m.reading JOIN document_texts t ON t.document = r.document"
                        + " WHERE m.start_at < " + ConflictScope.LEAD + " AND m.part_of IS NULL AND r.document IN ("
                        + Sql.list(about)
                        + ") ORDER BY m.start_at"),
                row -> {
                    if (scope.isNamed(sentence(Characters.read(row.getString("text")), row.getInt("start_at")))) {
                        times.add(Days.when(row));
                    }
                });
        return times;
    }

    /** From full stop to full stop, or to the end of the line. */
    private static String sentence(String text, int at) {
        int from = Math.max(text.lastIndexOf(". ", at), text.lastIndexOf('\n', at));
        int end = text.indexOf(". ", at);
        return text.substring(Math.max(0, from), end < 0 ? text.length() : end);
    }

    private static Optional<ConflictScope.Stretch> longest(List<When> times) {
        return times.stream()
                .filter(when -> when.isKnown() && !when.isOpen())
                .filter(when -> when.edtf().contains("/") && when.days() > SHORTEST_DAYS)
                .max(Comparator.comparingLong(When::days))
                .map(when -> new ConflictScope.Stretch(when.earliest(), when.latest()));
    }

    private Optional<ConflictScope.Stretch> yearInName() {
        Matcher year = YEAR.matcher(name);
        if (scope.documents().isEmpty() || !year.find()) {
            return Optional.empty();
        }
        When when = When.ofYear(Integer.parseInt(year.group()));
        return Optional.of(new ConflictScope.Stretch(when.earliest(), when.latest()));
    }
}
