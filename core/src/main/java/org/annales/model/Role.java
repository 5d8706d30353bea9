package org.annales.model;

/**
 * An optional role of a statement.
 *
 * @param name object, instrument, office, new-name, origin, destination, means, mediator or topic
 */
public record Role(String name, Span span, String text) {}
