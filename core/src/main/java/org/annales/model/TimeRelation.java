package org.annales.model;

/** How what is told stands to the time named, by the word before it. */
public enum TimeRelation {
    AT,
    SINCE,
    UNTIL,
    BY,
    BEFORE,
    AFTER,
    THROUGHOUT
}
