package org.annales.parse;

import java.util.List;

/** Turns a paragraph into parsed sentences. Implementations are thread-safe. */
public interface Parser {

    /** Name and version of engine and model: part of what identifies a reading. */
    String id();

    /**
     * Parses one paragraph.
     *
     * @param paragraph text without line breaks that end a sentence
     * @param offset where the paragraph begins in the document; added to every token's offsets
     * @param zone index of the zone, kept in every sentence
     */
    List<Sentence> parse(String paragraph, int offset, int zone);
}
