package org.annales.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parts of a stretch of time that events are counted in. An event whose day is not known exactly counts a share in every
 * part it may belong to, so that an uncertain time never makes a peak.
 */
final class Bins {
    private static final int MOST = 260;

    private final int[] first;
    private final int end;

    private Bins(int[] first, int end) {
        this.first = first;
        this.end = end;
    }

    /** Days, weeks, months, quarters, years or decades: the finest of which there are not too many. */
    static Bins calendar(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days <= MOST) {
            return step(from, to, 1, ChronoUnit.DAYS);
        }
        if (days <= MOST * 7L) {
            return step(from, to, 1, ChronoUnit.WEEKS);
        }
        LocalDate month = from.with(TemporalAdjusters.firstDayOfMonth());
        if (days <= MOST * 30L) {
            return step(month, to, 1, ChronoUnit.MONTHS);
        }
        if (days <= MOST * 91L) {
            return step(month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1), to, 3, ChronoUnit.MONTHS);
        }
        LocalDate year = from.with(TemporalAdjusters.firstDayOfYear());
        return days <= MOST * 365L
                ? step(year, to, 1, ChronoUnit.YEARS)
                : step(year, to, Math.max(10, (int) (days / 365 / MOST + 1)), ChronoUnit.YEARS);
    }

    private static Bins step(LocalDate from, LocalDate to, int by, ChronoUnit unit) {
        List<Integer> first = new ArrayList<>();
        LocalDate day = from;
        while (!day.isAfter(to)) {
            first.add((int) day.toEpochDay());
            day = day.plus(by, unit);
        }
        return new Bins(first.stream().mapToInt(Integer::intValue).toArray(), (int) day.toEpochDay());
    }

    /** So many equal parts, or as many as there are days. */
    static Bins equal(LocalDate from, LocalDate to, int parts) {
        int start = (int) from.toEpochDay();
        int end = (int) Math.max(start, to.toEpochDay()) + 1;
        int n = Math.min(parts, end - start);
        int[] first = new int[n];
        for (int i = 0; i < n; i++) {
            first[i] = (int) (start + (long) (end - start) * i / n);
        }
        return new Bins(first, end);
    }

    int size() {
        return first.length;
    }

    /** The first day of each part and the day behind the last, in days since 1970-01-01. */
    List<Integer> firstDays() {
        List<Integer> days = new ArrayList<>();
        for (int day : first) {
            days.add(day);
        }
        days.add(end);
        return days;
    }

    /** Adds one event to the changes from part to part; {@link #sum} makes counts of them. */
    void spread(LocalDate from, LocalDate to, double[] changes) {
        long last = Math.min(to.toEpochDay(), end - 1L);
        long begin = Math.max(from.toEpochDay(), first[0]);
        if (last < first[0] || begin >= end) {
            return;
        }
        int low = index((int) begin);
        int high = index((int) last);
        double share = 1.0 / (high - low + 1);
        changes[low] += share;
        changes[high + 1] -= share;
    }

    private int index(int day) {
        int found = Arrays.binarySearch(first, day);
        return found >= 0 ? found : -found - 2;
    }

    /** The counts, rounded to a hundredth. */
    static double[] sum(double[] changes) {
        double[] counts = new double[changes.length - 1];
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += changes[i];
            counts[i] = Math.max(0, Math.round(sum * 100) / 100.0);
        }
        return counts;
    }
}
