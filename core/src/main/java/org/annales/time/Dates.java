package org.annales.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.annales.time.Expression.Calendar;

/** Calendar expressions of known days and months. */
final class Dates {

    private Dates() {}

    static Calendar of(LocalDate day) {
        return of(YearMonth.from(day)).withDay(day.getDayOfMonth());
    }

    static Calendar of(YearMonth month) {
        return Calendar.EMPTY.withYear(month.getYear()).withMonth(month.getMonthValue());
    }
}
