package org.annales.parse;

import java.util.List;
import org.annales.model.Document;
import org.annales.model.Span;
import org.annales.model.Zone;

/** A document with the sentences of all its zones, in text order; headings and titles are parsed too. */
public record ParsedDocument(Document document, List<Sentence> sentences) {

    public ParsedDocument {
        sentences = List.copyOf(sentences);
    }

    public Zone zoneOf(Sentence sentence) {
        return document.zones().get(sentence.zone());
    }

    public String text(Span span) {
        return document.text().of(span);
    }
}
