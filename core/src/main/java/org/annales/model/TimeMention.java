package org.annales.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time expression of a text and what it stands for.
 *
 * <p>A stretch (“from 1998 to 2000”, “25–26 February”) is one mention whose value is an interval, a choice (“1936 or
 * 1937”) one whose value is a set; the {@link #parts} are the two times named, which public corpora count as one
 * expression each.
 *
 * @param when its value; {@link When#unknown()} for a duration, a set or a reference that cannot be placed
 * @param timex the value in TIMEX3 notation; empty where it has none (“this period”)
 * @param type DATE, TIME, DURATION or SET, as in TIMEX3
 * @param how the rule that placed it: explicit, heading, previous, publication, computed, …
 * @param anchor the expression it was counted from, where it was
 * @param relation what the word before it makes of it (“since 1992”)
 * @param parts the two times of a stretch or choice in text order, else empty
 */
public record TimeMention(
        Span span,
        When when,
        String timex,
        TimexType type,
        Extent extent,
        String how,
        @Nullable Span anchor,
        TimeRelation relation,
        List<TimeMention> parts) {

    public TimeMention {
        parts = List.copyOf(parts);
    }

    /** A time that is no stretch and holds at its time. */
    public TimeMention(
            Span span, When when, String timex, TimexType type, Extent extent, String how, @Nullable Span anchor) {
        this(span, when, timex, type, extent, how, anchor, TimeRelation.AT, List.of());
    }

    /** The expressions as the export lists them: the ends of a stretch, else this one. */
    public List<TimeMention> expressions() {
        return parts.isEmpty() ? List.of(this) : parts;
    }

    /** The value with the word before it taken in: “since 1992” is {@code 1992/..}, “until 1994” {@code ../1994}. */
    public When bounded() {
        if (!when.isKnown() || when instanceof WhenInterval) {
            return when;
        }
        return switch (relation) {
            case SINCE, FROM, AFTER -> When.between(when, WhenNone.OPEN);
            case UNTIL, BEFORE -> When.between(WhenNone.OPEN, when);
            case AT, BY, THROUGHOUT, AS_OF -> when;
        };
    }
}
