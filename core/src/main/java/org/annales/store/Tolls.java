package org.annales.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.Figure;
import org.annales.model.Sketch;

/** Totals of people harmed, by claimant. */
final class Tolls {
    private Tolls() {}

    /** Of totals, the latest first, the first of each claimant for each sort of people harmed. */
    static List<FigureRow> lastOfEach(List<FigureRow> totals, int most) {
        Map<String, FigureRow> last = new LinkedHashMap<>();
        for (FigureRow row : withoutCopies(totals)) {
            Figure figure = row.figure();
            String claimant = figure.saidBy() == null ? row.document() : figure.saidBy();
            last.putIfAbsent(
                    String.join("|", figure.kind(), figure.unit(), "" + figure.side(), "" + figure.place(), claimant),
                    row);
        }
        return last.values().stream().limit(most).toList();
    }

    /** A total that several documents copied word for word has one claimant: the first of them. */
    private static List<FigureRow> withoutCopies(List<FigureRow> totals) {
        Map<String, List<FigureRow>> known = new HashMap<>();
        List<FigureRow> originals = new ArrayList<>();
        for (FigureRow row : totals) {
            Figure figure = row.figure();
            List<FigureRow> same = known.computeIfAbsent(
                    String.join("|", figure.kind(), figure.unit(), "" + figure.min(), "" + figure.max()),
                    key -> new ArrayList<>());
            Sketch words = Sketch.of(row.evidence());
            if (same.stream()
                    .noneMatch(other -> !other.figure().document().equals(figure.document())
                            && words.isCopyOf(Sketch.of(other.evidence())))) {
                same.add(row);
                originals.add(row);
            }
        }
        return originals;
    }
}
