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
 * @param placeFrom where its place is looked for when grammar names none
 * @param otherwise role → slots that fill it where a trigger's own slots give nobody
 * @param targetsPlaces whether a place itself may be the target: what is renamed, annexed, destroyed
 */
public record TypeDefinition(
        String name,
        String gloss,
        String agent,
        String target,
        PlaceSource placeFrom,
        Map<String, List<String>> otherwise,
        boolean targetsPlaces) {

    /** The readings of words that tell of no happening: “took part”, “a heart attack”. */
    static final TypeDefinition NOTHING =
            new TypeDefinition("", "no happening", "", "", PlaceSource.NONE, Map.of(), false);

    List<String> otherwise(String role) {
        return otherwise.getOrDefault(role, List.of());
    }

    boolean isNothing() {
        return equals(NOTHING);
    }

    /** Where the place of a statement is looked for when no role of its trigger names one. */
    public enum PlaceSource {
        /** Nowhere: an accusation or a treaty happens between parties, not at a place. */
        NONE,
        /** In the clause of the trigger. */
        SENTENCE,
        /** In the clause, else in the narrative: the last place told of in the paragraph. */
        NARRATIVE
    }
}
