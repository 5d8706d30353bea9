package org.annales.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.annales.model.When;
import org.annales.model.WhenDate;
import org.annales.model.WhenMoment;
import org.annales.time.Expression.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * The EDTF and TIMEX3 values of calendar dates.
 *
 * <p>EDTF takes a part in as a range: the early part of a year is its first quarter, of a month its days 1 to 10, and so
 * on as the annotation guidelines lay down. TIMEX3 leaves the part out, since it has an attribute of its own for it.
 */
final class CalendarValue {

    /** The year 0, which there was neither before nor after Christ: no day of it exists. */
    static final int NO_YEAR = Integer.MAX_VALUE;

    /** Of a longer year EDTF has no months. */
    private static final int FOUR_DIGITS = 9999;

    private static final int WINTER = 24;
    /** EDTF numbers the quarters 33 to 36. */
    private static final int BEFORE_QUARTERS = 32;

    private CalendarValue() {}

    static String timex(Calendar date) {
        Integer year = date.year();
        StringBuilder text = new StringBuilder(year == null ? "XXXX" : year == NO_YEAR ? "0000" : TimexText.year(year));
        if (date.season() > 0) {
            text.append('-').append(TimexText.season(date.season()));
        } else if (date.quarter() > 0) {
            text.append("-Q").append(date.quarter());
        } else if (date.month() > 0) {
            text.append('-').append(TimexText.two(date.month()));
            if (date.day() > 0) {
                text.append('-').append(TimexText.two(date.day()));
            }
        } else if (date.part() == Part.H1 || date.part() == Part.H2) {
            text.append('-').append(date.part());
        } else if (date.day() > 0) {
            text.append("-XX-").append(TimexText.two(date.day()));
        }
        if (!date.clock().isEmpty()) {
            text.append('T').append(date.clock());
        } else if (!date.dayPart().isEmpty()) {
            text.append('T').append(date.dayPart());
        }
        return text.toString();
    }

    /** A winter that the text leaves to the reader goes in TIMEX3 by the year in which it ends, as corpora have it. */
    static Calendar namedByItsEnd(Calendar date) {
        Integer year = date.year();
        return date.season() == WINTER && year != null && year != NO_YEAR ? date.withYear(year + 1) : date;
    }

    /** Unknown for a date without a year, null for one that does not exist. */
    static @Nullable When when(Calendar date) {
        try {
            Integer year = date.year();
            When value = year == null ? When.unknown() : whole(date, year);
            return date.circa() && value instanceof WhenDate exact ? exact.asApproximate() : value;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static When whole(Calendar date, int year) {
        if (Math.abs((long) year) > FOUR_DIGITS) {
            return When.ofYear(year);
        }
        if (date.season() > 0) {
            return season(year, date.season(), date.part());
        }
        if (date.quarter() > 0) {
            return WhenDate.ofPart(
                    year,
                    BEFORE_QUARTERS
                            + IsoFields.QUARTER_OF_YEAR
                                    .range()
                                    .checkValidIntValue(date.quarter(), IsoFields.QUARTER_OF_YEAR));
        }
        if (date.month() == 0) {
            return date.day() > 0 ? When.unknown() : partOfYear(year, date.part());
        }
        YearMonth month = YearMonth.of(year, date.month());
        return date.day() > 0 ? day(month.atDay(date.day()), date.clock()) : partOfMonth(month, date.part());
    }

    private static When day(LocalDate day, String clock) {
        return clock.isEmpty() ? When.of(day) : new WhenMoment(WhenDate.of(day), clock);
    }

    private static When partOfYear(int year, Part part) {
        return switch (part) {
            case WHOLE, LATER, EARLIER -> When.ofYear(year);
            case EARLY -> months(year, 1, 3);
            case TURN -> When.between(When.of(YearMonth.of(year - 1, 12)), When.of(YearMonth.of(year, 1)));
            case START -> months(year, 1, 1);
            case MID -> months(year, 5, 8);
            case LATE -> months(year, 10, 12);
            case END -> months(year, 12, 12);
            case H1 -> months(year, 1, 6);
            case H2 -> months(year, 7, 12);
            case T1 -> months(year, 1, 4);
            case T3 -> months(year, 9, 12);
        };
    }

    private static When months(int year, int from, int to) {
        return When.between(When.of(YearMonth.of(year, from)), When.of(YearMonth.of(year, to)));
    }

    private static When partOfMonth(YearMonth month, Part part) {
        int last = month.lengthOfMonth();
        return switch (part) {
            case WHOLE, LATER, EARLIER -> When.of(month);
            case EARLY, T1 -> days(month, 1, 10);
            case START, TURN -> days(month, 1, 5);
            case MID -> days(month, 11, 20);
            case LATE, T3 -> days(month, 21, last);
            case END -> days(month, last - 4, last);
            case H1 -> days(month, 1, 15);
            case H2 -> days(month, 16, last);
        };
    }

    private static When days(YearMonth month, int from, int to) {
        return When.between(When.of(month.atDay(from)), When.of(month.atDay(to)));
    }

    private static When season(int year, int code, Part part) {
        WhenDate season = WhenDate.ofPart(year, code);
        YearMonth first = YearMonth.from(season.earliest());
        return switch (part) {
            case WHOLE, LATER, EARLIER -> season;
            case EARLY, START, TURN, T1, H1 -> When.of(first);
            case MID -> When.of(first.plusMonths(1));
            case LATE, END, T3, H2 -> When.of(first.plusMonths(2));
        };
    }

    /** The first day a date may mean; null without a year or where it does not exist. */
    static @Nullable LocalDate firstDay(Calendar date) {
        When when = when(date);
        return when == null || !when.isKnown() ? null : when.earliest();
    }
}
