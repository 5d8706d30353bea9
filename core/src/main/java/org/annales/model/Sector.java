package org.annales.model;

/** What sort of body an actor is (after PLOVER's sector list). */
public enum Sector {
    GOVERNMENT,
    MILITARY,
    REBELS,
    PARAMILITARY,
    POLICE,
    CIVILIANS,
    PARTY,
    LEGISLATURE,
    JUDICIARY,
    MEDIA,
    INTERNATIONAL,
    NGO,
    BUSINESS,
    RELIGION,
    PERSON,
    STATE,
    PEOPLE,
    UNKNOWN;

    /** A neutral observer by trade, whose report a reader may take as told rather than as a party's claim. */
    public boolean observes() {
        return switch (this) {
            case MEDIA, INTERNATIONAL, NGO, JUDICIARY -> true;
            default -> false;
        };
    }
}
