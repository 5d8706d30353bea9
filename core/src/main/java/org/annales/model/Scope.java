package org.annales.model;

/** What a figure covers: one happening, a running total, or a stock at a time. */
public enum Scope {
    INCIDENT,
    TOTAL,
    STATE
}
