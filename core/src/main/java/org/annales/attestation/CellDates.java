package org.annales.attestation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annales.model.When;
import org.jspecify.annotations.Nullable;

/** Reads the dates that stand alone in cells of tables: “8 Sep 2022”, “September 8, 2022”, “2022-9-8”, “8.9.2022”, “2022”. */
final class CellDates {
    private static final Pattern WORDS =
            Pattern.compile("(?:(\\d{1,2})\\s+)?(\\p{L}{3,9})\\.?\\s+(?:(\\d{1,2}),?\\s+)?(\\d{4})");
    private static final Pattern BIG_FIRST = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");
    private static final Pattern SMALL_FIRST = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private CellDates() {}

    /** Unknown where a cell is no date. */
    static When read(String cell) {
        String date = cell.replaceAll("\\[[^\\]]*]", "").strip();
        try {
            Matcher big = BIG_FIRST.matcher(date);
            if (big.matches()) {
                return when(big.group(1), big.group(2), big.group(3));
            }
            Matcher small = SMALL_FIRST.matcher(date);
            if (small.matches()) {
                return small(small);
            }
            Matcher words = WORDS.matcher(date);
            int month = words.find()
                    ? MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT).substring(0, 3)) + 1
                    : 0;
            String day = month == 0 ? null : words.group(1) != null ? words.group(1) : words.group(3);
            return month == 0 ? When.unknown() : when(words.group(4), String.valueOf(month), day);
        } catch (DateTimeException e) {
            return When.unknown(); // “31 June” in a source says nothing
        }
    }

    /** “8.9.2022” begins with the day; “8/9/2022” may begin with either. */
    private static When small(Matcher date) {
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        boolean either = date.group(2).equals("/") && first <= 12 && second <= 12 && first != second;
        if (either) {
            return when(date.group(4), null, null);
        }
        boolean dayFirst = second <= 12;
        return when(date.group(4), date.group(dayFirst ? 3 : 1), date.group(dayFirst ? 1 : 3));
    }

    private static When when(String year, @Nullable String month, @Nullable String day) {
        int y = Integer.parseInt(year);
        if (month == null) {
            return When.ofYear(y);
        }
        return day == null
                ? When.of(YearMonth.of(y, Integer.parseInt(month)))
                : When.of(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
    }
}
