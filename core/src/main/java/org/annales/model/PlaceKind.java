package org.annales.model;

/** What sort of place a name stands for. */
public enum PlaceKind {
    SETTLEMENT,
    CAPITAL,
    DISTRICT,
    REGION,
    COUNTRY,
    STATE,
    HISTORICAL,
    DE_FACTO,
    CORRIDOR,
    PASS,
    MOUNTAIN,
    RIVER,
    LAKE,
    SEA,
    ISLAND,
    AIRPORT,
    BASE,
    FRONT,
    CONTINENT,
    BUILDING,
    OTHER;

    /** A place of people and streets rather than an area, a water or a line. */
    public boolean isPoint() {
        return switch (this) {
            case SETTLEMENT, CAPITAL, AIRPORT, BASE, PASS, MOUNTAIN, BUILDING -> true;
            default -> false;
        };
    }

    /** A state of any sort, which may also act. */
    public boolean isState() {
        return switch (this) {
            case COUNTRY, STATE, HISTORICAL, DE_FACTO -> true;
            default -> false;
        };
    }
}
