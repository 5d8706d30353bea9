package org.annales.store;

import java.time.LocalDate;
import java.util.Comparator;
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
import org.annales.state.Dissolutions;
import org.jdbi.v3.core.Handle;

/** Asks for the state on a day. */
final class DayQuery {
    private static final int LATEST = 12;
    private static final int MOST = 100;
    private static final int MOST_TOLLS = 20;
    private static final int CANDIDATES = 200;

    /** What was so at some time, no source says when, says nothing about a day. */
    private static final String DATED = "h.first_day > " + -Days.NEVER;

    private final Handle handle;

    DayQuery(Handle handle) {
        this.handle = handle;
    }

    DayState on(LocalDate day) {
        StateLoader state = new StateLoader(handle);
        long number = day.toEpochDay();
        List<Holding> held =
                state.holdings(StateLoader.on(day).and(DATED), "h.first_day DESC, h.place, h.holder", " LIMIT " + MOST);
        List<Holding> holdings = state.ended(held).stream()
                .filter(holding -> Days.lastDay(holding.to()) >= number)
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
                control(day, state),
                holdings,
                tenures,
                inForce,
                lifespans,
                latest,
                tolls(day),
                citations(List.copyOf(ids)));
    }

    /** How many places each holds, and how surely; most places first. */
    private List<HeldCount> control(LocalDate day, StateLoader state) {
        Map<HeldBy, Integer> places = counts(day, new Sql());
        List<String> holders =
                places.keySet().stream().map(HeldBy::holder).distinct().toList();
        List<Lifespan> lives = state.lives(holders);
        for (String holder : holders) {
            Dissolutions.endOf(holder, lives)
                    .map(life -> life.to().latest())
                    .filter(day::isAfter)
                    .ifPresent(end -> counts(day, heldUntil(holder, end))
                            .forEach((by, count) -> places.merge(by, -count, Integer::sum)));
        }
        return places.entrySet().stream()
                .filter(held -> held.getValue() > 0)
                .map(held -> new HeldCount(held.getKey().holder(), held.getKey().kind(), held.getValue()))
                .sorted(Comparator.comparing(HeldCount::places)
                        .reversed()
                        .thenComparing(HeldCount::holder)
                        .thenComparing(count -> Codes.of(count.kind())))
                .toList();
    }

    /** Whoever holds places, and how surely. */
    private record HeldBy(String holder, HoldingKind kind) {}

    /** The database groups places by what {@link Holding#asOf} asks of each. */
    private Map<HeldBy, Integer> counts(LocalDate day, Sql more) {
        String open = "CASE WHEN h.last_day = " + Days.NEVER + " THEN 1 ELSE 0 END";
        String silent = "CASE WHEN h.last_word < " + day.toEpochDay() + " THEN 1 ELSE 0 END";
        Map<HeldBy, Integer> counts = new HashMap<>();
        Sql.each(
                more.and("h.first_day <= ?", day.toEpochDay())
                        .and("h.last_day >= ?", day.toEpochDay())
                        .and(DATED)
                        .query(
                                handle,
                                "SELECT h.holder, h.kind, " + open + " AS open_end, " + silent
                                        + " AS silent, COUNT(*) AS places FROM holdings h",
                                " GROUP BY h.holder, h.kind, open_end, silent"),
                row -> {
                    HoldingKind kind = Codes.parse(HoldingKind.class, row.getString("kind"));
                    boolean last = row.getInt("open_end") == 1 && row.getInt("silent") == 1;
                    HoldingKind then = last ? kind.asOf(true).counted() : kind.counted();
                    counts.merge(new HeldBy(row.getString("holder"), then), row.getInt("places"), Integer::sum);
                });
        return counts;
    }

    /** What somebody held when they ended: {@link Dissolutions}. */
    private static Sql heldUntil(String holder, LocalDate end) {
        long number = end.toEpochDay();
        return new Sql()
                .and("h.holder = ?", holder)
                .and("h.last_day = " + Days.NEVER)
                .and("h.first_day <= ?", number)
                .and("(h.last_word IS NULL OR h.last_word <= ?)", number);
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
