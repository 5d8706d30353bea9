package org.annales.model;

import org.jspecify.annotations.Nullable;

/**
 * A time expression of a text and what it stands for.
 *
 * @param when its value; {@link When#unknown()} for a duration, a set or a reference that cannot be placed
 * @param timex the value in TIMEX3 notation, never empty
 * @param type DATE, TIME, DURATION or SET, as in TIMEX3
 * @param how the rule that placed it: explicit, heading, previous, publication, computed, …
 * @param anchor the expression it was counted from, where it was
 */
public record TimeMention(
        Span span,
        When when,
        String timex,
        TimexType type,
        Extent extent,
        String how,
        @Nullable Span anchor) {}
