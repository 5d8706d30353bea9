package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.Document;
import org.annales.model.Issue;
import org.annales.model.Severity;

/** A document and what was wrong with its source, in text order. */
public record ReadDocument(Document document, List<Issue> issues) {

    public ReadDocument {
        issues = List.copyOf(issues);
    }

    ReadDocument with(Severity severity, String code, List<String> messages) {
        List<Issue> more = new ArrayList<>(issues);
        messages.forEach(message -> more.add(new Issue(document.id(), severity, code, null, message)));
        return new ReadDocument(document, more);
    }
}
