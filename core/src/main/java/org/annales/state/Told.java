package org.annales.state;

import java.util.List;
import java.util.Map;
import org.annales.merge.Parties;
import org.annales.model.Attestation;
import org.annales.model.Event;
import org.annales.model.Statement;

/**
 * What the documents say about one place, person or agreement.
 *
 * @param events in order of time
 * @param statements those of the events, by id
 * @param sentences the sentence of each statement, by id
 */
public record Told(
        List<Event> events,
        Map<String, Statement> statements,
        Map<String, String> sentences,
        List<Attestation> attestations,
        Parties parties) {
    public Told {
        events = List.copyOf(events);
        statements = Map.copyOf(statements);
        sentences = Map.copyOf(sentences);
        attestations = List.copyOf(attestations);
    }

    /** The statements of an event that the store still has. */
    List<Statement> of(Event event) {
        return event.statements().stream()
                .filter(statements::containsKey)
                .map(statements::get)
                .toList();
    }

    /** The words of a part of a statement's sentence; empty where it lies outside it. */
    String words(Statement statement, int start, int end) {
        String sentence = sentences.getOrDefault(statement.id(), "");
        int from = Math.max(0, start - statement.evidence().start());
        int to = Math.min(sentence.length(), end - statement.evidence().start());
        return from < to ? sentence.substring(from, to) : "";
    }

    /** The trigger's words. */
    String quote(Statement statement) {
        return words(statement, statement.trigger().start(), statement.trigger().end());
    }
}
