package org.annales.model;

import java.util.List;

/**
 * The statements that tell of one and the same happening.
 *
 * @param statements ids, in order of document and text
 * @param reasons why they were joined, one a join
 */
public record Event(
        String id,
        String type,
        When time,
        List<String> places,
        List<String> statements,
        List<String> reasons,
        List<String> disputes) {

    public Event {
        places = List.copyOf(places);
        statements = List.copyOf(statements);
        reasons = List.copyOf(reasons);
        disputes = List.copyOf(disputes);
    }
}
