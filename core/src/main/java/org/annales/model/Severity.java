package org.annales.model;

/** How much an {@link Issue} takes away. */
public enum Severity {
    /** Worth knowing; nothing is lost. */
    INFO,
    /** A part could not be read or resolved. */
    WARNING,
    /** A document could not be read. */
    ERROR
}
