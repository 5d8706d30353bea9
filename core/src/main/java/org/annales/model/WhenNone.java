package org.annales.model;

import java.time.LocalDate;

/** No date: nothing is known, or the side of an interval is open. */
public enum WhenNone implements When {
    /** Nothing is known; as the side of an interval, there is an end but nobody says when. */
    UNKNOWN(""),
    /** The side of an interval without an end. */
    OPEN("..");

    private final String edtf;

    WhenNone(String edtf) {
        this.edtf = edtf;
    }

    @Override
    public String edtf() {
        return edtf;
    }

    @Override
    public LocalDate earliest() {
        return LocalDate.MIN;
    }

    @Override
    public LocalDate latest() {
        return LocalDate.MAX;
    }

    @Override
    public boolean uncertain() {
        return false;
    }

    @Override
    public boolean approximate() {
        return false;
    }

    @Override
    public String toString() {
        return edtf;
    }
}
