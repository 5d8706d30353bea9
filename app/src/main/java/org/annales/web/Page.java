package org.annales.web;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param total how many rows the whole list has
 * @param offset how many of them come before these
 */
record Page<T>(int total, int offset, List<T> rows) {
    static final int USUAL = 50;
    static final int LARGEST = 500;

    /** The part that a request asks for with {@code limit} and {@code offset}, each row made only where it is in it. */
    static <F, T> Page<T> of(List<F> all, Ask ask, Function<F, T> view) {
        int limit = ask.number("limit", USUAL, 1, LARGEST);
        int offset = Math.min(ask.number("offset", 0, 0, Integer.MAX_VALUE), all.size());
        return new Page<>(
                all.size(),
                offset,
                all.subList(offset, Math.min(offset + limit, all.size())).stream()
                        .map(view)
                        .toList());
    }
}
