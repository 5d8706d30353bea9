package org.annales.model;

/** How what is told stands to the time named, by the word before it. */
public enum TimeRelation {
    AT,
    SINCE,
    /** “From 1992 onwards”, “beginning in 1992”. */
    FROM,
    UNTIL,
    BY,
    BEFORE,
    AFTER,
    THROUGHOUT,
    /** “As of 1992”: what is told was so then, and nobody says since when. */
    AS_OF
}
