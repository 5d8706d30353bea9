package org.annales.model;

import org.jspecify.annotations.Nullable;

/**
 * Bad data, found while reading: a finding about the source, never a failure of the program.
 *
 * @param document the document's id
 * @param code stable name of the sort of issue, as {@code unresolved-place}
 * @param span where in the text, where it has a place
 */
public record Issue(
        String document,
        Severity severity,
        String code,
        @Nullable Span span,
        String message) {}
