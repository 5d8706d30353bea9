package org.annales.time;

import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.annales.time.Expression.Calendar;
import org.jspecify.annotations.Nullable;

/** The days of feasts. */
final class Holidays {

    private static final long MILLIS_PER_DAY = 86_400_000;

    private Holidays() {}

    /**
     * The day of a feast in a year, or null where it cannot be computed.
     *
     * @param rule as words.yml gives it: {@code 12-25}, {@code easter-2}, {@code thanksgiving}, …
     */
    static @Nullable Calendar find(String rule, int year) {
        if (year < 1 || year > 9999) {
            return null;
        }
        if (Character.isDigit(rule.charAt(0))) {
            return Calendar.EMPTY
                    .withYear(year)
                    .withMonth(Integer.parseInt(rule.substring(0, 2)))
                    .withDay(Integer.parseInt(rule.substring(3)));
        }
        if (rule.startsWith("easter")) {
            int days =
                    rule.length() == 6 ? 0 : Integer.parseInt(rule.substring(6).replace("+", ""));
            return Dates.of(easter(year).plusDays(days));
        }
        return switch (rule) {
            case "orthodox" -> Dates.of(orthodoxEaster(year));
            case "thanksgiving" ->
                Dates.of(LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)));
            case "laborday" ->
                Dates.of(LocalDate.of(year, 9, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
            case "memorialday" ->
                Dates.of(LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
            case "yomkippur" -> of(new HebrewCalendar(), year + 3761, HebrewCalendar.TISHRI, 10);
            case "roshhashanah" -> of(new HebrewCalendar(), year + 3761, HebrewCalendar.TISHRI, 1);
            case "passover" -> of(new HebrewCalendar(), year + 3760, HebrewCalendar.NISAN, 15);
            case "hanukkah" -> of(new HebrewCalendar(), year + 3761, HebrewCalendar.KISLEV, 25);
            default -> null;
        };
    }

    private static Calendar of(com.ibm.icu.util.Calendar calendar, int year, int month, int day) {
        calendar.clear();
        calendar.setTimeZone(TimeZone.GMT_ZONE);
        calendar.set(year, month, day);
        return Dates.of(LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), MILLIS_PER_DAY)));
    }

    /** Easter of the Gregorian calendar (J. Meeus, “Astronomical Algorithms”, chapter 8). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }

    /** Easter of the Julian calendar, as a day of the Gregorian one (Meeus, the same chapter). */
    static LocalDate orthodoxEaster(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int sum = d + e + 114;
        int behind = year / 100 - year / 400 - 2;
        return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(behind);
    }
}
