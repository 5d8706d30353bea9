package org.annales.time;

import java.time.LocalDate;
import org.annales.model.Span;
import org.annales.time.Narrative.Point;
import org.jspecify.annotations.Nullable;

/**
 * What a relative expression is counted from.
 *
 * @param day the day, where it is known to the day
 * @param month 0 where it is not known
 * @param how “publication” or “computed”
 * @param span the expression of the text, where it is one
 */
record Anchor(
        @Nullable LocalDate day,
        int year,
        int month,
        String how,
        @Nullable Span span) {

    static Anchor of(LocalDate published) {
        return new Anchor(published, published.getYear(), published.getMonthValue(), "publication", null);
    }

    static Anchor of(Point point) {
        LocalDate first = point.date().day() > 0 ? CalendarValue.firstDay(point.date()) : null;
        return new Anchor(first, point.year(), point.month(), "computed", point.span());
    }
}
