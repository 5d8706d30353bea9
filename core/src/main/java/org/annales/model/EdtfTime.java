package org.annales.model;

/** The times of day of EDTF: {@code hh:mm:ss}, and a zone. */
final class EdtfTime {

    private EdtfTime() {}

    /** Hours and minutes alone are read too, since a source seldom gives seconds. */
    static boolean isTime(String text) {
        int end = clockEnd(text);
        return end > 0 && isZone(text.substring(end));
    }

    /** Offset behind hours, minutes and seconds, or -1. */
    private static int clockEnd(String text) {
        if (!isNumber(text, 0, 24) || !isAt(text, 2, ':') || !isNumber(text, 3, 59)) {
            return -1;
        }
        if (!isAt(text, 5, ':')) {
            return 5;
        }
        return isNumber(text, 6, 60) ? 8 : -1;
    }

    private static boolean isZone(String zone) {
        if (zone.isEmpty() || zone.equals("Z")) {
            return true;
        }
        if ((zone.charAt(0) != '+' && zone.charAt(0) != '-') || !isNumber(zone, 1, 14)) {
            return false;
        }
        return zone.length() == 3 || (zone.length() == 6 && isAt(zone, 3, ':') && isNumber(zone, 4, 59));
    }

    private static boolean isAt(String text, int at, char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    private static boolean isNumber(String text, int at, int limit) {
        if (at + 2 > text.length()) {
            return false;
        }
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return 0 <= tens && tens <= 9 && 0 <= ones && ones <= 9 && tens * 10 + ones <= limit;
    }
}
