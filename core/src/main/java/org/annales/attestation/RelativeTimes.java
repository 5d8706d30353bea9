package org.annales.attestation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.annales.model.Span;
import org.annales.model.When;
import org.annales.model.WhenDate;
import org.jspecify.annotations.Nullable;

/** Reads times that a note counts from the one before: “the next day”, “two months later”, “within a week”. Stateless. */
final class RelativeTimes {
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Set<String> NEXT = Set.of("next", "following");
    private static final Set<String> LATER = Set.of("later", "after", "afterwards", "thereafter");
    private static final int LONGEST = 400;

    private RelativeTimes() {}

    /**
     * The time counted in the words round a clause, those behind its word first.
     *
     * @param at the clause's word
     * @param before from when it is counted
     * @param named a time that is named there; null where none is. One that is no part of the counting goes before it.
     * @return unknown where none is counted, or nothing is known to count from
     */
    static When find(Passage passage, int at, int begin, int end, When before, @Nullable Span named) {
        if (!before.isKnown()) {
            return When.unknown();
        }
        for (int i = at + 1; i < end; i++) {
            When found = isApart(passage, i, named) ? null : read(passage, i, end, NoteTimes.start(before));
            if (found != null) {
                return found;
            }
        }
        for (int i = begin; i < at; i++) {
            When found = isApart(passage, i, named) ? null : read(passage, i, at, NoteTimes.start(before));
            if (found != null) {
                return found;
            }
        }
        return When.unknown();
    }

    private static boolean isApart(Passage passage, int index, @Nullable Span named) {
        Span phrase = passage.span(index)
                .union(passage.span(Math.min(index + 2, passage.sentence().size() - 1)));
        return named != null && !named.overlaps(phrase);
    }

    private static @Nullable When read(Passage passage, int index, int end, When before) {
        if (index + 1 >= end) {
            return null;
        }
        String word = passage.token(index).lower();
        String unit = passage.token(index + 1).lower();
        if (word.equals("same")) {
            return isUnit(unit) ? before : null;
        }
        if (unit.equals("after") && word.equals("day")) {
            return after(before, 1, word); // “the day after”
        }
        boolean later =
                index + 2 < end && LATER.contains(passage.token(index + 2).lower());
        int count = NEXT.contains(word) ? 1 : later ? number(word) : -1;
        return count < 0 ? null : after(before, count, unit);
    }

    private static boolean isUnit(String word) {
        return Set.of("day", "week", "month", "year").contains(word);
    }

    private static int number(String word) {
        if (word.equals("a") || word.equals("an")) {
            return 1;
        }
        if (!word.isEmpty() && word.length() <= 3 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Integer.parseInt(word);
            return number <= LONGEST ? number : -1;
        }
        return NUMBERS.indexOf(word);
    }

    /** Days and weeks after a day are a day; months are counted as months, for nobody counts them more exactly. */
    private static @Nullable When after(When before, int count, String unit) {
        LocalDate day = before.latest();
        boolean exact = before instanceof WhenDate && before.earliest().equals(day);
        return switch (unit) {
            case "day", "days" -> exact ? When.of(day.plusDays(count)) : null;
            case "week", "weeks" -> exact ? When.of(day.plusWeeks(count)) : null;
            case "month", "months" -> When.of(YearMonth.from(day.plusMonths(count)));
            case "year", "years" -> When.ofYear(day.plusYears(count).getYear());
            default -> null;
        };
    }
}
