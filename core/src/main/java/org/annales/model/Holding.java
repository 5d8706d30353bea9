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
    public Holding {
        statements = List.copyOf(statements);
    }

    /**
     * The holding as it is known on a day. “No information” is not “unchanged”: after the last word about a place its holder
     * is the last known, and so it is at any time where neither end is told.
     */
    public Holding asOf(LocalDate day) {
        boolean silent = to == WhenNone.OPEN && lastWord != null && day.isAfter(lastWord);
        return kind == HoldingKind.HELD && (silent || isUndated()) ? as(HoldingKind.LAST_KNOWN) : this;
    }

    /** Says who held it at some time, and nothing about any day. */
    public boolean isUndated() {
        return from instanceof WhenNone && to instanceof WhenNone;
    }

    /** The same of another kind. */
    public Holding as(HoldingKind other) {
        return new Holding(place, placeId, holder, other, from, beginTold, to, lastWord, through, statements);
    }
}
