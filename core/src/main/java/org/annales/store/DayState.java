package org.annales.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.annales.model.Event;
import org.annales.model.Holding;
import org.annales.model.InForce;
import org.annales.model.Lifespan;
import org.annales.model.Tenure;

/**
 * The state of the conflict on one day, with the words behind it.
 *
 * @param control how many places each held, and how surely; most first
 * @param holdings who held what, the newest first and no more than some hundreds; {@link org.annales.model.HoldingKind#LAST_KNOWN} where the last word about a place is older
 * @param lifespans states, forces and organisations that are told to have been founded by then and not to have ended, the newest first
 * @param events the last events that were over by that day, the latest first
 * @param tolls the last total of people harmed that each claimant had named by that day, the latest first
 * @param citations the sentence behind each id that holdings, offices, things in force and events name
 */
public record DayState(
        LocalDate day,
        List<HeldCount> control,
        List<Holding> holdings,
        List<Tenure> tenures,
        List<InForce> inForce,
        List<Lifespan> lifespans,
        List<EventView> events,
        List<FigureRow> tolls,
        Map<String, SourceRow> citations) {
    public DayState {
        control = List.copyOf(control);
        holdings = List.copyOf(holdings);
        tenures = List.copyOf(tenures);
        inForce = List.copyOf(inForce);
        lifespans = List.copyOf(lifespans);
        events = List.copyOf(events);
        tolls = List.copyOf(tolls);
        citations = Map.copyOf(citations);
    }

    /** The last events that were over by that day, without their statements. */
    public List<Event> latest() {
        return events.stream().map(EventView::event).toList();
    }
}
