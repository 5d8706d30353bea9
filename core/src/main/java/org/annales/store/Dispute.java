package org.annales.store;

import java.util.List;

/**
 * A field of an event on which its statements disagree.
 *
 * @param field time, reality, agents, targets, office or instrument
 * @param sides what is told, each with the statements that tell it
 */
public record Dispute(EventView event, String field, List<Side> sides) {
    public Dispute {
        sides = List.copyOf(sides);
    }

    /**
     * A value and the statements that tell it.
     *
     * @param voices how many tell it: a document is one, and so are copies word for word
     */
    public record Side(String value, List<TimelineRow> statements, int voices) {
        public Side {
            statements = List.copyOf(statements);
        }
    }

    /** How many voices take part, counted on each side. */
    public int voices() {
        return sides.stream().mapToInt(Side::voices).sum();
    }
}
