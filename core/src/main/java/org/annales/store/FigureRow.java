package org.annales.store;

import org.annales.model.Figure;

/**
 * A figure with its citation.
 *
 * @param quote the number's words
 * @param evidence the whole sentence
 * @param document the document's name
 */
public record FigureRow(Figure figure, String quote, String evidence, String document) {}
