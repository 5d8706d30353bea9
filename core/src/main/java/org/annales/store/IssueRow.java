package org.annales.store;

import org.annales.model.Severity;
import org.annales.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Bad data in a document, or a file that could not be read at all.
 *
 * @param document the document's id, null for an unread file
 * @param name the file's name
 * @param span where in the text, in UTF-16 units, where it has a place
 * @param quote the words at that place, shortened
 */
public record IssueRow(
        @Nullable String document,
        String name,
        String path,
        Severity severity,
        String code,
        @Nullable Span span,
        @Nullable String quote,
        String message) {}
