package org.annales.figure;

/** What sort of thing is counted: the classes of the knowledge files. */
enum ThingType {
    PEOPLE,
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
    OTHER
}
