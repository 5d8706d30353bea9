package org.annales.time;

import org.annales.model.Span;
import org.annales.model.TimexType;
import org.annales.model.When;
import org.annales.time.Expression.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * An expression with its value.
 *
 * @param date the calendar date it stands for, where it moves the story's clock
 */
record Placed(
        When when,
        String timex,
        TimexType type,
        String how,
        @Nullable Span anchor,
        @Nullable Calendar date) {

    /** Said of a date that does not exist. */
    static final String IMPOSSIBLE = "impossible";

    /** A calendar date, complete or not; one that does not exist is “impossible”. */
    static Placed of(Calendar date, String how, @Nullable Span anchor) {
        When when = CalendarValue.when(date);
        boolean time = !date.clock().isEmpty() || !date.dayPart().isEmpty();
        boolean inferred = !how.equals("explicit") && !how.equals("unknown");
        return new Placed(
                when == null ? When.unknown() : when,
                CalendarValue.timex(inferred ? CalendarValue.namedByItsEnd(date) : date),
                time ? TimexType.TIME : TimexType.DATE,
                when == null ? IMPOSSIBLE : how,
                anchor,
                when == null || !when.isKnown() ? null : date);
    }

    /** A stretch of time that does not move the story's clock. */
    static Placed within(When when, String timex, String how, @Nullable Span anchor) {
        return new Placed(when, timex, TimexType.DATE, how, anchor, null);
    }

    /** What cannot be placed; its TIMEX value may still be known in part. */
    static Placed open(String timex, TimexType type, String how) {
        return new Placed(When.unknown(), timex, type, how, null, null);
    }
}
