package org.annales.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.annales.parse.Sentence;
import org.annales.time.Expression.Calendar;
import org.annales.time.Narrative.Point;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the year of a date that has none, in a narrative.
 *
 * <p>Each year near the story's clock has a cost: stories go forward, seldom by much; headings say where they are; a day
 * named before is likely the same day; a weekday must fit. The cheapest year is taken.
 */
final class YearChooser {

    static double FORWARD = 1;
    static double BACKWARD = 2;
    static double OUTSIDE_HEADING = 12;
    static double NAMED_BEFORE = 4;
    static double WEEKDAY = 50;
    static double FROM_HEADING = 6;
    static double SAME_SENTENCE = 1;
    static double YEAR_ONLY = 4;
    static double YEAR_NEXT = 6;
    static double YEAR_LAST = 16;

    private final Narrative narrative;

    YearChooser(Narrative narrative) {
        this.narrative = narrative;
    }

    /** A year with the date it was counted from. */
    record Choice(int year, Point from, double cost) {}

    /** A date to count from, and what it costs to count from it. */
    private record Start(Point point, double cost) {}

    /** The year and what it was counted from; null where the story has no date yet. */
    @Nullable
    Choice choose(Calendar date, Sentence sentence, Standing standing) {
        List<Start> starts = starts(sentence);
        Choice best = null;
        for (int year : years(starts)) {
            double fixed = fixedCost(date, year);
            for (Start start : starts) {
                double cost = fixed + start.cost() + distance(date, year, start.point(), standing);
                if (best == null || cost < best.cost()) {
                    best = new Choice(year, start.point(), cost);
                }
            }
        }
        return best;
    }

    private List<Start> starts(Sentence sentence) {
        List<Start> starts = new ArrayList<>();
        int age = 0;
        for (Point point : narrative.points()) {
            starts.add(new Start(
                    point, Narrative.cost(point, age++) - (point.sentence() == sentence ? SAME_SENTENCE : 0)));
        }
        Point main = narrative.main();
        Point heading = narrative.headings().point();
        boolean astray = main == null || narrative.headings().distance(main.year()) != 0;
        if (heading != null
                && !heading.equals(main)
                && (astray || narrative.headings().isOneYear())) {
            starts.add(new Start(heading, FROM_HEADING));
        }
        return starts;
    }

    private static Set<Integer> years(List<Start> starts) {
        Set<Integer> years = new TreeSet<>();
        for (Start start : starts) {
            for (int shift = -1; shift <= 1; shift++) {
                years.add(start.point().year() + shift);
            }
        }
        return years;
    }

    private double fixedCost(Calendar date, int year) {
        int outside = narrative.headings().distance(year);
        double cost = outside == 0 ? 0 : OUTSIDE_HEADING + Math.abs(outside);
        Integer named = date.day() > 0 ? narrative.yearOfDay(date.month(), date.day()) : null;
        if (named != null && named == year) {
            cost -= NAMED_BEFORE;
        }
        return cost + (fitsWeekday(date, year) ? 0 : WEEKDAY);
    }

    private static boolean fitsWeekday(Calendar date, int year) {
        if (date.day() == 0 || date.month() == 0) {
            return true;
        }
        try {
            LocalDate day = LocalDate.of(year, date.month(), date.day());
            return date.weekday() == 0 || day.getDayOfWeek().getValue() == date.weekday();
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static double distance(Calendar date, int year, Point from, Standing standing) {
        int month = month(date);
        int fromMonth = month(from.date());
        if (month == 0 || fromMonth == 0) {
            int years = year - from.year();
            return YEAR_ONLY + (years >= 0 ? years * YEAR_NEXT : -years * YEAR_LAST);
        }
        int months = (year - from.year()) * 12 + month - fromMonth;
        boolean backward = standing.perfect();
        double ahead = backward ? BACKWARD : FORWARD;
        double back = backward ? FORWARD : BACKWARD;
        return months >= 0 ? months * ahead : -months * back;
    }

    /** 1 to 12, or 0 where a date has no month. */
    private static int month(Calendar date) {
        if (date.season() > 0) {
            return Math.min(12, (date.season() - 20) * 3 + 1);
        }
        if (date.month() > 0) {
            return date.month();
        }
        return switch (date.part()) {
            case EARLY, START, T1 -> 2;
            case MID -> 6;
            case LATE, END, T3 -> 11;
            case H1 -> 3;
            case H2 -> 9;
            case WHOLE, LATER, EARLIER -> 0;
        };
    }
}
