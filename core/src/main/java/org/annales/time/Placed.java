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
        @Nullable Calendar date) {}
