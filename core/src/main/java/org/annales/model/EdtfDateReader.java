package org.annales.model;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads one EDTF date with its qualifiers, unspecified digits, long years and significant digits.
 *
 * <p>Used once: it holds the place reached in the text.
 */
final class EdtfDateReader {

    private final String text;
    private int at;
    private boolean uncertain;
    private boolean approximate;

    EdtfDateReader(String text) {
        this.text = text;
    }

    /** Null if the text is no date or the date does not exist. */
    @Nullable
    WhenDate read() {
        skipQualifier();
        if (at < text.length() && text.charAt(at) == 'Y') {
            return readLongYear();
        }
        boolean negative = skip('-');
        String year = readDigits(4);
        if (year == null) {
            return null;
        }
        if (at < text.length() && text.charAt(at) == 'S') {
            return year.indexOf('X') < 0 ? readSignificant(signed(negative, Integer.parseInt(year)), 4) : null;
        }
        skipQualifier();
        String month = readPart();
        String day = month == null ? null : readPart();
        if (at < text.length()) {
            return null;
        }
        return month == null ? years(negative, year) : inYear(negative, year, month, day);
    }

    private @Nullable WhenDate inYear(boolean negative, String year, String month, @Nullable String day) {
        boolean exact = month.indexOf('X') < 0;
        if (exact && YearPart.exists(Integer.parseInt(month))) {
            return day == null && year.indexOf('X') < 0 ? part(signed(negative, Integer.parseInt(year)), month) : null;
        }
        LocalDate first = bound(negative, year, month, day, true);
        LocalDate last = bound(negative, year, month, day, false);
        return first == null || last == null ? null : date(first, last);
    }

    private WhenDate part(int year, String month) {
        WhenDate whole = WhenDate.ofPart(year, Integer.parseInt(month));
        return date(whole.earliest(), whole.latest());
    }

    private WhenDate years(boolean negative, String year) {
        int low = Integer.parseInt(year.replace('X', '0'));
        int high = Integer.parseInt(year.replace('X', '9'));
        return negative ? years(-high, -low) : years(low, high);
    }

    private WhenDate years(int first, int last) {
        return date(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private WhenDate date(LocalDate first, LocalDate last) {
        return new WhenDate(text, first, last, uncertain, approximate);
    }

    /** {@code Y170000002}, {@code Y-17E7}, {@code Y3388E2S3}. */
    private @Nullable WhenDate readLongYear() {
        at++;
        boolean negative = skip('-');
        int digits = at;
        long year = readNumber();
        if (at == digits) {
            return null;
        }
        int length = at - digits;
        if (skip('E')) {
            long power = readNumber();
            year = power > 9 ? Long.MAX_VALUE : year * tens((int) power);
            length += (int) Math.min(power, 9);
        }
        if (year > Year.MAX_VALUE) {
            return null;
        }
        int value = signed(negative, (int) year);
        if (at < text.length() && text.charAt(at) == 'S') {
            return readSignificant(value, length);
        }
        skipQualifier();
        return at < text.length() ? null : years(value, value);
    }

    /** {@code 1950S2}: the year as an estimate of which so many digits count. */
    private @Nullable WhenDate readSignificant(int year, int length) {
        at++;
        int start = at;
        long significant = readNumber();
        skipQualifier();
        if (at == start || at < text.length() || significant < 1 || significant > length) {
            return null;
        }
        int size = (int) tens((int) (length - significant));
        int low = Math.abs(year) / size * size;
        approximate = true;
        return year < 0 ? years(-(low + size - 1), -low) : years(low, low + size - 1);
    }

    private static int signed(boolean negative, int year) {
        return negative ? -year : year;
    }

    private long readNumber() {
        long value = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            value = Math.min(value * 10 + text.charAt(at) - '0', Integer.MAX_VALUE);
            at++;
        }
        return value;
    }

    /** A month or day behind its hyphen, with qualifiers on either side; null where there is none. */
    private @Nullable String readPart() {
        int start = at;
        if (!skip('-')) {
            return null;
        }
        skipQualifier();
        String digits = readDigits(2);
        if (digits == null) {
            at = start;
            return null;
        }
        skipQualifier();
        return digits;
    }

    private @Nullable String readDigits(int count) {
        if (at + count > text.length()) {
            return null;
        }
        for (int i = at; i < at + count; i++) {
            if (!isDigit(text.charAt(i)) && text.charAt(i) != 'X') {
                return null;
            }
        }
        at += count;
        return text.substring(at - count, at);
    }

    private void skipQualifier() {
        uncertain |= at < text.length() && (text.charAt(at) == '?' || text.charAt(at) == '%');
        approximate |= at < text.length() && (text.charAt(at) == '~' || text.charAt(at) == '%');
        if (at < text.length() && "?~%".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean skip(char wanted) {
        boolean found = at < text.length() && text.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    /** 10 to a power up to 9. */
    private static long tens(int power) {
        long value = 1;
        for (int i = 0; i < power; i++) {
            value *= 10;
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }

    /** The first or last day that fits the pattern, or null. */
    private static @Nullable LocalDate bound(
            boolean negative, String year, String month, @Nullable String day, boolean first) {
        boolean up = first != negative;
        int size = (int) tens((int) year.chars().filter(c -> c == 'X').count());
        for (int i = 0; i < size; i++) {
            int y = signed(negative, fill(year, up ? i : size - 1 - i));
            for (int m = first ? 1 : 12; 1 <= m && m <= 12; m += first ? 1 : -1) {
                LocalDate found = fits(month, m) ? boundInMonth(YearMonth.of(y, m), day, first) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate boundInMonth(YearMonth month, @Nullable String day, boolean first) {
        int length = month.lengthOfMonth();
        for (int d = first ? 1 : length; 1 <= d && d <= length; d += first ? 1 : -1) {
            if (day == null || fits(day, d)) {
                return month.atDay(d);
            }
        }
        return null;
    }

    /** Puts the digits of a number into the unspecified places of a pattern. */
    private static int fill(String pattern, int number) {
        int value = 0;
        int left = number;
        int scale = 1;
        for (int i = pattern.length() - 1; i >= 0; i--) {
            char c = pattern.charAt(i);
            value += (c == 'X' ? left % 10 : c - '0') * scale;
            left = c == 'X' ? left / 10 : left;
            scale *= 10;
        }
        return value;
    }

    private static boolean fits(String pattern, int number) {
        return (pattern.charAt(0) == 'X' || pattern.charAt(0) - '0' == number / 10)
                && (pattern.charAt(1) == 'X' || pattern.charAt(1) - '0' == number % 10);
    }
}
