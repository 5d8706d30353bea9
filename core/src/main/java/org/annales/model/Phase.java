package org.annales.model;

/** Which part of a happening a statement tells. */
public enum Phase {
    WHOLE,
    BEGIN,
    CONTINUE,
    HALT,
    RESUME,
    END
}
