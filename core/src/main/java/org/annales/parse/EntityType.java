package org.annales.parse;

/** What the engine takes a name or expression for. */
public enum EntityType {
    NONE,
    PERSON,
    PEOPLE,
    ORGANISATION,
    PLACE,
    FACILITY,
    EVENT,
    LAW,
    WORK,
    PRODUCT,
    LANGUAGE,
    DATE,
    TIME,
    NUMBER,
    ORDINAL,
    QUANTITY,
    MONEY,
    PERCENT;

    /** A proper name that may be an actor or a place. */
    public boolean isName() {
        return this == PERSON || this == PEOPLE || this == ORGANISATION || this == PLACE || this == FACILITY;
    }
}
