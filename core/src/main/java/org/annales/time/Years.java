package org.annales.time;

import org.annales.model.TimexType;
import org.annales.model.When;
import org.annales.model.WhenDate;
import org.annales.time.Expression.Calendar;
import org.annales.time.Expression.Century;
import org.annales.time.Expression.Decade;

/** Values of decades and centuries. */
final class Years {

    private Years() {}

    static Placed decade(Decade decade) {
        int first = decade.first();
        if (decade.bc()) {
            return Placed.within(between(1 - first - 9, 1 - first), "BC" + three(first / 10), "explicit", null);
        }
        if (first <= 0) {
            // Astronomical: the decade of 489 to 480 BC begins in -488.
            int named = -Math.floorDiv(first, 10) * 10 - 10;
            return Placed.within(between(first, first + 9), "BC" + three(named / 10), "computed", null);
        }
        return new Placed(
                part(first, 10, decade.part()),
                three(first / 10),
                TimexType.DATE,
                "explicit",
                null,
                Calendar.EMPTY.withYear(first));
    }

    private static String three(int decade) {
        return "0".repeat(Math.max(0, 3 - Integer.toString(decade).length())) + decade;
    }

    static Placed century(Century century) {
        int number = century.number();
        if (number < 1 || number > 99) {
            return Placed.open("", TimexType.DATE, Placed.IMPOSSIBLE);
        }
        String timex = TimexText.two(number - 1);
        if (century.bc()) {
            int first = 1 - number * 100;
            return Placed.within(between(first, first + 99), "BC" + timex, "explicit", null);
        }
        return Placed.within(part((number - 1) * 100, 100, century.part()), timex, "explicit", null);
    }

    /** Ten or a hundred years, or a stretch of them. */
    private static When part(int first, int size, Part part) {
        int third = size / 3;
        return switch (part) {
            case WHOLE, LATER, EARLIER -> WhenDate.ofYears(first, size == 10 ? 1 : 2);
            case EARLY, START, T1 -> between(first, first + third);
            case TURN -> WhenDate.ofYear(first).asApproximate();
            case MID -> between(first + third + 1, first + 2 * third);
            case LATE, END, T3 -> between(first + size - third - 1, first + size - 1);
            case H1 -> between(first, first + size / 2 - 1);
            case H2 -> between(first + size / 2, first + size - 1);
        };
    }

    static When between(int from, int to) {
        return When.between(When.ofYear(from), When.ofYear(to));
    }
}
