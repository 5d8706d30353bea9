package org.annales.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.Codes;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.InForce;
import org.annales.model.Lifespan;
import org.annales.model.Tenure;
import org.jdbi.v3.core.Handle;

/** Asks for the state on a day. */
final class DayQuery {
    private static final int LATEST = 12;
    private static final int MOST = 100;
    private static final int MOST_TOLLS = 20;
    private static final int CANDIDATES = 200;

    /** What was so at some time, no source says when, says nothing about a day. */
    private static final String DATED = "(h.from_edtf <> '..' OR h.to_edtf <> '..')";

    private final Handle handle;

    DayQuery(Handle handle) {
        this.handle = handle;
    }

    DayState on(LocalDate day) {
        StateLoader state = new StateLoader(handle);
        String page = " LIMIT " + MOST;
        List<Holding> holdings =
                state.holdings(StateLoader.on(day).and(DATED), "h.first_day DESC, h.place, h.holder", page).stream()
                        .map(holding -> holding.asOf(day))
                        .toList();
        List<Tenure> tenures = state.tenures(day, MOST);
        List<InForce> inForce = new StepLoader(handle).inForce(day, MOST);
        List<Lifespan> lifespans = new StepLoader(handle).lifespans(day, MOST);
        List<EventView> latest = new EventViews(handle).byKeys(new EventLoader(handle).until(day.toEpochDay(), LATEST));
        Set<String> ids = new LinkedHashSet<>();
        holdings.forEach(holding -> ids.addAll(holding.statements()));
        tenures.forEach(tenure -> ids.addAll(tenure.statements()));
        for (InForce thing : inForce) {
            ids.addAll(thing.statements());
            thing.breaches().forEach(breach -> ids.addAll(breach.statements()));
        }
        lifespans.forEach(life -> ids.addAll(life.statements()));
        latest.forEach(view -> ids.addAll(view.event().statements()));
        return new DayState(
                day,
                control(day),
                holdings,
                tenures,
                inForce,
                lifespans,
                latest,
                tolls(day),
                citations(List.copyOf(ids)));
    }

    /** How many places each holds, and how surely; most places first. */
    private List<HeldCount> control(LocalDate day) {
        long number = day.toEpochDay();
        String kind = "CASE WHEN kind NOT IN ('held', 'returned') THEN kind WHEN last_day = " + Days.NEVER
                + " AND last_word < ? THEN 'last-known' ELSE 'held' END";
        return handle.createQuery("SELECT holder, " + kind + " AS standing, COUNT(*) AS places FROM holdings h"
                        + " WHERE first_day <= ? AND last_day >= ? AND " + DATED
                        + " GROUP BY holder, standing ORDER BY places DESC, holder, standing")
                .bind(0, number)
                .bind(1, number)
                .bind(2, number)
                .map((row, context) -> new HeldCount(
                        row.getString("holder"),
                        Codes.parse(HoldingKind.class, row.getString("standing")),
                        row.getInt("places")))
                .list();
    }

    /** The last total of each claimant for each sort of people harmed. */
    private List<FigureRow> tolls(LocalDate day) {
        return Tolls.lastOfEach(new FigureLoader(handle).tollsUntil(day.toEpochDay(), CANDIDATES), MOST_TOLLS);
    }

    /** The sentences behind statements and attestations. */
    Map<String, SourceRow> citations(List<String> ids) {
        Map<String, SourceRow> found = new HashMap<>();
        for (String table : List.of("statements", "attestations")) {
            for (List<String> chunk : Sql.chunks(ids)) {
                Sql.each(
                        Sql.in(
                                handle,
                                "SELECT x.id, d.name, d.id AS document_id, n.text FROM " + table
                                        + " x JOIN sentences n ON n.key = x.sentence JOIN readings r ON r.key = n.reading"
                                        + " JOIN documents d ON d.key = r.document WHERE x.id IN (%s)",
                                chunk),
                        row -> found.put(
                                row.getString("id"),
                                new SourceRow(
                                        row.getString("id"),
                                        row.getString("name"),
                                        row.getString("document_id"),
                                        row.getString("text"))));
            }
        }
        return found;
    }
}
