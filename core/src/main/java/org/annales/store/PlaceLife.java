package org.annales.store;

import java.util.List;
import java.util.Map;
import org.annales.model.Holding;
import org.annales.model.Place;

/**
 * What is told of a place through time.
 *
 * @param places those the name may mean
 * @param count of all events there
 * @param events a page of them, in order of time; those without a date come last
 * @param citations the sentences behind the holdings, by id
 */
public record PlaceLife(
        List<Place> places,
        int count,
        List<EventView> events,
        List<Holding> holdings,
        List<FigureRow> figures,
        Map<String, SourceRow> citations) {
    public PlaceLife {
        places = List.copyOf(places);
        events = List.copyOf(events);
        holdings = List.copyOf(holdings);
        figures = List.copyOf(figures);
        citations = Map.copyOf(citations);
    }
}
