package org.annales.model;

/** How exact a figure is said to be. */
public enum Bound {
    EXACT,
    ABOUT,
    AT_LEAST,
    AT_MOST,
    RANGE
}
