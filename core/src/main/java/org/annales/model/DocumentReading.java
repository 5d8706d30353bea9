package org.annales.model;

import java.util.List;

/**
 * One document read by one reader: everything steps 1 to 4 found in it, each list in text order.
 *
 * @param engine the parser's name and version
 * @param knowledge hash of the knowledge files that were used
 */
public record DocumentReading(
        Document document,
        String engine,
        String knowledge,
        Mentions mentions,
        List<Statement> statements,
        List<Figure> figures,
        List<Attestation> attestations,
        List<View> views,
        List<Issue> issues) {
    public DocumentReading {
        statements = List.copyOf(statements);
        figures = List.copyOf(figures);
        attestations = List.copyOf(attestations);
        views = List.copyOf(views);
        issues = List.copyOf(issues);
    }
}
