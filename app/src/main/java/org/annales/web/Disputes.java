package org.annales.web;

import java.util.ArrayList;
import java.util.List;
import org.annales.figure.FigureGroup;
import org.annales.model.HoldingKind;
import org.annales.store.Store;
import org.annales.web.StateView.HoldingView;

/**
 * Where sources disagree: on a field of one happening, on a number, on who holds a place.
 *
 * @param events whose statements disagree, with the fields
 * @param figures groups of claims that contradict each other
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
                FigureView.compare(snapshot.figures(), snapshot, FigureGroup::isDisputed),
                snapshot.holdings().stream()
                        .filter(holding ->
                                holding.kind() == HoldingKind.CONTESTED || holding.kind() == HoldingKind.CLAIMED)
                        .map(holding -> StateView.of(holding, snapshot))
                        .toList());
    }
}
