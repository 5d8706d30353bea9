package org.annales.model;

import java.time.LocalDate;

/**
 * From one time to another.
 *
 * @param from {@link WhenNone#OPEN} or {@link WhenNone#UNKNOWN} where there is no beginning, or none is known
 * @param to likewise for the end
 */
public record WhenInterval(When from, When to) implements When {

    public WhenInterval {
        if (!isSide(from) || !isSide(to)) {
            throw new IllegalArgumentException("no side of an interval: " + from + '/' + to);
        }
        if (to.latest().isBefore(from.earliest())) {
            throw new IllegalArgumentException("ends before it begins: " + from + '/' + to);
        }
    }

    private static boolean isSide(When when) {
        return switch (when) {
            case WhenDate _, WhenMoment _, WhenNone _ -> true;
            case WhenInterval _, WhenSet _ -> false;
        };
    }

    @Override
    public String edtf() {
        return from.edtf() + '/' + to.edtf();
    }

    @Override
    public LocalDate earliest() {
        return from.earliest();
    }

    @Override
    public LocalDate latest() {
        return to.latest();
    }

    @Override
    public boolean uncertain() {
        return from.uncertain() || to.uncertain();
    }

    @Override
    public boolean approximate() {
        return from.approximate() || to.approximate();
    }

    @Override
    public String toString() {
        return edtf();
    }
}
