package org.annales.model;

/**
 * A fact about a document and how it was come by.
 *
 * @param how “given” (by the user), “metadata”, “dateline”, “heading”, “file name”, “text”, …
 */
public record Found<T>(T value, String how) {}
