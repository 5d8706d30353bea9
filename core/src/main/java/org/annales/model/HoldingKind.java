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

    /** As places are counted and drawn: what an agreement returned is held. */
    public HoldingKind counted() {
        return this == RETURNED ? HELD : this;
    }
}
