package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A line with something on it, without the blanks around it.
 *
 * @param indent blanks before it, a tab counting four
 * @param gap whether an empty line, or nothing, stands before it
 */
record Line(int start, int end, int indent, boolean gap) {

    Span span() {
        return new Span(start, end);
    }

    int width() {
        return end - start;
    }

    Line from(int start) {
        return new Line(start, end, indent, gap);
    }

    /** The lines of a text that are not empty, or null where there are more than so many. */
    static @Nullable List<Line> list(String text, int most) {
        List<Line> lines = new ArrayList<>();
        boolean gap = true;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            Span trimmed = trim(text, at, end);
            if (trimmed.length() == 0) {
                gap = true;
            } else {
                lines.add(new Line(trimmed.start(), trimmed.end(), indent(text, at, trimmed.start()), gap));
                gap = false;
                if (lines.size() > most) {
                    return null;
                }
            }
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            at = end + (pair ? 2 : 1);
        }
        return lines;
    }

    /** The span without blanks at its ends. */
    static Span trim(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B || c == 0x85;
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static int indent(String text, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += text.charAt(i) == '\t' ? 4 : 1;
        }
        return width;
    }
}
