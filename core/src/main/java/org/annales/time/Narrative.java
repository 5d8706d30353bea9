package org.annales.time;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.annales.model.Span;
import org.annales.parse.Sentence;
import org.annales.time.Expression.Calendar;
import org.jspecify.annotations.Nullable;

/** The story's own clock: the dates told so far. One for each document, not shared. */
final class Narrative {

    /**
     * A date of the story and where it stands.
     *
     * @param aside what it costs to take it for the story's time: 0 if it carries the story on
     */
    record Point(Calendar date, Span span, Sentence sentence, double aside) {

        int year() {
            Integer year = date.year();
            return year == null ? 0 : year;
        }

        /** 1 to 12, or 0 where the date has none. */
        int month() {
            return date.season() > 0 ? Math.min(12, (date.season() - 20) * 3 + 1) : date.month();
        }
    }

    /** So many dates back the story is remembered. */
    private static final int MEMORY = 8;

    /** A story is not set so far away that counting on from it would leave the years of four digits. */
    private static final int FARTHEST_YEAR = 8000;

    /** What a date costs for each date told since. */
    private static final double AGE = 1.8;
    /** A date that looks aside counts for less than one that carries the story on. */
    private static final double ASIDE_STEP = 0.5;
    /** What a date costs that is counted back from the story. */
    private static final double COUNTED_BACK = 2;

    private final @Nullable LocalDate published;
    private final Headings headings = new Headings();
    private final Map<Integer, Integer> yearsOfDays = new HashMap<>();
    /** Newest first. */
    private final ArrayDeque<Point> points = new ArrayDeque<>();

    private @Nullable Point lastDay;
    /** The latest date the story has come to, whatever it went back to since. */
    private @Nullable Point latest;

    Narrative(@Nullable LocalDate published) {
        this.published = published;
    }

    @Nullable
    LocalDate published() {
        return published;
    }

    Headings headings() {
        return headings;
    }

    /** The dates told last, newest first. */
    Iterable<Point> points() {
        return points;
    }

    /** What it costs to take a date for the story's time, if it was told so many dates ago. */
    static double cost(Point point, double age) {
        return point.aside() + age * AGE;
    }

    /** By how much a date makes those before it older: one that looks aside by less. */
    static double step(Point point) {
        return point.aside() > 0 ? ASIDE_STEP : 1;
    }

    /** The date the story has come to, or null. */
    @Nullable
    Point main() {
        Point best = null;
        double least = 0;
        double age = 0;
        for (Point point : points) {
            double cost = cost(point, age);
            age += step(point);
            if (best == null || cost < least) {
                best = point;
                least = cost;
            }
        }
        return best;
    }

    /** The last date named, be it told or only looked back at, or null. */
    @Nullable
    Point last() {
        return points.peekFirst();
    }

    /** The last date named to the day, or null. */
    @Nullable
    Point lastDay() {
        return lastDay;
    }

    /** The year in which this day of a month was last spoken of, or null. */
    @Nullable
    Integer yearOfDay(int month, int day) {
        return yearsOfDays.get(month * 32 + day);
    }

    /** Goes on from the latest date told, as under “Aftermath”. */
    void resume() {
        if (latest != null && !latest.equals(points.peekFirst())) {
            add(latest);
        }
    }

    void enterHeading(int level) {
        headings.enter(level);
    }

    void tellHeading(Calendar date, Span span, Sentence sentence, Standing standing) {
        Point point = new Point(date, span, sentence, 0);
        if (headings.add(point, standing.relation())) {
            add(point);
        }
    }

    /**
     * Takes in a date of the text.
     *
     * @param aside whether it surely looks aside
     */
    void tell(Calendar date, Span span, Sentence sentence, Standing standing, boolean aside) {
        Integer year = date.year();
        if (year == null || Math.abs(year) > FARTHEST_YEAR || standing.quoted()) {
            return;
        }
        Point before = main();
        boolean sameYear = before != null && year == before.year();
        double cost = (aside ? COUNTED_BACK : 0) + (sameYear || before == null ? 0 : standing.aside());
        Point point = new Point(date, span, sentence, cost);
        if (date.day() > 0 && date.month() > 0) {
            lastDay = point;
            yearsOfDays.put(date.month() * 32 + date.day(), point.year());
        }
        if (cost == 0 && (latest == null || !isEarlier(point, latest))) {
            latest = point;
        }
        boolean onlyYear = YearChooser.month(date) == 0;
        if (!sameYear || !onlyYear) {
            add(point);
        }
    }

    private static boolean isEarlier(Point point, Point other) {
        return point.year() != other.year() ? point.year() < other.year() : point.month() < other.month();
    }

    private void add(Point point) {
        points.addFirst(point);
        if (points.size() > MEMORY) {
            points.removeLast();
        }
    }
}
