package org.annales.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.annales.model.Actor;
import org.annales.model.Attestation;
import org.annales.model.Holding;
import org.annales.model.Lifespan;
import org.annales.model.Place;
import org.annales.model.Tenure;
import org.jdbi.v3.core.Handle;

/** Asks for the life lines of places and actors. */
final class LifeQuery {
    /** A bound on what is shown beside the events. */
    private static final int FEW = 50;

    private final Handle handle;

    LifeQuery(Handle handle) {
        this.handle = handle;
    }

    PlaceLife ofPlace(String nameOrId, int limit, int offset) {
        List<Place> places = handle.createQuery(
                        "SELECT * FROM places WHERE key IN (" + Sql.list(new Lookup(handle).places(nameOrId)) + ")")
                .map((row, context) -> Names.place(row))
                .list();
        List<String> ids = places.stream().map(Place::id).toList();
        StateLoader state = new StateLoader(handle);
        List<Holding> holdings = state.ended(state.holdings(Sql.anyOf("h.place_id", ids)));
        return new PlaceLife(
                places,
                Sql.in(handle, "SELECT COUNT(DISTINCT event) FROM event_places WHERE place IN (%s)", ids)
                        .mapTo(Integer.class)
                        .one(),
                eventsOf(ids, limit, offset),
                holdings,
                new FigureLoader(handle).ofPlaces(names(places), FEW),
                citations(holdings, List.of(), List.of(), List.of()));
    }

    ActorLife ofActor(String nameOrId, int limit, int offset) {
        List<Long> keys = new Lookup(handle).actors(nameOrId);
        List<Actor> actors = handle.createQuery(
                        "SELECT * FROM actors WHERE key IN (" + Sql.list(keys) + ") ORDER BY name, id")
                .map((row, context) -> Names.actor(row))
                .list();
        String from = " FROM events e WHERE e.key IN (SELECT m.event FROM participants p"
                + " JOIN statements s ON s.key = p.statement JOIN event_statements m ON m.statement = s.id"
                + " WHERE p.actor IN (" + Sql.list(keys) + "))";
        Set<String> names = new TreeSet<>();
        actors.forEach(actor -> Stream.of(actor.name(), actor.side() == null ? actor.name() : actor.side())
                .forEach(names::add));
        StateLoader state = new StateLoader(handle);
        List<Holding> holdings = state.ended(
                state.holdings(Sql.anyOf("h.holder", List.copyOf(names)), "h.first_day DESC", " LIMIT " + FEW));
        List<Tenure> tenures = state.endedTenures(state.tenures(Sql.anyOf(
                "h.person", actors.stream().map(Actor::name).distinct().toList())));
        List<String> called = List.copyOf(called(actors, keys));
        List<Attestation> allegiances = allegiances(called);
        List<Lifespan> lifespans = new StepLoader(handle).lifespans(called);
        return new ActorLife(
                actors,
                handle.createQuery("SELECT COUNT(*)" + from)
                        .mapTo(Integer.class)
                        .one(),
                events("SELECT e.key" + from + " ORDER BY e.sort_day, e.latest, e.id", List.of(), limit, offset),
                tenures,
                lifespans,
                allegiances,
                holdings,
                citations(holdings, tenures, lifespans, allegiances));
    }

    /** The names that documents have for actors. */
    private Set<String> called(List<Actor> actors, List<Long> keys) {
        Set<String> names = new TreeSet<>();
        actors.forEach(actor -> names.add(actor.name()));
        handle.createQuery("SELECT DISTINCT name FROM actor_mentions WHERE actor IN (" + Sql.list(keys) + ")"
                        + " AND how = 'name'")
                .mapTo(String.class)
                .forEach(names::add);
        return names;
    }

    /** The sides that actors took and what they belonged to, under any of their names; once what is told alike more than once. */
    private List<Attestation> allegiances(List<String> names) {
        Map<String, Attestation> told = new LinkedHashMap<>();
        Sql.each(
                Sql.in(
                        handle,
                        "SELECT a.*, d.id AS document_id, n.start_at, n.end_at FROM attestations a"
                                + " JOIN sentences n ON n.key = a.sentence JOIN readings r ON r.key = a.reading"
                                + " JOIN documents d ON d.key = r.document WHERE a.kind IN ('side-of', 'member-of')"
                                + " AND a.subject IN (%s) ORDER BY a.earliest, a.latest, a.key LIMIT " + FEW,
                        names),
                row -> {
                    Attestation one = ReadingLoader.attestation(row);
                    String key = String.join(
                            "|",
                            one.kind(),
                            one.subject(),
                            one.object(),
                            one.time().edtf(),
                            Objects.requireNonNullElse(one.conflict(), ""));
                    told.putIfAbsent(key, one);
                });
        return List.copyOf(told.values());
    }

    /**
     * A page of the events of places. The last day of the page comes from an index alone, so that of a place with thousands
     * only the events up to that day are put in order.
     */
    private List<EventView> eventsOf(List<String> places, int limit, int offset) {
        String from = " FROM event_places p";
        long lastDay = Sql.in(
                        handle,
                        "SELECT MAX(sort_day) FROM (SELECT p.sort_day" + from + " WHERE p.place IN (%s)"
                                + " ORDER BY p.sort_day LIMIT " + (limit + (long) offset) + ") AS page",
                        places)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
        return events(
                "SELECT e.key" + from + " JOIN events e ON e.key = p.event WHERE p.place IN (%s) AND p.sort_day <= "
                        + lastDay + " ORDER BY p.sort_day, e.latest, e.id",
                places,
                limit,
                offset);
    }

    private List<EventView> events(String sql, List<String> values, int limit, int offset) {
        List<Long> keys = Sql.in(handle, sql + " LIMIT " + limit + " OFFSET " + offset, values)
                .mapTo(Long.class)
                .list();
        return new EventViews(handle).byKeys(keys.stream().distinct().toList());
    }

    /** A place's own name and all that documents write for it. */
    private List<String> names(List<Place> places) {
        Set<String> names = new HashSet<>();
        places.forEach(place -> names.add(place.name()));
        Sql.each(
                Sql.in(
                        handle,
                        "SELECT DISTINCT x.text FROM statement_places x JOIN places p ON p.key = x.place WHERE p.id IN (%s)",
                        places.stream().map(Place::id).toList()),
                row -> names.add(row.getString(1)));
        return List.copyOf(names);
    }

    private Map<String, SourceRow> citations(
            List<Holding> holdings, List<Tenure> tenures, List<Lifespan> lifespans, List<Attestation> allegiances) {
        Set<String> ids = new HashSet<>();
        holdings.forEach(holding -> ids.addAll(holding.statements()));
        tenures.forEach(tenure -> ids.addAll(tenure.statements()));
        lifespans.forEach(life -> ids.addAll(life.statements()));
        allegiances.forEach(attestation -> ids.add(attestation.id()));
        return new DayQuery(handle).citations(List.copyOf(ids));
    }
}
