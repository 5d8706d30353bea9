package org.annales.model;

import java.util.List;

/** What step 3 found in one document, each list in text order. */
public record Mentions(List<TimeMention> times, List<PlaceMention> places, List<ActorMention> actors) {

    public Mentions {
        times = List.copyOf(times);
        places = List.copyOf(places);
        actors = List.copyOf(actors);
    }
}
