package org.annales.time;

/**
 * What a word, number or sign may be in a pattern.
 *
 * @param kind number of the class, as the {@link Lexicon} gives it
 * @param text the value as the knowledge file writes it
 * @param number the value where it is a number, else 0
 * @param title whether the word must begin with a capital
 */
record Sense(int kind, String text, int number, boolean title) {

    static Sense of(int kind, int number) {
        return new Sense(kind, Integer.toString(number), number, false);
    }
}
