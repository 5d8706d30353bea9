package org.annales.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A time with its uncertainty: an EDTF (ISO 8601-2) expression and the days it may mean.
 *
 * <p>Levels 0 to 2 of EDTF are read and written back exactly. {@link #earliest} and {@link #latest} bound the days; the
 * qualifiers ({@code ?} uncertain, {@code ~} approximate, {@code %} both) do not widen them, since nobody says by how much,
 * but with a qualifier no comparison is certain. Whether something holds on some day or on every day of the range is not
 * part of the value: it is an {@link Extent} beside it.
 */
public sealed interface When permits WhenNone, WhenDate, WhenMoment, WhenInterval, WhenSet {

    /** The expression; empty where nothing is known. */
    String edtf();

    /** First day it may mean; {@link LocalDate#MIN} where open. */
    LocalDate earliest();

    /** Last day it may mean; {@link LocalDate#MAX} where open. */
    LocalDate latest();

    /** Does the source doubt it ({@code ?} or {@code %})? */
    boolean uncertain();

    /** Is it an estimate ({@code ~} or {@code %})? */
    boolean approximate();

    /** The time of which nothing is known; its expression is empty. */
    static When unknown() {
        return WhenNone.UNKNOWN;
    }

    /**
     * Reads an EDTF expression; the empty one is {@link #unknown}.
     *
     * @throws IllegalArgumentException if it is none, or names a day that does not exist
     */
    static When parse(String edtf) {
        return find(edtf).orElseThrow(() -> new IllegalArgumentException("not EDTF: " + edtf));
    }

    /** Reads an EDTF expression; empty if it is none. */
    static Optional<When> find(String edtf) {
        return Optional.ofNullable(EdtfReader.read(edtf));
    }

    /** One day. */
    static When of(LocalDate day) {
        return WhenDate.of(day);
    }

    /** One month. */
    static When of(YearMonth month) {
        return WhenDate.of(month);
    }

    /** One year; astronomical: 0 is 1 BC. */
    static When ofYear(int year) {
        return WhenDate.ofYear(year);
    }

    /**
     * From the beginning of one time to the end of another; {@link WhenNone#OPEN} leaves a side open.
     *
     * @throws IllegalArgumentException if it would end before it begins
     */
    static When between(When from, When to) {
        return from.equals(to) ? from : new WhenInterval(beginOf(from), endOf(to));
    }

    /** What an interval can begin with: of a time that is one itself, its own beginning. */
    private static When beginOf(When when) {
        return switch (when) {
            case WhenInterval(When from, When _) -> from;
            case WhenSet set -> set.earliest().equals(LocalDate.MIN) ? WhenNone.OPEN : of(set.earliest());
            case WhenDate _, WhenMoment _, WhenNone _ -> when;
        };
    }

    private static When endOf(When when) {
        return switch (when) {
            case WhenInterval(When _, When to) -> to;
            case WhenSet set -> set.latest().equals(LocalDate.MAX) ? WhenNone.OPEN : of(set.latest());
            case WhenDate _, WhenMoment _, WhenNone _ -> when;
        };
    }

    /** Is anything known? */
    default boolean isKnown() {
        return !edtf().isEmpty();
    }

    /** Is it one single day? */
    default boolean isDay() {
        return earliest().equals(latest());
    }

    /** Is one of its sides open or unknown? */
    default boolean isOpen() {
        return earliest().equals(LocalDate.MIN) || latest().equals(LocalDate.MAX);
    }

    /** The number of days it may mean; {@link Long#MAX_VALUE} where a side is open. */
    default long days() {
        return isOpen() ? Long.MAX_VALUE : ChronoUnit.DAYS.between(earliest(), latest()) + 1;
    }

    /** Was this over before the other began? */
    default Certainty before(When other) {
        if (!earliest().isBefore(other.latest())) {
            return Certainty.NO;
        }
        return answer(other, latest().isBefore(other.earliest()));
    }

    /** Did this begin after the other was over? */
    default Certainty after(When other) {
        return other.before(this);
    }

    /** Did this, a happening on some day of its range, fall into a period? */
    default Certainty within(When period) {
        if (isApart(period)) {
            return Certainty.NO;
        }
        return answer(period, isInside(period));
    }

    /** Could two happenings, each on some day of its range, have been on the same day? */
    default Certainty overlaps(When other) {
        return overlaps(Extent.SOME_DAY, other, Extent.SOME_DAY);
    }

    /** Do this and the other share a day, each holding on some day or on every day of its range? */
    default Certainty overlaps(Extent extent, When other, Extent otherExtent) {
        if (isApart(other)) {
            return Certainty.NO;
        }
        boolean every = extent == Extent.EVERY_DAY || isDay();
        boolean otherEvery = otherExtent == Extent.EVERY_DAY || other.isDay();
        boolean certain = (every && otherEvery) || (every && other.isInside(this)) || (otherEvery && isInside(other));
        return answer(other, certain);
    }

    /** Does what holds on some day, or on every day, of this range hold on a given day? */
    default Certainty holdsOn(LocalDate day, Extent extent) {
        return overlaps(extent, of(day), Extent.EVERY_DAY);
    }

    private boolean isApart(When other) {
        return latest().isBefore(other.earliest()) || other.latest().isBefore(earliest());
    }

    private boolean isInside(When other) {
        return isKnown()
                && !earliest().isBefore(other.earliest())
                && !latest().isAfter(other.latest())
                && (!isOpen() || other.isOpen());
    }

    private Certainty answer(When other, boolean certain) {
        boolean doubted = uncertain() || approximate() || other.uncertain() || other.approximate();
        return certain && !doubted ? Certainty.CERTAIN : Certainty.POSSIBLE;
    }
}
