package org.annales.statement;

/**
 * A type of statement as the code book defines it.
 *
 * @param name stable name, as {@code capture}
 * @param gloss what it covers, in words
 * @param agent who an agent is, in words
 * @param target who a target is, in words
 * @param placeFrom where its place is looked for when grammar names none
 */
public record TypeDefinition(String name, String gloss, String agent, String target, PlaceSource placeFrom) {

    /** The readings of words that tell of no happening: “took part”, “a heart attack”. */
    static final TypeDefinition NOTHING = new TypeDefinition("", "no happening", "", "", PlaceSource.NONE);

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
