package org.annales.model;

import java.time.LocalDate;

/**
 * A time with its uncertainty: an EDTF (ISO 8601-2) expression and the days it may mean.
 *
 * @param edtf the expression; empty where nothing is known
 * @param earliest first day it may mean; {@link LocalDate#MIN} where open
 * @param latest last day it may mean; {@link LocalDate#MAX} where open
 */
public record When(String edtf, LocalDate earliest, LocalDate latest) {

    private static final When UNKNOWN = new When("", LocalDate.MIN, LocalDate.MAX);

    public static When unknown() {
        return UNKNOWN;
    }

    public boolean isKnown() {
        return !edtf.isEmpty();
    }

    @Override
    public String toString() {
        return edtf;
    }
}
