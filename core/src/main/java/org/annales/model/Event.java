package org.annales.model;

import java.util.List;

/**
 * The statements that tell of one and the same happening.
 *
 * @param statements ids, in order of document and text
 * @param reasons why they were joined, one a join, each with its score
 * @param disputes the fields on which they disagree, each with the values told (“time: 1992-05-08 | 1992-05-09”)
 * @param told is it told as having happened, rather than as meant or failed?
 * @param voices how many tell of it: a document is one, and so are copies word for word
 */
public record Event(
        String id,
        String type,
        When time,
        List<String> places,
        List<String> statements,
        List<String> reasons,
        List<String> disputes,
        boolean told,
        int voices) {

    public Event {
        places = List.copyOf(places);
        statements = List.copyOf(statements);
        reasons = List.copyOf(reasons);
        disputes = List.copyOf(disputes);
    }
}
