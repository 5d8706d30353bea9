package org.annales.store;

import java.time.LocalDate;
import org.annales.model.Reality;
import org.jspecify.annotations.Nullable;

/**
 * Which statements to show; null leaves a field open.
 *
 * @param from only what may have happened on this day or later; leaves out what has no date
 * @param to only what may have happened on this day or earlier; leaves out what has no date
 * @param place a place's name, in any spelling of case and accents, or its id
 * @param actor words of a participant's or voice's name, or an actor's id
 * @param type a type of the code book
 * @param text words that all stand in the sentence
 * @param document a document's id, or the beginning of it, or its name
 * @param limit at most so many rows
 * @param offset after leaving out so many
 */
public record Filter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String place,
        @Nullable String actor,
        @Nullable String type,
        @Nullable Reality reality,
        @Nullable String text,
        @Nullable String document,
        int limit,
        int offset) {
    /** Everything. */
    public static final Filter ALL = new Filter(null, null, null, null, null, null, null, null, Integer.MAX_VALUE, 0);
}
