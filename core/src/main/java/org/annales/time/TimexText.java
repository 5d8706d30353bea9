package org.annales.time;

/** TIMEX3 notation of what EDTF has no word for: lengths, sets, and years before Christ. */
final class TimexText {

    private TimexText() {}

    /** A length of time, as {@code P3D}, {@code PT2H}, {@code P1DE}; X stands for a number the text does not give. */
    static String length(Amount amount, String unit) {
        String number = amount.vague() ? "X" : number(amount);
        return switch (unit) {
            case "S" -> "PT" + number + "S";
            case "MIN" -> "PT" + number + "M";
            case "H" -> "PT" + number + "H";
            case "FN" -> "P" + (amount.vague() ? "X" : Long.toString(2L * amount.min())) + "W";
            case "Q" -> "P" + (amount.vague() ? "X" : Long.toString(3L * amount.min())) + "M";
            case "CE/2" -> "P50Y";
            case "GEN" -> "P" + number + "GEN";
            case "SEA", "NI", "WE" -> "P" + number + unit;
            default -> "P" + number + unit;
        };
    }

    private static String number(Amount amount) {
        if (!amount.half()) {
            return Integer.toString(amount.min());
        }
        return amount.min() + ".5";
    }

    /** A set, as {@code XXXX-WXX-5} for “every Friday”. */
    static String repeated(Slots slots) {
        String frequency = slots.text("FREQUENCY", "");
        if (!frequency.isEmpty()) {
            return frequency;
        }
        if (slots.has("WEEKDAY")) {
            return "XXXX-WXX-" + slots.number("WEEKDAY", 1);
        }
        if (slots.has("MONTH")) {
            return "XXXX-" + two(slots.number("MONTH", 1));
        }
        if (slots.has("SEASON")) {
            return "XXXX-" + season(slots.number("SEASON", 21));
        }
        if (slots.has("DAYPART")) {
            return "XXXX-XX-XXT" + slots.text("DAYPART", "");
        }
        String unit = slots.text("UNIT", "D");
        if (slots.number("EACH", 1) > 1 && !slots.has("N")) {
            return length(Amount.of(slots.number("EACH", 1)), unit);
        }
        if (slots.has("PER") || slots.has("N") || slots.has("VAGUE")) {
            return length(Amount.from(slots), unit);
        }
        return period(unit);
    }

    /** One of each unit. */
    private static String period(String unit) {
        return switch (unit) {
            case "D" -> "XXXX-XX-XX";
            case "W" -> "XXXX-WXX";
            case "M" -> "XXXX-XX";
            case "Y" -> "XXXX";
            default -> length(Amount.of(1), unit);
        };
    }

    static String season(int code) {
        return switch (code) {
            case 21 -> "SP";
            case 22 -> "SU";
            case 23 -> "FA";
            default -> "WI";
        };
    }

    /** A year, astronomical, as {@code 1992} or {@code BC0490}. */
    static String year(int year) {
        return year > 0 ? four(year) : "BC" + four(1 - year);
    }

    private static String four(int year) {
        String digits = Integer.toString(year);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
