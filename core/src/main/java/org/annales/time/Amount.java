package org.annales.time;

/**
 * How many of a unit: exactly, or from a least to a most number; halves are told apart.
 *
 * @param vague whether the text gives no number
 * @param half whether a half is added
 */
record Amount(int min, int max, boolean vague, boolean half) {

    static Amount of(int number) {
        return new Amount(number, number, false, false);
    }

    /** The amount in a rule's slots; one where the text names none. */
    static Amount from(Slots slots) {
        boolean half = slots.has("HALF");
        Sense vague = slots.find("VAGUE");
        if (vague != null) {
            int dots = vague.text().indexOf("..");
            return new Amount(
                    Integer.parseInt(vague.text().substring(0, dots)),
                    Integer.parseInt(vague.text().substring(dots + 2)),
                    true,
                    half);
        }
        // “Half a year” is no whole one; “a year and a half” and “two and a half years” are.
        int number = slots.has("HALFONLY") ? 0 : slots.number("N", 1);
        return new Amount(number, number, false, half || slots.has("HALFONLY"));
    }
}
