package org.annales.model;

/** The four sorts of time expression of TIMEX3. */
public enum TimexType {
    DATE,
    TIME,
    DURATION,
    SET
}
