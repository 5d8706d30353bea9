package org.annales.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document says that something of a type happened.
 *
 * @param id from the document's text, the citation and the type, so the same finding has the same id after every reading
 * @param type a type of the code book
 * @param trigger the words that say it
 * @param evidence the whole sentence
 * @param score 0–1, how often statements of this rule and shape have the right type
 * @param rule the rule that made it, as {@code capture/active}
 */
public record Statement(
        String id,
        String document,
        String type,
        Span trigger,
        Span evidence,
        List<Participant> agents,
        List<Participant> targets,
        List<Location> places,
        Timing time,
        List<Role> roles,
        Phase phase,
        Reality reality,
        List<Voice> voices,
        double score,
        String rule) {

    public Statement {
        agents = List.copyOf(agents);
        targets = List.copyOf(targets);
        places = List.copyOf(places);
        roles = List.copyOf(roles);
        voices = List.copyOf(voices);
    }

    /** The first asserting voice's name, or null where the text itself says so. */
    public @Nullable String saidBy() {
        return voices.isEmpty() ? null : voices.getFirst().name();
    }
}
