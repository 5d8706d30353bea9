package org.annales.model;

/**
 * Where a statement's happening took place.
 *
 * @param text the words (“the town”)
 * @param how “argument”, “object”, “sentence”, “inherited”, “heading”
 */
public record Location(Span span, String text, Place place, String how) {}
