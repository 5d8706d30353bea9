package org.annales.model;

/** Is it so? As the code book defines it. */
public enum Reality {
    ACTUAL,
    ALLEGED,
    DENIED,
    PLANNED,
    THREATENED,
    FAILED,
    PROPOSED
}
