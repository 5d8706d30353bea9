package org.annales.read;

import java.util.List;
import org.annales.model.Document;
import org.annales.model.Issue;

/** A document and what was wrong with its source, in text order. */
public record ReadDocument(Document document, List<Issue> issues) {

    public ReadDocument {
        issues = List.copyOf(issues);
    }
}
