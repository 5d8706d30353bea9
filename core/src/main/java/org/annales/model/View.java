package org.annales.model;

/**
 * A voice's assertion that is no happening: cause, motive, law, balance of forces, reliability.
 *
 * @param topic what it is about
 */
public record View(String id, String document, String voice, String topic, Span quote, Span evidence, String rule) {}
