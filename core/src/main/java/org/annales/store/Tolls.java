package org.annales.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.Figure;

/** Totals of people harmed, by claimant. */
final class Tolls {
    private Tolls() {}

    /** Of totals, the latest first, the first of each claimant for each sort of people harmed. */
    static List<FigureRow> lastOfEach(List<FigureRow> totals, int most) {
        Map<String, FigureRow> last = new LinkedHashMap<>();
        for (FigureRow row : totals) {
            Figure figure = row.figure();
            String claimant = figure.saidBy() == null ? row.document() : figure.saidBy();
            last.putIfAbsent(
                    String.join("|", figure.kind(), figure.unit(), "" + figure.side(), "" + figure.place(), claimant),
                    row);
        }
        return last.values().stream().limit(most).toList();
    }
}
