package org.annales.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.annales.model.TimexType;
import org.annales.model.When;
import org.annales.model.WhenDate;
import org.annales.time.Expression.Calendar;
import org.annales.time.Expression.Century;
import org.annales.time.Expression.Decade;
import org.annales.time.Expression.Relative;

/** Places the same, next and last units, months, seasons, weekdays and parts of days. */
final class RelativeDates {

    private static final int FIRST_SEASON = 21;
    /** The first month of spring. */
    private static final int SPRING = 3;
    /** The winter's place among the seasons, from spring on. */
    private static final int WINTER = 3;
    /** From this month on the turn of the year is the coming one. */
    private static final int SECOND_HALF = 7;

    private final Anchors anchors;

    RelativeDates(Anchors anchors) {
        this.anchors = anchors;
    }

    Placed place(Relative relative, Standing standing) {
        if (relative.weekday() > 0) {
            return weekday(relative, standing);
        }
        if (!relative.dayPart().isEmpty()) {
            return dayPart(relative, standing);
        }
        if (relative.unit().equals("D")
                || relative.unit().equals("W")
                || relative.unit().equals("WE")) {
            return days(relative, standing);
        }
        boolean spoken = relative.deictic() || isStillToEnd(relative, standing);
        Anchor anchor =
                relative.shift() == 0 && !spoken ? anchors.last(false, standing) : anchors.story(spoken, standing);
        if (anchor == null) {
            return Placed.open(pattern(relative), TimexType.DATE, "unknown");
        }
        return relative.month() > 0 || relative.season() > 0 ? yearly(relative, anchor) : longer(relative, anchor);
    }

    /** “The mission will leave by the end of the year”: of the year in which that is said. */
    private static boolean isStillToEnd(Relative relative, Standing standing) {
        return relative.part() != Part.WHOLE
                && (standing.tense() == Standing.Tense.FUTURE || standing.tense() == Standing.Tense.PRESENT);
    }

    private static String pattern(Relative relative) {
        if (relative.month() > 0) {
            return "XXXX-" + TimexText.two(relative.month());
        }
        if (relative.season() > 0) {
            return "XXXX-" + TimexText.season(relative.season());
        }
        return switch (relative.unit()) {
            case "D" -> "XXXX-XX-XX";
            case "W", "WE" -> "XXXX-WXX";
            case "M" -> "XXXX-XX";
            case "Y" -> "XXXX";
            default -> "";
        };
    }

    private Placed weekday(Relative relative, Standing standing) {
        Anchor anchor = anchors.day(relative.bare() || relative.deictic(), standing);
        LocalDate day = anchor == null ? null : anchor.day();
        if (anchor == null || day == null) {
            return Placed.open("XXXX-WXX-" + relative.weekday(), TimexType.DATE, "unknown");
        }
        int ahead = Math.floorMod(relative.weekday() - day.getDayOfWeek().getValue(), 7);
        LocalDate found = day.plusDays(weekdayShift(relative, ahead, standing, anchor));
        return Placed.of(
                Dates.of(found).withDayPart(relative.dayPart()).withClock(relative.clock()),
                anchor.how(),
                anchor.span());
    }

    /** By how many days the weekday meant lies from the anchor, the next one lying {@code ahead} days on. */
    private static int weekdayShift(Relative relative, int ahead, Standing standing, Anchor anchor) {
        if (relative.shift() != 0) {
            return relative.shift() > 0 ? (ahead == 0 ? 7 : ahead) : ahead - 7;
        }
        if (!anchor.how().equals("publication")) {
            return ahead > 3 ? ahead - 7 : ahead;
        }
        boolean soon = relative.deictic() && ahead < 4 && standing.tense() != Standing.Tense.PAST;
        boolean coming = standing.tense() == Standing.Tense.FUTURE || soon;
        return coming || ahead == 0 ? ahead : ahead - 7;
    }

    private Placed dayPart(Relative relative, Standing standing) {
        Anchor anchor = relative.bare() ? null : anchors.day(relative.deictic(), standing);
        LocalDate day = anchor == null ? null : anchor.day();
        if (anchor == null || day == null) {
            return Placed.open("XXXX-XX-XXT" + relative.dayPart(), TimexType.TIME, "unknown");
        }
        Calendar date = Dates.of(day.plusDays(relative.shift())).withDayPart(relative.dayPart());
        return Placed.of(date, anchor.how(), anchor.span());
    }

    private Placed days(Relative relative, Standing standing) {
        Anchor anchor = anchors.day(relative.deictic(), standing);
        LocalDate day = anchor == null ? null : anchor.day();
        if (anchor == null || day == null) {
            return anchor == null || !relative.unit().equals("D")
                    ? Placed.open(pattern(relative), TimexType.DATE, "unknown")
                    : someDay(anchor);
        }
        return switch (relative.unit()) {
            case "D" ->
                Placed.of(
                        Dates.of(day.plusDays(relative.shift()))
                                .withPart(relative.part())
                                .withClock(relative.clock()),
                        anchor.how(),
                        anchor.span());
            case "WE" -> week(day.plusWeeks(relative.shift()), 5, "-WE", anchor);
            default -> week(day.plusWeeks(relative.shift()), 0, "", anchor);
        };
    }

    /** A day of which only the month or year is known. */
    private static Placed someDay(Anchor anchor) {
        Calendar date = Calendar.EMPTY.withYear(anchor.year()).withMonth(anchor.month());
        When when = CalendarValue.when(date);
        String days = anchor.month() > 0 ? "-XX" : "-XX-XX";
        return Placed.within(
                when == null ? When.unknown() : when, CalendarValue.timex(date) + days, anchor.how(), anchor.span());
    }

    /** A week, or its last days from the day with the given number on. */
    private static Placed week(LocalDate day, int from, String suffix, Anchor anchor) {
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        int year = monday.get(IsoFields.WEEK_BASED_YEAR);
        int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        String timex = String.format(Locale.ROOT, "%04d-W%02d%s", year, week, suffix);
        When when = When.between(When.of(monday.plusDays(from)), When.of(monday.plusDays(6)));
        return Placed.within(when, timex, anchor.how(), anchor.span());
    }

    /** A month or season of the same, next or last year, as the story's month has it. */
    private static Placed yearly(Relative relative, Anchor anchor) {
        int year = relative.season() > 0 ? yearOfSeason(relative, anchor) : yearOfMonth(relative, anchor);
        Calendar date = Calendar.EMPTY
                .withYear(year)
                .withMonth(relative.month())
                .withSeason(relative.season())
                .withPart(relative.part());
        return Placed.of(date, anchor.how(), anchor.span());
    }

    private static int yearOfMonth(Relative relative, Anchor anchor) {
        int now = anchor.month();
        int shift = relative.shift();
        if (shift > 0 && now > 0 && relative.month() > now) {
            shift--;
        } else if (shift < 0 && now > 0 && relative.month() < now) {
            shift++;
        }
        return anchor.year() + shift;
    }

    /** A winter goes by the year it begins in, so that in January “this winter” is still last year's. */
    private static int yearOfSeason(Relative relative, Anchor anchor) {
        int shift = relative.shift();
        if (anchor.month() == 0) {
            return anchor.year() + shift;
        }
        int wanted = relative.season() - FIRST_SEASON;
        int now = Math.floorDiv(anchor.month() - SPRING, 3);
        if (shift == 0) {
            return wanted == WINTER && anchor.month() <= SPRING ? anchor.year() - 1 : anchor.year();
        }
        if (shift > 0) {
            return wanted > now ? anchor.year() + shift - 1 : anchor.year() + shift;
        }
        // Before spring, “now” is -1: last year's winter, which is not the last one.
        boolean over = wanted < now || (now < 0 && wanted < WINTER);
        return now < 0 ? anchor.year() - (over ? 1 : 2) : over ? anchor.year() + shift + 1 : anchor.year() + shift;
    }

    private static Placed longer(Relative relative, Anchor anchor) {
        int shift = relative.shift();
        int year = anchor.year();
        return switch (relative.unit()) {
            case "M" -> month(relative, anchor);
            case "Q" -> quarter(relative, anchor);
            case "Y" -> year(relative, anchor);
            case "DE" -> Years.decade(new Decade(firstOf(year, 10) + 10 * shift, false, false, relative.part()));
            case "CE" -> relative.part() == Part.TURN ? turnOfCentury(anchor) : century(year, shift, relative.part());
            case "SEA" -> Placed.open("", TimexType.DATE, "unknown");
            default -> Placed.open(pattern(relative), TimexType.DATE, "unknown");
        };
    }

    private static Placed year(Relative relative, Anchor anchor) {
        boolean coming = relative.part() == Part.TURN && anchor.month() >= SECOND_HALF;
        int year = anchor.year() + relative.shift() + (coming ? 1 : 0);
        return Placed.of(Calendar.EMPTY.withYear(year).withPart(relative.part()), anchor.how(), anchor.span());
    }

    /** The nearest one. */
    private static Placed turnOfCentury(Anchor anchor) {
        int first = Math.floorDiv(anchor.year() + 50, 100) * 100;
        When when = WhenDate.ofYear(first).asApproximate();
        return Placed.within(when, TimexText.year(first), anchor.how(), anchor.span());
    }

    private static Placed month(Relative relative, Anchor anchor) {
        if (anchor.month() == 0) {
            return Placed.open(TimexText.year(anchor.year()) + "-XX", TimexType.DATE, "unknown");
        }
        YearMonth month = YearMonth.of(anchor.year(), anchor.month()).plusMonths(relative.shift());
        return Placed.of(Dates.of(month).withPart(relative.part()), anchor.how(), anchor.span());
    }

    private static Placed quarter(Relative relative, Anchor anchor) {
        if (anchor.month() == 0) {
            return Placed.open("", TimexType.DATE, "unknown");
        }
        YearMonth month = YearMonth.of(anchor.year(), anchor.month()).plusMonths(3L * relative.shift());
        int quarter = (month.getMonthValue() + 2) / 3;
        return Placed.of(Calendar.EMPTY.withYear(month.getYear()).withQuarter(quarter), anchor.how(), anchor.span());
    }

    /** The first year of the ten or hundred that a year belongs to, before Christ as well: 489 to 480 BC. */
    private static int firstOf(int year, int size) {
        return year > 0 ? year - year % size : 1 - size * ((1 - year) / size + 1) + 1;
    }

    private static Placed century(int year, int shift, Part part) {
        if (year > 0) {
            return Years.century(new Century((year - 1) / 100 + 1 + shift, false, part));
        }
        return Years.century(new Century(-year / 100 + 1 - shift, true, part));
    }
}
