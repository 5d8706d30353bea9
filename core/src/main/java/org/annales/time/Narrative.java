package org.annales.time;

import java.time.LocalDate;
import org.annales.model.Span;
import org.annales.time.Expression.Calendar;
import org.jspecify.annotations.Nullable;

/** The story's own clock: the dates told so far. One for each document, not shared. */
final class Narrative {

    /** A date of the story and where it stands. */
    record Point(Calendar date, Span span) {

        int year() {
            Integer year = date.year();
            return year == null ? 0 : year;
        }
    }

    private final @Nullable LocalDate published;
    private @Nullable Point heading;
    private @Nullable Point last;
    private @Nullable Point lastDay;

    Narrative(@Nullable LocalDate published) {
        this.published = published;
    }

    @Nullable
    LocalDate published() {
        return published;
    }

    /** The date of the heading the text stands under, or null. */
    @Nullable
    Point heading() {
        return heading;
    }

    /** The last date told, or null. */
    @Nullable
    Point last() {
        return last;
    }

    /** The last date told to the day, or null. */
    @Nullable
    Point lastDay() {
        return lastDay;
    }

    void enterSection() {
        heading = null;
    }

    void setHeading(Calendar date, Span span) {
        heading = new Point(date, span);
        last = heading;
    }

    void tell(Calendar date, Span span) {
        if (!date.hasYear()) {
            return;
        }
        last = new Point(date, span);
        if (date.day() > 0 && date.month() > 0) {
            lastDay = last;
        }
    }
}
