package org.annales.figure;

/**
 * What a noun makes of the number before it.
 *
 * @param type how the noun is read
 * @param unit what it is counted in: people, tanks, villages, …
 * @param kind the kind of the figure where no other word tells more
 * @param firm whether the noun is the kind, whatever its verb (“deaths”)
 */
record Thing(ThingType type, String unit, String kind, boolean firm, Needs needs) {

    /** What it takes for the number to be a figure at all. */
    enum Needs {
        NOTHING,
        /** At least ten, or a word of harm, movement, … */
        LARGE,
        /** A word of harm, movement, … */
        TRIGGER
    }

    static final Thing BARE = new Thing(ThingType.BARE, "people", "other", false, Needs.TRIGGER);
    static final Thing UNKNOWN = new Thing(ThingType.OTHER, "", "other", false, Needs.TRIGGER);
    static final Thing PERCENT = new Thing(ThingType.PERCENT, "percent", "other", false, Needs.NOTHING);
    static final Thing NATIONALS = new Thing(ThingType.PEOPLE, "people", "other", false, Needs.LARGE);

    static Thing money(String code) {
        return new Thing(ThingType.MONEY, code, "money", false, Needs.NOTHING);
    }

    boolean isUnknown() {
        return equals(UNKNOWN);
    }

    boolean isNationals() {
        return equals(NATIONALS);
    }

    Thing as(ThingType other, String otherUnit) {
        return new Thing(other, otherUnit, kind, firm, needs);
    }
}
