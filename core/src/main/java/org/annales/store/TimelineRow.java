package org.annales.store;

import org.annales.model.Statement;

/**
 * A statement with its citation.
 *
 * @param quote the trigger's words
 * @param evidence the whole sentence
 * @param document the document's name
 */
public record TimelineRow(Statement statement, String quote, String evidence, String document) {}
