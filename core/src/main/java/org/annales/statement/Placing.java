package org.annales.statement;

import java.util.List;

/**
 * Where the statements of a type are, as the code book says.
 *
 * @param from where their place is looked for when grammar names none
 * @param isTarget whether a place itself may be the target: what is renamed, annexed, destroyed
 * @param isScene whether the story stands afterwards where one of them happened; nobody's flight or march moves it
 * @param with the types that lend them their place within a sentence: a protest to its demands
 * @param stateOf whose state their place is when nothing names another
 */
record Placing(Source from, boolean isTarget, boolean isScene, List<String> with, StateOf stateOf) {

    static final Placing NOWHERE = new Placing(Source.NONE, false, false, List.of(), StateOf.NOBODY);

    Placing {
        with = List.copyOf(with);
    }

    /** Where the place of a statement is looked for when no role of its trigger names one. */
    enum Source {
        /** Nowhere: an accusation or a treaty happens between parties, not at a place. */
        NONE,
        /** In the clause of the trigger. */
        SENTENCE,
        /** In the clause, else in the narrative: the last place told of in the paragraph. */
        NARRATIVE
    }

    /** Whose state it is, wherever the story stands. */
    enum StateOf {
        NOBODY,
        /** The office that is taken or left. */
        OFFICE,
        /** The government, parliament or army that is formed or brought down. */
        ORGAN
    }
}
