package org.annales.model;

import org.jspecify.annotations.Nullable;

/**
 * A document says that a state of things held at a time; no happening, so never counted as a statement.
 *
 * @param kind holds, holds-part, claims, office, member-of, side-of, in-force or status
 * @param extent was it so through all of the time (“from 1993 to 1995”), or on some day of it (“in 1993”)?
 * @param conflict of a side taken, in which conflict (“Winter War”) or against whom (“against Germany”); null where the text does
 *     not say, and for all other kinds
 */
public record Attestation(
        String id,
        String document,
        String kind,
        String subject,
        String object,
        When time,
        Extent extent,
        Span evidence,
        String rule,
        @Nullable String conflict) {

    /** One that belongs to no conflict. */
    public Attestation(
            String id,
            String document,
            String kind,
            String subject,
            String object,
            When time,
            Extent extent,
            Span evidence,
            String rule) {
        this(id, document, kind, subject, object, time, extent, evidence, rule, null);
    }
}
