package org.annales.model;

/** The answer to a question about two uncertain times. */
public enum Certainty {
    CERTAIN,
    POSSIBLE,
    NO
}
