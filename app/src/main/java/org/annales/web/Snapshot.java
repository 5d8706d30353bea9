package org.annales.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.Actor;
import org.annales.model.Holding;
import org.annales.model.InForce;
import org.annales.model.Lifespan;
import org.annales.model.Place;
import org.annales.model.Tenure;
import org.annales.store.ActorRow;
import org.annales.store.DocumentRow;
import org.annales.store.EventRow;
import org.annales.store.FigureRow;
import org.annales.store.PlaceRow;
import org.annales.store.Store;
import org.annales.store.Summary;

/**
 * The chronicle as it was at one version, in memory: events in short and what they refer to. Texts, sentences and
 * statements stay in the store and are asked for page by page.
 */
record Snapshot(
        String version,
        Summary summary,
        List<EventRow> events,
        Map<String, EventRow> eventOf,
        Map<String, Place> places,
        List<PlaceRow> placeRows,
        Map<String, Actor> actors,
        List<ActorRow> actorRows,
        Map<String, DocumentRow> documents,
        List<FigureRow> figures,
        List<Holding> holdings,
        List<Tenure> tenures,
        List<InForce> inForce,
        List<Lifespan> lifespans) {

    static Snapshot of(Store store, String version) {
        List<EventRow> events = store.eventRows();
        Map<String, EventRow> eventOf = new HashMap<>();
        events.forEach(event -> event.statements().forEach(statement -> eventOf.put(statement, event)));
        List<PlaceRow> placeRows = store.places();
        Map<String, Place> places = new HashMap<>();
        placeRows.forEach(row -> places.put(row.place().id(), row.place()));
        List<ActorRow> actorRows = store.actors();
        Map<String, Actor> actors = new HashMap<>();
        actorRows.forEach(row -> actors.put(row.actor().id(), row.actor()));
        Map<String, DocumentRow> documents = new HashMap<>();
        store.listDocuments().forEach(row -> documents.put(row.id(), row));
        return new Snapshot(
                version,
                store.summary(),
                events,
                eventOf,
                places,
                placeRows,
                actors,
                actorRows,
                documents,
                store.figures(""),
                store.holdings(),
                store.tenuresInSuccession(),
                store.inForce(),
                store.lifespans());
    }

    /** Events that pass a filter, in order of time. */
    List<EventRow> select(Filters filters) {
        List<EventRow> found = new ArrayList<>();
        for (EventRow event : events) {
            if (filters.isInTime(event.time()) && filters.fits(event)) {
                found.add(event);
            }
        }
        return found;
    }

    /** The name of a document: its title where it has one. */
    String title(String document) {
        DocumentRow row = documents.get(document);
        return row == null ? document : row.title().value();
    }
}
