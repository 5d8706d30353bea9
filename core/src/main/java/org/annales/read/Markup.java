package org.annales.read;

import org.annales.model.Span;
import org.jspecify.annotations.Nullable;

/** Recognises the signs by which Markdown, wiki text and plain text mark their lines. */
final class Markup {

    /** A heading's words and its level from 1. */
    record Heading(Span span, int level) {}

    private static final int MAX_HEADING = 200;
    private static final String RULE_SIGNS = "-=*_~#•·—–. \t\u00A0";
    private static final String BULLETS = "-*+•‣▪●◦–—·";

    private Markup() {}

    /** {@code == x ==} (level 2) or {@code ## x} (level 2). */
    static @Nullable Heading findHeading(String text, Line line) {
        if (line.width() > MAX_HEADING) {
            return null;
        }
        char sign = text.charAt(line.start());
        int level = count(text, line.start(), line.end(), sign);
        if (level > 6 || level == line.width()) {
            return null;
        }
        if (sign == '=' && line.width() > 2 * level && count(text, line.end() - level, line.end(), '=') == level) {
            return heading(text, line.start() + level, line.end() - level, level);
        }
        if (sign == '#' && Line.isBlank(text.charAt(line.start() + level))) {
            int end = line.end();
            while (text.charAt(end - 1) == '#') {
                end--;
            }
            return heading(text, line.start() + level, end, level);
        }
        return null;
    }

    private static @Nullable Heading heading(String text, int from, int to, int level) {
        Span words = Line.trim(text, from, to);
        if (words.length() > 4 && isBold(text, words)) {
            words = new Span(words.start() + 2, words.end() - 2);
        }
        return words.length() == 0 ? null : new Heading(words, level);
    }

    /** {@code **x**}. */
    static boolean isBold(String text, Span span) {
        return span.length() > 4
                && text.startsWith("**", span.start())
                && text.startsWith("**", span.end() - 2)
                && text.indexOf("**", span.start() + 2) == span.end() - 2;
    }

    /** A line of dashes, stars or dots that only parts what is above and below. */
    static boolean isRule(String text, Line line) {
        if (line.width() > 400) {
            return false;
        }
        for (int i = line.start(); i < line.end(); i++) {
            if (RULE_SIGNS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The underline of the heading above it: 1 for {@code ===}, 2 for {@code ---}, 0 for none. */
    static int underlineLevel(String text, Line line, Line above) {
        char sign = text.charAt(line.start());
        boolean all = (sign == '=' || sign == '-') && count(text, line.start(), line.end(), sign) == line.width();
        boolean fits = line.width() >= 3 && 2 * line.width() >= above.width() && above.width() <= 100;
        if (!all || !fits || line.gap()) {
            return 0;
        }
        return sign == '=' ? 1 : 2;
    }

    /** Where a list item's words begin, or -1 where the line is no item: after “-”, “•”, “3.”, “(b)”; several marks may follow one another. */
    static int itemStart(String text, Line line) {
        int at = line.start();
        int words = -1;
        while (at < line.end()) {
            int mark = markLength(text, at, line.end());
            if (mark == 0 || at + mark >= line.end() || !Line.isBlank(text.charAt(at + mark))) {
                break;
            }
            at += mark;
            while (at < line.end() && Line.isBlank(text.charAt(at))) {
                at++;
            }
            words = at;
        }
        return words;
    }

    private static int markLength(String text, int at, int end) {
        if (BULLETS.indexOf(text.charAt(at)) >= 0) {
            return 1;
        }
        int from = text.charAt(at) == '(' ? at + 1 : at;
        int i = from;
        while (i < end && i - from < 3 && isAsciiDigit(text.charAt(i))) {
            i++;
        }
        if (i == from && i < end && Character.isLetter(text.charAt(i)) && from + 1 < end) {
            boolean letterMark = text.charAt(i + 1) == ')';
            return letterMark ? i + 2 - at : 0;
        }
        boolean closed = i > from && i < end && (text.charAt(i) == ')' || (from == at && text.charAt(i) == '.'));
        return closed ? i + 1 - at : 0;
    }

    /** A table's row: {@code | a | b |}, or cells parted by tabs. */
    static boolean isTableRow(String text, Line line) {
        char first = text.charAt(line.start());
        if (first == '|') {
            return true;
        }
        int tabs = 0;
        int bars = 0;
        int end = Math.min(text.length(), line.start() + 500);
        for (int i = line.start(); i < end && !Line.isBreak(text.charAt(i)); i++) { // empty cells end a row too
            char c = text.charAt(i);
            tabs += c == '\t' ? 1 : 0;
            bars += c == '|' ? 1 : 0;
        }
        return tabs >= 2 || bars >= 3;
    }

    /** Where a footnote's words begin ({@code [^1]: x}, {@code [12] x}, {@code ^ x}), or -1. */
    static int footnoteStart(String text, Line line) {
        int at = line.start();
        if (text.charAt(at) == '^') {
            return skipBlanks(text, at + 1, line.end());
        }
        if (text.charAt(at) != '[') {
            return -1;
        }
        int i = at + 1;
        while (i < line.end() && i < at + 8 && (text.charAt(i) == '^' || Character.isLetterOrDigit(text.charAt(i)))) {
            i++;
        }
        boolean number = (i > at + 1 && isAsciiDigit(text.charAt(i - 1))) || text.charAt(at + 1) == '^';
        if (!number || i >= line.end() || text.charAt(i) != ']') {
            return -1;
        }
        i++;
        if (i < line.end() && text.charAt(i) == ':') {
            i++;
        }
        return i < line.end() && Line.isBlank(text.charAt(i)) ? skipBlanks(text, i, line.end()) : -1;
    }

    private static int skipBlanks(String text, int from, int end) {
        int i = from;
        while (i < end && Line.isBlank(text.charAt(i))) {
            i++;
        }
        return i < end ? i : -1;
    }

    static int count(String text, int from, int to, char sign) {
        int n = 0;
        while (from + n < to && text.charAt(from + n) == sign) {
            n++;
        }
        return n;
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
