package org.annales.actor;

import org.annales.model.Sector;

/**
 * A noun that names an actor by what it is (“rebels”, “ministry”).
 *
 * @param weak so ordinary a word that the phrase must say whose (“the front”)
 */
record HeadNoun(String noun, Sector sector, Shape shape, boolean weak) {

    /** How many the noun stands for, and how it may be taken up again. */
    enum Shape {
        /** A count noun for people: one is he or she, several are they. */
        PERSONS,
        /** Always several: troops, police. */
        PEOPLE,
        /** One body of many: it or they. */
        GROUP,
        /** A body that decides: it, seldom they. */
        OFFICE,
        /** Machines that fight for somebody. */
        FIGHTERS,
        /** Says what a name is of (“Liberation Front”), but is no actor as a common noun (“the front”). */
        NAMES
    }
}
