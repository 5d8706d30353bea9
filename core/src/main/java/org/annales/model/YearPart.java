package org.annales.model;

/**
 * The parts of a year that EDTF numbers 21 to 41: seasons, quarters, quadrimesters and semesters.
 *
 * <p>Seasons without a hemisphere are the northern ones, by meteorologists' months; a winter begins in the year that names it.
 */
final class YearPart {

    private static final int FIRST = 21;
    private static final int LAST = 41;

    /** First month of each part from 21 on. */
    private static final int[] STARTS = {
        3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7,
    };

    private YearPart() {}

    static boolean exists(int code) {
        return FIRST <= code && code <= LAST;
    }

    /** 1 to 12. */
    static int firstMonth(int code) {
        return STARTS[code - FIRST];
    }

    /** How many months it lasts. */
    static int months(int code) {
        if (code >= 40) {
            return 6;
        }
        return code >= 37 ? 4 : 3;
    }
}
