package org.annales.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor holds a place from a time to a time, as statements and attestations vote.
 *
 * @param from when it began; where no source tells, the first time that it is known to have held
 * @param beginTold does a source tell how it began?
 * @param to {@link WhenNone#OPEN} where no source gives an end
 * @param lastWord the last day any source speaks of who holds the place; after it the holder is only the last known
 * @param through name of the region whose holder it is, where the place follows its region
 * @param statements ids of the statements and attestations behind it
 */
public record Holding(
        String place,
        String placeId,
        String holder,
        HoldingKind kind,
        When from,
        boolean beginTold,
        When to,
        @Nullable LocalDate lastWord,
        @Nullable String through,
        List<String> statements) {
    /** Who held a place at some time that no source bounds is the last known, on whatever day one asks. */
    public Holding {
        statements = List.copyOf(statements);
        kind = kind.isHeld() && from instanceof WhenNone && to instanceof WhenNone ? HoldingKind.LAST_KNOWN : kind;
    }

    /**
     * The holding as it is known on a day. “No information” is not “unchanged”: after the last word about a place its holder
     * is the last known.
     */
    public Holding asOf(LocalDate day) {
        boolean silent = lastWord != null && day.isAfter(lastWord);
        HoldingKind then = to == WhenNone.OPEN ? kind.asOf(silent) : kind;
        return then == kind
                ? this
                : new Holding(place, placeId, holder, then, from, beginTold, to, lastWord, through, statements);
    }

    /** The same with another end, as these statements tell it. */
    public Holding until(When end, List<String> told) {
        return new Holding(place, placeId, holder, kind, from, beginTold, end, lastWord, through, told);
    }

    /** The same where a source speaks of the place's holder last on this day; null where none does. */
    public Holding withLastWord(@Nullable LocalDate day) {
        return new Holding(place, placeId, holder, kind, from, beginTold, to, day, through, statements);
    }
}
