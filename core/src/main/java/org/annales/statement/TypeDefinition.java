package org.annales.statement;

import java.util.List;
import java.util.Map;

/**
 * A type of statement as the code book defines it.
 *
 * @param name stable name, as {@code capture}
 * @param gloss what it covers, in words
 * @param agent who an agent is, in words
 * @param target who a target is, in words
 * @param targets what its targets can be
 * @param placing where it happens
 * @param otherwise role → slots that fill it where a trigger's own slots give nobody
 * @param retoldBy class of the nouns by which one that is known is told of again: “[the agreement] was signed”; empty for none
 * @param againstOpponents whether it befalls the opponent of who does it where the text names no target
 */
public record TypeDefinition(
        String name,
        String gloss,
        String agent,
        String target,
        Targets targets,
        Placing placing,
        Map<String, List<String>> otherwise,
        String retoldBy,
        boolean againstOpponents) {

    /** The readings of words that tell of no happening: “took part”, “a heart attack”. */
    static final TypeDefinition NOTHING =
            new TypeDefinition("", "no happening", "", "", Targets.ANYTHING, Placing.NOWHERE, Map.of(), "", false);

    List<String> otherwise(String role) {
        return otherwise.getOrDefault(role, List.of());
    }

    boolean isNothing() {
        return equals(NOTHING);
    }

    /** What it can be done to. */
    enum Targets {
        ANYTHING,
        /** People and whoever acts for them, states by their place names too: who is given arms, who is accused. */
        PARTIES,
        /** People, and no place: who is killed, recruited or driven out. */
        PEOPLE
    }
}
