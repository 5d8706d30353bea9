package org.annales.time;

import java.time.LocalDate;
import org.annales.time.Expression.Calendar;

/** Chooses the year of a date that has none, in news: the last such date, or the next one for what is still to come. */
final class NewsYear {

    /** Told in the present, a month up to so far ahead is the coming one. */
    private static final int NEAR = 4;

    private NewsYear() {}

    static Calendar complete(Calendar date, LocalDate published, Standing standing) {
        int month =
                date.quarter() > 0 ? date.quarter() * 3 : date.season() > 0 ? (date.season() - 20) * 3 : date.month();
        int ahead = month - published.getMonthValue();
        boolean later = ahead > 0 || (ahead == 0 && date.day() > published.getDayOfMonth());
        int year = published.getYear();
        return date.withYear(
                switch (standing.tense()) {
                    case PAST -> later ? year - 1 : year;
                    case FUTURE -> later || ahead == 0 ? year : year + 1;
                    case PRESENT, NONE -> later && ahead > NEAR ? year - 1 : year;
                });
    }
}
