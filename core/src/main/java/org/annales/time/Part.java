package org.annales.time;

import java.util.Locale;

/** Which stretch of a span of time is meant. */
enum Part {
    WHOLE,
    EARLY,
    /** The last days of the old and the first of the new. */
    TURN,
    START,
    MID,
    LATE,
    END,
    LATER,
    EARLIER,
    H1,
    H2,
    T1,
    T3;

    static Part named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
