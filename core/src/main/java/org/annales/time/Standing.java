package org.annales.time;

import org.annales.model.TimeRelation;

/**
 * How an expression stands in its sentence, which tells whether it carries the story on or looks aside.
 *
 * @param quoted in direct speech
 * @param modifier it belongs to a noun (“the 1954 accords”, “the election of December 2005”)
 * @param leading it stands right before the noun it belongs to (“the 1954 accords”)
 * @param subordinate in a relative or participial clause
 * @param perfect told in the past perfect, so as earlier than the story
 * @param tense of the verb it belongs to
 * @param relation what the word before it makes of it
 */
record Standing(
        boolean quoted,
        boolean modifier,
        boolean leading,
        boolean subordinate,
        boolean perfect,
        Tense tense,
        TimeRelation relation) {

    /** When the verb's happening lies, seen from the time of telling. */
    enum Tense {
        PAST,
        PRESENT,
        FUTURE,
        NONE
    }
}
