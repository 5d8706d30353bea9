package org.annales.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One token read as digits: “1,300”, “300,000–500,000”, “2.5bn”, “99.81%voting”.
 *
 * @param low the number, or the first of two
 * @param high the second number of “300–500”, else null
 * @param suffix letters behind, as “bn”; empty for none
 * @param percent whether a percent sign follows
 * @param plus whether a plus sign follows
 * @param end offset in the token behind the last character read
 * @param dotGrouped whether the one dot might be a German thousands separator (“1.300”)
 * @param bare four digits and nothing else, as years are written
 */
record DigitForm(
        BigDecimal low,
        @Nullable BigDecimal high,
        String suffix,
        boolean percent,
        boolean plus,
        int start,
        int end,
        boolean dotGrouped,
        boolean bare) {

    private static final int MOST_DIGITS = 30;

    /** Reads a token that has digits near its beginning; null for dates, times, designators and ordinals. */
    static @Nullable DigitForm read(String form) {
        int start = 0;
        while (start < form.length() && isLead(form.charAt(start))) {
            start++;
        }
        Scan first = Scan.at(form, start);
        if (first == null) {
            return null;
        }
        Scan second = null;
        int at = first.end;
        if (at + 1 < form.length() && isDash(form.charAt(at))) {
            second = Scan.at(form, at + 1);
            if (second == null) {
                return null;
            }
            at = second.end;
        }
        int letters = at;
        while (letters < form.length() && Character.isLetter(form.charAt(letters))) {
            letters++;
        }
        String suffix = form.substring(at, letters);
        char next = letters < form.length() ? form.charAt(letters) : ' ';
        if (!suffix.isEmpty() && Character.isDigit(next)) {
            return null;
        }
        boolean percent = next == '%' && suffix.isEmpty();
        boolean plus = next == '+';
        if (!percent && !plus && next != ' ' && !isTrail(next)) {
            return null;
        }
        boolean dot = first.dotGrouped || (second != null && second.dotGrouped);
        boolean bare =
                second == null && suffix.isEmpty() && !percent && !plus && first.bare && letters >= form.length() - 1;
        return new DigitForm(
                first.value,
                second == null ? null : second.value,
                suffix,
                percent,
                plus,
                start,
                percent || plus ? letters + 1 : letters,
                dot,
                bare);
    }

    private static boolean isLead(char c) {
        return c == '(' || c == '~' || c == '≈' || c == '$' || c == '£' || c == '€' || c == '"' || c == '“';
    }

    private static boolean isTrail(char c) {
        return c == '[' || c == ')' || c == ']' || c == '"' || c == '”' || c == ',' || c == '.' || c == ';' || c == '*';
    }

    static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—' || c == '−' || c == '‒';
    }

    /** One run of digits with separators. */
    private record Scan(BigDecimal value, int end, boolean dotGrouped, boolean bare) {

        static @Nullable Scan at(String form, int start) {
            int whole = runLength(form, start);
            if (whole == 0 || whole > MOST_DIGITS) {
                return null;
            }
            StringBuilder digits = new StringBuilder(form.substring(start, start + whole));
            int i = start + whole;
            int groups = 0;
            char separator = ' ';
            boolean decimal = false;
            while (!decimal && i + 1 < form.length() && isSeparator(form.charAt(i)) && isDigit(form.charAt(i + 1))) {
                int run = runLength(form, i + 1);
                boolean group = run == 3 && (groups == 0 ? whole <= 3 : form.charAt(i) == separator);
                if (!group && form.charAt(i) != '.') {
                    return null;
                }
                decimal = !group;
                digits.append(decimal ? "." : "").append(form, i + 1, i + 1 + run);
                separator = form.charAt(i);
                groups += group ? 1 : 0;
                i += run + 1;
            }
            if (digits.length() > MOST_DIGITS || isContinued(form, i)) {
                return null;
            }
            boolean dotGrouped = groups == 1 && separator == '.';
            return new Scan(new BigDecimal(digits.toString()), i, dotGrouped, groups == 0 && whole == 4 && !decimal);
        }

        /** A time, date or version: “12:01”, “62/243”, “1.2.3”. */
        private static boolean isContinued(String form, int i) {
            if (i >= form.length()) {
                return false;
            }
            char c = form.charAt(i);
            return c == ':' || c == '/' || (c == '.' && i + 1 < form.length() && isDigit(form.charAt(i + 1)));
        }

        private static boolean isSeparator(char c) {
            return c == ',' || c == '.' || c == '\'' || c == '’' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
        }

        private static int runLength(String form, int from) {
            int i = from;
            while (i < form.length() && isDigit(form.charAt(i))) {
                i++;
            }
            return i - from;
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
