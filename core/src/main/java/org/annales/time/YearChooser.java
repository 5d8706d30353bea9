package org.annales.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    // Costs are in months by which the story would go forward; chosen by hand, then tuned on articles with known years.
    private static final double FORWARD = 1;
    private static final double BACKWARD = 1.4;
    private static final double OUTSIDE_HEADING = 4;
    private static final double NAMED_BEFORE = 2;
    private static final double WRONG_WEEKDAY = 50;
    private static final double FROM_HEADING = 8;
    private static final double SAME_SENTENCE = 2;
    private static final double FROM_AHEAD = 2;
    private static final double FROM_YEAR = 6;
    private static final double NEXT_YEAR = 11;
    private static final double LAST_YEAR = 25;

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
    Choice choose(Calendar date, Candidate candidate, Standing standing) {
        List<Start> starts = starts(candidate);
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

    private List<Start> starts(Candidate candidate) {
        List<Start> starts = new ArrayList<>();
        double age = 0;
        for (Point point : narrative.points()) {
            double near = point.sentence() == candidate.sentence() ? SAME_SENTENCE : 0;
            starts.add(new Start(point, Narrative.cost(point, age) - near));
            age += Narrative.step(point);
        }
        Point main = narrative.main();
        Point heading = narrative.headings().point();
        boolean astray = main == null || narrative.headings().distance(main.year()) != 0;
        if (heading != null
                && !heading.equals(main)
                && (astray || narrative.headings().isOneYear())) {
            starts.add(new Start(heading, FROM_HEADING));
        }
        Candidate ahead = candidate.ahead();
        if (ahead != null && ahead.expression() instanceof Calendar later) {
            starts.add(new Start(new Point(later, ahead.span(), ahead.sentence(), 0), FROM_AHEAD));
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
        return cost + (fitsWeekday(date, year) ? 0 : WRONG_WEEKDAY);
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
            return FROM_YEAR + (years >= 0 ? years * NEXT_YEAR : -years * LAST_YEAR);
        }
        int months = (year - from.year()) * 12 + month - fromMonth;
        boolean backward = standing.perfect();
        double ahead = backward ? BACKWARD : FORWARD;
        double back = backward ? FORWARD : BACKWARD;
        return months >= 0 ? months * ahead : -months * back;
    }

    /** 1 to 12, or 0 where a date has no month. */
    static int month(Calendar date) {
        if (date.season() > 0) {
            return Math.min(12, (date.season() - 20) * 3 + 1);
        }
        if (date.month() > 0) {
            return date.month();
        }
        return switch (date.part()) {
            case EARLY, START, TURN, T1 -> 2;
            case MID -> 6;
            case LATE, END, T3 -> 11;
            case H1 -> 3;
            case H2 -> 9;
            case WHOLE, LATER, EARLIER -> 0;
        };
    }
}
