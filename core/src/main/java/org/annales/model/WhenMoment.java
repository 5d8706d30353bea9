package org.annales.model;

import java.time.LocalDate;

/**
 * A time of day on a day.
 *
 * @param time as ISO 8601 writes it, with its zone where one is given: {@code 23:20:30}, {@code 23:20:30Z}, {@code 23:20:30+04:30}
 */
public record WhenMoment(WhenDate date, String time) implements When {

    @Override
    public String edtf() {
        return date.edtf() + 'T' + time;
    }

    @Override
    public LocalDate earliest() {
        return date.earliest();
    }

    @Override
    public LocalDate latest() {
        return date.latest();
    }

    @Override
    public boolean uncertain() {
        return date.uncertain();
    }

    @Override
    public boolean approximate() {
        return date.approximate();
    }

    @Override
    public String toString() {
        return edtf();
    }
}
