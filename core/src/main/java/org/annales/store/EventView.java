package org.annales.store;

import java.util.List;
import org.annales.model.Event;

/**
 * An event as it is shown: with names for its ids and its statements.
 *
 * @param places names
 * @param agents names of those who did it, as its statements tell
 * @param targets names of those it was done to
 * @param statements at most as many as were asked for, that which tells it best first
 */
public record EventView(
        Event event, List<String> places, List<String> agents, List<String> targets, List<TimelineRow> statements) {
    public EventView {
        places = List.copyOf(places);
        agents = List.copyOf(agents);
        targets = List.copyOf(targets);
        statements = List.copyOf(statements);
    }
}
