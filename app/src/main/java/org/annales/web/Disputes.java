package org.annales.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.annales.model.HoldingKind;
import org.annales.store.Store;
import org.annales.web.StateView.HoldingView;

/**
 * Where sources disagree: on a field of one happening, on a number, on who holds a place.
 *
 * @param events whose statements disagree, with the fields
 * @param figures groups of claims by more than one claimant that share no number
 * @param holdings contested or only claimed
 */
record Disputes(List<Disputed> events, List<FigureView.Group> figures, List<HoldingView> holdings) {

    /** An event and the fields on which its statements disagree, as “time: 1992-05-08 | 1992-05-09”. */
    record Disputed(EventView event, List<String> fields) {}

    static Disputes of(Snapshot snapshot, Store store) {
        List<Disputed> events = new ArrayList<>();
        for (EventView view : EventView.list(
                snapshot.events().stream().filter(event -> event.disputed()).toList(), snapshot, store)) {
            store.findEvent(view.id()).ifPresent(event -> events.add(new Disputed(view, event.disputes())));
        }
        return new Disputes(
                events,
                FigureView.compare(snapshot.figures(), snapshot).stream()
                        .filter(Disputes::isDisputed)
                        .toList(),
                snapshot.holdings().stream()
                        .filter(holding ->
                                holding.kind() == HoldingKind.CONTESTED || holding.kind() == HoldingKind.CLAIMED)
                        .map(holding -> StateView.of(holding, snapshot))
                        .toList());
    }

    /** Do at least two claimants give numbers that no number satisfies at once, or does one deny? */
    private static boolean isDisputed(FigureView.Group group) {
        List<FigureView.Row> standing =
                group.rows().stream().filter(row -> !row.superseded()).toList();
        if (standing.stream().anyMatch(FigureView.Row::denied)) {
            return true;
        }
        Set<String> claimants = standing.stream().map(FigureView.Row::claimant).collect(Collectors.toSet());
        BigDecimal highestLow = group.low();
        BigDecimal lowestHigh = group.high();
        for (FigureView.Row row : standing) {
            highestLow = highestLow.max(row.figure().min());
            lowestHigh = lowestHigh.min(row.figure().max());
        }
        return claimants.size() > 1 && highestLow.compareTo(lowestHigh) > 0;
    }
}
