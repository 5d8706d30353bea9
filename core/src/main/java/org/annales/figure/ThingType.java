package org.annales.figure;

/** What sort of thing is counted: the classes of the knowledge files. */
enum ThingType {
    PEOPLE,
    /** Soldiers and others under arms. */
    FIGHTERS,
    VOTERS,
    UNITS,
    GROUPS,
    SETTLEMENTS,
    BASES,
    BUILDINGS,
    LIVESTOCK,
    EQUIPMENT,
    AIRCRAFT,
    MUNITION,
    LOADS,
    AREA,
    MONEY,
    PERCENT,
    /** A number without a noun. */
    BARE,
    /** A noun no file knows. */
    OTHER;

    /** People of any sort, or a number that may well mean people. */
    boolean isHuman() {
        return this == PEOPLE || this == FIGHTERS || this == BARE || this == GROUPS;
    }

    boolean isWeapon() {
        return this == EQUIPMENT || this == AIRCRAFT || this == MUNITION;
    }

    boolean isPlace() {
        return this == SETTLEMENTS || this == BASES;
    }
}
