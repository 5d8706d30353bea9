package org.annales.model;

/**
 * Where a statement's happening took place.
 *
 * @param text the words (“the town”)
 * @param how “argument”, “object”, “sentence”: by grammar; “named”: the only place of the sentence; “shared”: of another happening in it; “again”: where the same was told before; “inherited”, “heading”: where the story stands
 */
public record Location(Span span, String text, Place place, String how) {

    /** Where a mention says; its words are cut from the document's text. */
    public static Location of(PlaceMention mention, String document, String how) {
        return new Location(mention.span(), mention.span().of(document), mention.place(), how);
    }
}
