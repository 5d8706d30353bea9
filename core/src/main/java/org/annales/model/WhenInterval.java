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
        if (to.latest().isBefore(from.earliest())) {
            throw new IllegalArgumentException("ends before it begins: " + from + '/' + to);
        }
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
