package org.annales.attribution;

/** What somebody does by saying something. */
public enum SayingSort {
    SAY,
    ESTIMATE,
    BELIEVE,
    CONFIRM,
    DENY,
    DISPUTE,
    ACCUSE,
    DEMAND,
    THREATEN,
    PROMISE;

    /** Does it put forward (or contest) that something is or was so, rather than that it should or shall be? */
    public boolean isClaim() {
        return switch (this) {
            case SAY, ESTIMATE, BELIEVE, CONFIRM, DENY, DISPUTE, ACCUSE -> true;
            case DEMAND, THREATEN, PROMISE -> false;
        };
    }
}
