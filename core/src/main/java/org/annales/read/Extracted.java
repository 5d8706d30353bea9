package org.annales.read;

import java.util.List;

/**
 * What was taken out of one file, or out of one record of a file, before its zones are told apart.
 *
 * @param text the text that all offsets point into
 * @param marked whether the source marks its headings itself
 * @param extractor name and version of what took the text out
 * @param notes findings about the source, shown to the user
 */
record Extracted(String text, List<Block> blocks, boolean marked, String extractor, Clues clues, List<Note> notes) {

    /** A finding about the whole source. */
    record Note(org.annales.model.Severity severity, String code, String message) {}

    Extracted {
        notes = List.copyOf(notes);
    }
}
