package org.annales.place;

import java.util.List;
import org.annales.model.Issue;
import org.annales.model.PlaceMention;

/**
 * The places of one document.
 *
 * @param mentions in text order, not overlapping
 * @param issues names of places that no gazetteer knows or that nothing in the text tells apart, one for each name
 */
public record PlaceReading(List<PlaceMention> mentions, List<Issue> issues) {

    public PlaceReading {
        mentions = List.copyOf(mentions);
        issues = List.copyOf(issues);
    }
}
