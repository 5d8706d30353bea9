package org.annales.store;

import java.util.List;

/** What the documents tell that are shown to have existed by a day, and those that were left out. */
public record Known<T>(T answer, List<LeftOut> leftOut) {
    public Known {
        leftOut = List.copyOf(leftOut);
    }
}
