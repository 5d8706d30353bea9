package org.annales.store;

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
        Optional<ConflictScope.Stretch> told =
                longest(leadTimes()).or(() -> longest(times)).or(this::fighting);
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
     * Of a document that is about it, as its title or beginning says: the time of the fighting that it tells, without what
     * lies years before or after most of it.
     */
    private Optional<ConflictScope.Stretch> fighting() {
        List<Long> about = scope.about();
        List<When> times = new ArrayList<>();
        Sql.each(
                handle.createQuery("SELECT edtf FROM statements WHERE document IN (" + Sql.list(about)
                        + ") AND type IN ('attack', 'bombard', 'capture', 'kill') AND reality = 'actual'"
                        + " AND width = 0 ORDER BY sort_day"),
                row -> times.add(Days.when(row)));
        List<When> best = List.of();
        int from = 0;
        for (int i = 1; i <= times.size(); i++) {
            boolean pause = i == times.size()
                    || ChronoUnit.DAYS.between(
                                    times.get(i - 1).earliest(), times.get(i).earliest())
                            > PAUSE_DAYS;
            if (pause) {
                best = i - from > best.size() ? times.subList(from, i) : best;
                from = i;
            }
        }
        return best.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConflictScope.Stretch(
                        best.getFirst().earliest(),
                        best.stream()
                                .map(When::latest)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
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
