package org.annales.parse;

import java.util.Set;

/** The months by which the repairs of the graph know a date. */
final class Months {

    /** In lower case, unabbreviated. */
    static final Set<String> NAMES = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private Months() {}
}
