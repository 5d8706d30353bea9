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
     * Do claimants contradict each other: is there no number that satisfies all that stand, or does one deny another's?
     * Copies of a claim are no other claimants.
     */
    public boolean isDisputed() {
        List<Claim> standing = rows.stream().filter(Row::stands).map(Row::claim).toList();
        if (standing.stream().anyMatch(Claim::isOnlyDenied)) {
            return true;
        }
        BigDecimal highestLow = BigDecimal.ZERO;
        @Nullable BigDecimal lowestHigh = null;
        for (Claim claim : standing) {
            highestLow = highestLow.max(claim.lowest());
            BigDecimal highest = claim.highest();
            lowestHigh = highest == null ? lowestHigh : lowestHigh == null ? highest : lowestHigh.min(highest);
        }
        return standing.stream().map(Claim::claimantKey).distinct().count() > 1
                && lowestHigh != null
                && highestLow.compareTo(lowestHigh) > 0;
    }

    /**
     * One claim of a group.
     *
     * @param supersededBy id of a later total of the same claimant, or null
     * @param copies the same claim word for word in other documents, as agencies' reports are copied: no voices of their own
     */
    public record Row(Claim claim, @Nullable String supersededBy, List<Claim> copies) {
        public Row {
            copies = List.copyOf(copies);
        }

        /** Does the claim still stand? */
        public boolean stands() {
            return supersededBy == null;
        }
    }
}
