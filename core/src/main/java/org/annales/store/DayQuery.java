package org.annales.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.Event;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.InForce;
import org.annales.model.Tenure;
import org.annales.model.WhenNone;
import org.jdbi.v3.core.Handle;

/** Asks for the state on a day. */
final class DayQuery {
    private static final int LATEST = 10;
    private static final int TOLLS = 20;

    private final Handle handle;

    DayQuery(Handle handle) {
        this.handle = handle;
    }

    DayState on(LocalDate day) {
        StateLoader state = new StateLoader(handle);
        List<Holding> holdings = state.holdings(StateLoader.on(day)).stream()
                .map(holding -> asOf(holding, day))
                .toList();
        List<Tenure> tenures = state.tenures(StateLoader.on(day).and("(h.from_edtf <> '..' OR h.to_edtf <> '..')"));
        List<InForce> inForce = state.inForce(StateLoader.on(day));
        List<Event> latest = new EventLoader(handle).until(day.toEpochDay(), LATEST);
        Set<String> ids = new LinkedHashSet<>();
        holdings.forEach(holding -> ids.addAll(holding.statements()));
        tenures.forEach(tenure -> ids.addAll(tenure.statements()));
        inForce.forEach(thing -> ids.addAll(thing.statements()));
        latest.forEach(event -> ids.addAll(event.statements()));
        return new DayState(
                day,
                holdings,
                tenures,
                inForce,
                latest,
                new FigureLoader(handle).totalsUntil(day.toEpochDay(), TOLLS),
                citations(List.copyOf(ids)));
    }

    /** “No information” is not “unchanged”: after the last word about a place its holder is the last known. */
    private static Holding asOf(Holding holding, LocalDate day) {
        LocalDate lastWord = holding.lastWord();
        boolean old = holding.kind() == HoldingKind.HELD
                && holding.to() == WhenNone.OPEN
                && lastWord != null
                && day.isAfter(lastWord);
        return old
                ? new Holding(
                        holding.place(),
                        holding.placeId(),
                        holding.holder(),
                        HoldingKind.LAST_KNOWN,
                        holding.from(),
                        holding.beginTold(),
                        holding.to(),
                        lastWord,
                        holding.through(),
                        holding.statements())
                : holding;
    }

    /** The sentences behind statements and attestations. */
    Map<String, SourceRow> citations(List<String> ids) {
        Map<String, SourceRow> found = new HashMap<>();
        for (String table : List.of("statements", "attestations")) {
            Sql.each(
                    Sql.in(
                            handle,
                            "SELECT x.id, d.name, d.id AS document_id, n.text FROM " + table
                                    + " x JOIN sentences n ON n.key = x.sentence JOIN readings r ON r.key = n.reading"
                                    + " JOIN documents d ON d.key = r.document WHERE x.id IN (%s)",
                            ids),
                    row -> found.put(
                            row.getString("id"),
                            new SourceRow(
                                    row.getString("id"),
                                    row.getString("name"),
                                    row.getString("document_id"),
                                    row.getString("text"))));
        }
        return found;
    }
}
