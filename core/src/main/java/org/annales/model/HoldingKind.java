package org.annales.model;

/** How an actor holds a place. */
public enum HoldingKind {
    HELD,
    CONTESTED,
    CLAIMED,
    LAST_KNOWN
}
