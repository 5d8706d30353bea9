package org.annales.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that is not shown to have existed by a day.
 *
 * @param published its publication date, where one is known; later than the day
 * @param notBefore the latest day it speaks of as past, its references included: it was not written before
 */
public record LeftOut(
        String document,
        String name,
        @Nullable LocalDate published,
        @Nullable LocalDate notBefore) {}
