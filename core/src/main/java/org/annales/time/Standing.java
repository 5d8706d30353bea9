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

    // How surely each sign tells that a date of another year looks aside; see YearChooser for the unit.
    private static final double MODIFIER = 3;
    private static final double SUBORDINATE = 1.5;
    private static final double PERFECT = 1.5;
    private static final double FUTURE = 2;
    private static final double SINCE = 10;

    /** What it costs to take the date for the story's time. “By March they had …” carries the story on. */
    double aside() {
        return (modifier ? MODIFIER : 0)
                + (subordinate ? SUBORDINATE : 0)
                + (perfect && relation != TimeRelation.BY ? PERFECT : 0)
                + (tense == Tense.FUTURE ? FUTURE : 0)
                + (relation == TimeRelation.SINCE ? SINCE : 0);
    }

    /** When the verb's happening lies, seen from the time of telling. */
    enum Tense {
        PAST,
        PRESENT,
        FUTURE,
        NONE
    }
}
