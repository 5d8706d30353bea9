package org.annales.model;

/**
 * A document says that a state of things held at a time; no happening, so never counted as a statement.
 *
 * @param kind holds, office, member-of, in-force or status
 */
public record Attestation(
        String id,
        String document,
        String kind,
        String subject,
        String object,
        When time,
        Span evidence,
        String rule) {}
