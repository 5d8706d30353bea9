package org.annales.model;

/** Whether something holds on some day of its time or on every day of it. */
public enum Extent {
    SOME_DAY,
    EVERY_DAY
}
