package org.annales.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.annales.model.Event;
import org.annales.model.Holding;
import org.annales.model.InForce;
import org.annales.model.Tenure;

/**
 * The state of the conflict on one day, with the words behind it.
 *
 * @param holdings who held what; {@link org.annales.model.HoldingKind#LAST_KNOWN} where the last word about a place is older
 * @param latest the last events that were over by that day, the latest first
 * @param tolls figures that are totals or stocks and had been reached by that day, the latest first
 * @param citations the sentence behind each id that holdings, offices, things in force and events name
 */
public record DayState(
        LocalDate day,
        List<Holding> holdings,
        List<Tenure> tenures,
        List<InForce> inForce,
        List<Event> latest,
        List<FigureRow> tolls,
        Map<String, SourceRow> citations) {
    public DayState {
        holdings = List.copyOf(holdings);
        tenures = List.copyOf(tenures);
        inForce = List.copyOf(inForce);
        latest = List.copyOf(latest);
        tolls = List.copyOf(tolls);
        citations = Map.copyOf(citations);
    }
}
