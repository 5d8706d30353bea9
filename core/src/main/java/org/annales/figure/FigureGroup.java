package org.annales.figure;

import java.math.BigDecimal;
import java.util.List;
import org.annales.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Claims that count the same thing, side by side. Nothing in it is a sum.
 *
 * @param total whether the claims are running totals; totals and single happenings never share a group
 * @param what for a part of a whole what it counts (“women”), else null
 * @param low lowest number claimed and not superseded or merely denied
 * @param high highest such number
 * @param openEnded whether the highest is a lower bound (“at least 500”)
 * @param rows in order of number, then of text
 */
public record FigureGroup(
        String kind,
        String unit,
        @Nullable String side,
        @Nullable String place,
        @Nullable String about,
        When time,
        boolean total,
        @Nullable String what,
        BigDecimal low,
        BigDecimal high,
        boolean openEnded,
        List<Row> rows) {

    public FigureGroup {
        rows = List.copyOf(rows);
    }

    /**
     * One claim of a group.
     *
     * @param supersededBy id of a later total of the same claimant, or null
     */
    public record Row(Claim claim, @Nullable String supersededBy) {

        /** Does the claim still stand? */
        public boolean stands() {
            return supersededBy == null;
        }
    }
}
