package org.annales.parse;

/**
 * A word before tagging.
 *
 * @param begin offset in the paragraph
 */
record Word(String form, int begin, int end) {}
