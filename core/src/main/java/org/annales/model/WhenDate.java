package org.annales.model;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A calendar date to any precision: day, month, season or other part of a year, year, decade, century, or with digits left
 * unspecified.
 *
 * @param edtf the expression, never empty
 */
public record WhenDate(String edtf, LocalDate earliest, LocalDate latest, boolean uncertain, boolean approximate)
        implements When {

    /** Largest year that fits four digits; others are written with a {@code Y}. */
    private static final int FOUR_DIGITS = 9999;

    public WhenDate {
        if (edtf.isEmpty() || latest.isBefore(earliest)) {
            throw new IllegalArgumentException("no date: " + edtf);
        }
    }

    /** One day. */
    public static WhenDate of(LocalDate day) {
        String text = of(YearMonth.from(day)).edtf + '-' + two(day.getDayOfMonth());
        return new WhenDate(text, day, day, false, false);
    }

    /** One month. */
    public static WhenDate of(YearMonth month) {
        String text = yearText(month.getYear()) + '-' + two(month.getMonthValue());
        return new WhenDate(text, month.atDay(1), month.atEndOfMonth(), false, false);
    }

    /** One year; astronomical: 0 is 1 BC. */
    public static WhenDate ofYear(int year) {
        return new WhenDate(yearText(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false, false);
    }

    /** A season, quarter or other part of a year by its EDTF code, 21 to 41. */
    public static WhenDate ofPart(int year, int code) {
        YearMonth first = YearMonth.of(year, 1).plusMonths(YearPart.firstMonth(code) - 1L);
        YearMonth last = first.plusMonths(YearPart.months(code) - 1L);
        return new WhenDate(yearText(year) + '-' + code, first.atDay(1), last.atEndOfMonth(), false, false);
    }

    /** Years that share their first digits, as {@code 199X}: a decade for 1 unspecified digit, a century for 2. */
    public static WhenDate ofYears(int firstYear, int unspecified) {
        int size = unspecified == 1 ? 10 : 100;
        String text = yearText(firstYear);
        return new WhenDate(
                text.substring(0, text.length() - unspecified) + "X".repeat(unspecified),
                LocalDate.of(firstYear, 1, 1),
                LocalDate.of(firstYear + size - 1, 12, 31),
                false,
                false);
    }

    /** The same date as an estimate. */
    public WhenDate asApproximate() {
        return approximate ? this : new WhenDate(edtf + '~', earliest, latest, uncertain, true);
    }

    private static String yearText(int year) {
        if (Math.abs((long) year) > FOUR_DIGITS) {
            return "Y" + year;
        }
        String digits = Integer.toString(Math.abs(year));
        return (year < 0 ? "-" : "") + "0".repeat(4 - digits.length()) + digits;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    @Override
    public String toString() {
        return edtf;
    }
}
