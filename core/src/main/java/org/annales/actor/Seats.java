package org.annales.actor;

import org.annales.model.PlaceMention;

/** Capitals and palaces that stand for those who govern from them (“Hanoi accused Beijing”): actors, and no places there. */
public final class Seats {

    private Seats() {}

    /** Does a place's name stand for a government where it is written? */
    public static boolean isGovernment(PlaceMention place, ActorIndex actors) {
        return place.named() && !place.place().kind().isState() && actors.isSeat(place.span());
    }
}
