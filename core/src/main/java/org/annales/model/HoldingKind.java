package org.annales.model;

/** How an actor holds a place. */
public enum HoldingKind {
    HELD,
    /** Held since an agreement gave it to the holder: from the day that comes into force, not from its signing. */
    RETURNED,
    CONTESTED,
    CLAIMED,
    LAST_KNOWN;

    /** Is the place the holder's alone, as far as is told? */
    public boolean isHeld() {
        return this == HELD || this == RETURNED;
    }

    /**
     * The kind of a holding that nobody ends on some day: after the last word about the place its holder is the last known.
     *
     * @param silent is nothing told of the place on that day or later?
     */
    public HoldingKind asOf(boolean silent) {
        return isHeld() && silent ? LAST_KNOWN : this;
    }

    /** As places are counted and drawn: what an agreement returned is held. */
    public HoldingKind counted() {
        return this == RETURNED ? HELD : this;
    }
}
