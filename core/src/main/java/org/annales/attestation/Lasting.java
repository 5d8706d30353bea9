package org.annales.attestation;

import org.annales.model.Extent;
import org.annales.model.When;

/** A time and whether something is said to have lasted through it, rather than to have been so at some day of it. */
record Lasting(When when, Extent extent) {
    static final Lasting UNKNOWN = new Lasting(When.unknown(), Extent.SOME_DAY);

    static Lasting through(When when) {
        return new Lasting(when, Extent.EVERY_DAY);
    }

    static Lasting at(When when) {
        return new Lasting(when, Extent.SOME_DAY);
    }
}
