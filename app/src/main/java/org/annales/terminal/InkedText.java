package org.annales.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text of which every character has its colour or none, so that it can be broken into lines and painted afterwards. */
public final class InkedText {

    private final StringBuilder text = new StringBuilder();
    private @Nullable Ink[] inks = new Ink[128];

    /** Adds words in the usual colour. */
    public InkedText add(String words) {
        return append(null, words);
    }

    /** Adds words in a colour. */
    public InkedText add(Ink ink, String words) {
        return append(ink, words);
    }

    /** Adds a space, where there is something to part from. */
    public InkedText space() {
        return text.isEmpty() ? this : append(null, " ");
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    private InkedText append(@Nullable Ink ink, String words) {
        int from = text.length();
        text.append(words);
        if (inks.length < text.length()) {
            inks = Arrays.copyOf(inks, text.length() * 2);
        }
        Arrays.fill(inks, from, text.length(), ink);
        return this;
    }

    /** Broken between words into lines at most so wide, painted; a word that is wider stands alone. */
    public List<String> wrap(Terminal terminal, int width) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int lastSpace = -1;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            used += Plain.width(c);
            if (c == ' ') {
                lastSpace = i;
            } else if (used > width && lastSpace > start) {
                lines.add(paint(terminal, start, lastSpace));
                start = lastSpace + 1;
                used = Plain.width(text.substring(start, i)) + Plain.width(c);
            }
            i += Character.charCount(c);
        }
        lines.add(paint(terminal, start, text.length()));
        return lines;
    }

    /** Painted on one line. */
    public String paint(Terminal terminal) {
        return paint(terminal, 0, text.length());
    }

    private String paint(Terminal terminal, int from, int to) {
        if (!terminal.colours()) {
            return text.substring(from, to);
        }
        StringBuilder painted = new StringBuilder();
        for (int i = from; i < to; ) {
            Ink ink = inks[i];
            int end = i + 1;
            while (end < to && inks[end] == ink) {
                end++;
            }
            String run = text.substring(i, end);
            painted.append(ink == null ? run : terminal.paint(ink, run));
            i = end;
        }
        return painted.toString();
    }
}
