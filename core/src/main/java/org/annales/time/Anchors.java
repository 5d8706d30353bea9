package org.annales.time;

import java.time.LocalDate;
import org.annales.time.Narrative.Point;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a relative expression is counted from.
 *
 * <p>In news, “last week” is counted from the publication date and “the week before” from the story. In a narrative both are
 * counted from the story, except in direct speech: nobody says when it was spoken. The publication date of a narrative
 * tells nothing of the story.
 */
final class Anchors {

    private final Narrative narrative;
    private final @Nullable LocalDate published;

    Anchors(Narrative narrative, boolean news) {
        this.narrative = narrative;
        this.published = news ? narrative.published() : null;
    }

    /** The publication date, if expressions may be counted from it. */
    @Nullable
    LocalDate published() {
        return published;
    }

    /** For an expression that needs a day. */
    @Nullable
    Anchor day(boolean deictic, Standing standing) {
        Anchor speech = speech(deictic);
        if (speech != null || isUnknown(deictic, standing)) {
            return speech;
        }
        Point day = narrative.lastDay();
        Point last = narrative.last();
        if (day != null && !isStale(day)) {
            return Anchor.of(day);
        }
        if (last != null) {
            return Anchor.of(last);
        }
        return published == null ? null : Anchor.of(published);
    }

    /** For an expression that needs a month or year and takes up the date named last. */
    @Nullable
    Anchor last(boolean deictic, Standing standing) {
        return point(narrative.last(), deictic, standing);
    }

    /** For an expression that goes on from where the story is. */
    @Nullable
    Anchor story(boolean deictic, Standing standing) {
        return point(narrative.main(), deictic, standing);
    }

    private @Nullable Anchor point(@Nullable Point point, boolean deictic, Standing standing) {
        Anchor speech = speech(deictic);
        if (speech != null || isUnknown(deictic, standing)) {
            return speech;
        }
        if (point == null) {
            return published == null ? null : Anchor.of(published);
        }
        return Anchor.of(point);
    }

    private @Nullable Anchor speech(boolean deictic) {
        return deictic && published != null ? Anchor.of(published) : null;
    }

    private boolean isUnknown(boolean deictic, Standing standing) {
        return deictic && published == null && standing.quoted();
    }

    /** Has the story gone on to another month or year since, told less exactly? */
    private boolean isStale(Point day) {
        Point last = narrative.last();
        if (last == null || last.equals(day) || last.aside() > 0) {
            return false;
        }
        return last.year() != day.year() || (last.month() > 0 && last.month() != day.month());
    }
}
