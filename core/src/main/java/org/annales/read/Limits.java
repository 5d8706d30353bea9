package org.annales.read;

import java.time.Duration;

/**
 * How much one file may ask of us; more is refused with a clear line and never half read.
 *
 * @param textBytes bytes of a plain-text, Markdown or HTML file, and characters of the text taken out of any file
 * @param fileBytes bytes of a PDF or office file
 * @param lines lines of a text
 * @param time for taking the text out of a file
 */
record Limits(int textBytes, long fileBytes, int lines, Duration time) {

    static final Limits USUAL = new Limits(50_000_000, 300_000_000L, 2_000_000, Duration.ofMinutes(2));

    /** “50 MB”, “3.2 MB”, “12 kB”. */
    static String size(long bytes) {
        if (bytes >= 10_000_000) {
            return bytes / 1_000_000 + " MB";
        }
        return bytes >= 1_000_000 ? Math.floorDiv(bytes, 100_000L) / 10.0 + " MB" : bytes / 1000 + " kB";
    }
}
