package org.annales.store;

/**
 * Texts have any characters, but PostgreSQL keeps no U+0000 and SQLite's own functions stop there. It is stored as U+FDD0, a
 * code point that Unicode leaves to programs for such uses, so that offsets stay what they are.
 */
final class Characters {
    private static final char ZERO = '\0';
    private static final char STORED = '\uFDD0';

    private Characters() {}

    /** The text as it is stored. */
    static String stored(String text) {
        return text.replace(ZERO, STORED);
    }

    /** A stored text as it was. */
    static String read(String stored) {
        return stored.replace(STORED, ZERO);
    }
}
