package org.annales.model;

/**
 * A part of a document with its own rules.
 *
 * @param level for a heading 1 (the document's) to 6, for a list item its depth from 1, else 0
 * @param reading whether statements are taken from it: its kind allows it and it is not under “References”, “See also”,
 *     “Further reading” and the like
 */
public record Zone(ZoneKind kind, Span span, int level, boolean reading) {}
