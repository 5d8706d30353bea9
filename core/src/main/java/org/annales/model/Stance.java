package org.annales.model;

/** How a voice stands to what is said. */
public enum Stance {
    ASSERTS,
    ESTIMATES,
    DENIES,
    CONFIRMS,
    DISPUTES
}
