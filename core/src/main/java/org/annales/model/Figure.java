package org.annales.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document says how many of what.
 *
 * @param quote the number's words
 * @param kind killed, wounded, displaced, strength, … as the code book lists them
 * @param unit people, tanks, km2, percent, …
 * @param min the low end; equal to {@code max} for every bound but a range or a vague amount
 * @param what the words for what is counted, without the number
 * @param about the happening it belongs to, in words
 * @param statement id of the statement it belongs to
 * @param partOf id of the figure it is a part of
 */
public record Figure(
        String id,
        String document,
        Span quote,
        Span evidence,
        String kind,
        String unit,
        BigDecimal min,
        BigDecimal max,
        Bound bound,
        String what,
        @Nullable String about,
        @Nullable String place,
        @Nullable String side,
        When time,
        Scope scope,
        List<Voice> voices,
        @Nullable String statement,
        @Nullable String partOf,
        double score,
        String rule) {

    public Figure {
        voices = List.copyOf(voices);
    }

    /** The same figure, belonging to a statement. */
    public Figure withStatement(String statementId) {
        return new Figure(
                id,
                document,
                quote,
                evidence,
                kind,
                unit,
                min,
                max,
                bound,
                what,
                about,
                place,
                side,
                time,
                scope,
                voices,
                statementId,
                partOf,
                score,
                rule);
    }

    /** The first voice's name, or null where the text itself says so. */
    public @Nullable String saidBy() {
        return voices.isEmpty() ? null : voices.getFirst().name();
    }
}
