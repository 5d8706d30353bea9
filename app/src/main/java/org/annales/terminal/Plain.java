package org.annales.terminal;

/**
 * Text of documents made fit for a terminal: nothing in it may steer the terminal (escape sequences) or turn what follows
 * around (bidirectional controls). Widths are columns of the terminal.
 */
public final class Plain {

    private static final String CUT = "…";

    private Plain() {}

    /** On one line, runs of white space as one space. */
    public static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || c == 0xA0) {
                space = !plain.isEmpty();
            } else if (isHarmless(c)) {
                if (space) {
                    plain.append(' ');
                }
                plain.appendCodePoint(c);
                space = false;
            }
        }
        return plain.toString();
    }

    /** May this be sent to a terminal? */
    static boolean isHarmless(int codePoint) {
        boolean turns = codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
        return !turns && !Character.isISOControl(codePoint) && codePoint != 0xFEFF;
    }

    /** How many columns a text takes. */
    public static int width(String text) {
        return text.codePoints().map(Plain::width).sum();
    }

    static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = codePoint >= 0x1100
                && (Character.isIdeographic(codePoint)
                        || codePoint <= 0x115F
                        || codePoint >= 0x3041 && codePoint <= 0x30FF
                        || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                        || codePoint >= 0xFF00 && codePoint <= 0xFF60
                        || codePoint >= 0x1F300 && codePoint <= 0x1FAFF);
        return wide ? 2 : 1;
    }

    /** At most so wide; what is cut off is shown by “…”. */
    public static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            used += width(c);
            if (used > width) {
                break;
            }
            kept.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return kept.toString().stripTrailing() + CUT;
    }

    /** At most so wide and without the word that is cut, unless it is the only one. */
    static String cutAtWord(String text, int width) {
        String cut = cut(text, width);
        if (cut.equals(text) || text.startsWith(" ", cut.length() - CUT.length())) {
            return cut;
        }
        int space = cut.lastIndexOf(' ');
        return space <= 0 ? cut : cut.substring(0, space).stripTrailing() + CUT;
    }

    /** Filled up with spaces to a width. */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Filled up with spaces before it. */
    public static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }
}
