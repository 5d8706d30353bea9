package org.annales.terminal;

/** Bars of block characters, an eighth of a column exact. */
final class Bars {

    private static final String[] EIGHTHS = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

    private Bars() {}

    /** A bar for a part of a whole; something that is not nothing has at least an eighth. */
    static String bar(int part, int whole, int width) {
        if (part <= 0 || whole <= 0) {
            return "";
        }
        int eighths = Math.max(1, (int) Math.round(8.0 * width * part / whole));
        return "█".repeat(eighths / 8) + EIGHTHS[eighths % 8];
    }
}
