package org.annales.state;

import java.util.List;
import org.annales.model.When;

/**
 * One thing told about what is in force.
 *
 * @param kind what it is told of
 * @param parties whose agreement or blockade it is, and which place is closed off, as far as is told
 * @param documents those that tell it
 * @param from when it begins, is broken or ends
 * @param to its told end; {@link org.annales.model.WhenNone#OPEN} where there is none
 */
public record ForceStep(
        Effect effect,
        String kind,
        String name,
        List<String> parties,
        List<String> documents,
        When from,
        When to,
        List<String> sources) {
    /** What it does to what is in force. */
    public enum Effect {
        BEGINS,
        /** Spoken of at a time that is the story's and not its own: begun then unless another telling dates it. */
        RECALLS,
        /** What was signed before is in force from now on. */
        TAKES_EFFECT,
        EXTENDS,
        BREACHES,
        ENDS
    }

    public ForceStep {
        parties = List.copyOf(parties);
        documents = List.copyOf(documents);
        sources = List.copyOf(sources);
    }
}
