package org.annales.store;

import java.util.List;
import java.util.Map;
import org.annales.model.Actor;
import org.annales.model.Attestation;
import org.annales.model.Holding;
import org.annales.model.Lifespan;
import org.annales.model.Tenure;

/**
 * What is told of an actor through time.
 *
 * @param actors those the name may mean
 * @param count of all events they took part in
 * @param events a page of them, in order of time; those without a date come last
 * @param tenures offices held by a person of the name
 * @param lifespans from when to when it existed, under any of its names
 * @param allegiances the sides it took and the bodies it belonged to, in order of time
 * @param holdings places held by the actor or its side, the latest first, no more than a page
 * @param citations the sentences behind offices, lifespans and holdings, by id
 */
public record ActorLife(
        List<Actor> actors,
        int count,
        List<EventView> events,
        List<Tenure> tenures,
        List<Lifespan> lifespans,
        List<Attestation> allegiances,
        List<Holding> holdings,
        Map<String, SourceRow> citations) {
    public ActorLife {
        actors = List.copyOf(actors);
        events = List.copyOf(events);
        tenures = List.copyOf(tenures);
        lifespans = List.copyOf(lifespans);
        allegiances = List.copyOf(allegiances);
        holdings = List.copyOf(holdings);
        citations = Map.copyOf(citations);
    }
}
