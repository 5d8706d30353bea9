package org.annales.web;

import java.time.LocalDate;
import org.annales.model.When;
import org.jspecify.annotations.Nullable;

/**
 * A time as the page draws it.
 *
 * @param edtf the expression; empty where nothing is known
 * @param from first day it may mean, null where open
 * @param to last day it may mean, null where open
 */
record TimeView(
        String edtf, @Nullable LocalDate from, @Nullable LocalDate to) {

    static TimeView of(When when) {
        return new TimeView(
                when.edtf(),
                when.earliest().equals(LocalDate.MIN) ? null : when.earliest(),
                when.latest().equals(LocalDate.MAX) ? null : when.latest());
    }
}
