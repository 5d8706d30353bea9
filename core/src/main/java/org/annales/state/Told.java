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
 * @param quotes the trigger's words of each statement, by id
 */
public record Told(
        List<Event> events,
        Map<String, Statement> statements,
        Map<String, String> quotes,
        List<Attestation> attestations,
        Parties parties) {
    public Told {
        events = List.copyOf(events);
        statements = Map.copyOf(statements);
        quotes = Map.copyOf(quotes);
        attestations = List.copyOf(attestations);
    }

    /** The statements of an event that the store still has. */
    List<Statement> of(Event event) {
        return event.statements().stream()
                .filter(statements::containsKey)
                .map(statements::get)
                .toList();
    }
}
