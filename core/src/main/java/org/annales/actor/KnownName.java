package org.annales.actor;

/** A name by which a known actor goes. */
record KnownName(KnownActor known, Form form) {

    /** What sort of name it is. */
    enum Form {
        /** “Armenia”, “Red Cross”. */
        NAME,
        /** “ELF”, “UNSC”: may stand for others too. */
        ABBREVIATION,
        /** “Armenians”; the known actor is then the people, not the state. */
        PEOPLE,
        /** “Armenian”: before a noun it says whose. */
        ADJECTIVE,
        /** “Baku”, “the Kremlin”: stands for a government where it acts. */
        SEAT
    }
}
