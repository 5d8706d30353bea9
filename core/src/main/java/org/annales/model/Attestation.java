package org.annales.model;

/**
 * A document says that a state of things held at a time; no happening, so never counted as a statement.
 *
 * @param kind holds, holds-part, claims, office, member-of, in-force or status
 * @param extent was it so through all of the time (“from 1993 to 1995”), or on some day of it (“in 1993”)?
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
        String rule) {}
