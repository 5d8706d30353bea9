package org.annales.model;

import java.util.List;

/**
 * A place named or described in a text.
 *
 * @param named false for a description (“the town”)
 * @param reason why this place was taken
 * @param candidates others it might have been, best first
 */
public record PlaceMention(Span span, Place place, boolean named, String reason, double score, List<Place> candidates) {

    public PlaceMention {
        candidates = List.copyOf(candidates);
    }
}
