package org.annales.time;

import java.util.Arrays;
import java.util.Locale;

/** Splits a paragraph into {@link Atoms} in one pass. */
final class Lexer {

    private static final Sense[] NONE = {};
    private static final int LONGEST_NUMBER = 9;

    private final Lexicon lexicon;
    private final Numbers numbers;
    private final NumberWords numberWords;
    private final int month;
    private final int gluedWord;

    Lexer(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.numbers = new Numbers(lexicon);
        this.numberWords = new NumberWords(lexicon, numbers);
        this.month = lexicon.kind("MONTH");
        this.gluedWord = lexicon.kind("GLUED");
    }

    Atoms split(String text, int from, int to) {
        Atoms atoms = new Atoms((to - from) / 5 + 8);
        boolean quoted = false;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                at = addNumber(atoms, text, at, to, quoted);
            } else if (isLetter(c)) {
                at = addWord(atoms, text, at, to, quoted);
            } else {
                quoted = switch (c) {
                    case '"' -> !quoted;
                    case '“', '«' -> true;
                    case '”', '»' -> false;
                    default -> quoted;
                };
                if (!isSpace(c)) {
                    atoms.add(at, at + 1, lexicon.senses(sign(c)), quoted);
                }
                at++;
            }
        }
        return numberWords.join(atoms);
    }

    private int addWord(Atoms atoms, String text, int start, int to, boolean quoted) {
        int end = start + 1;
        while (end < to && isLetter(text.charAt(end))) {
            end++;
        }
        atoms.add(start, end, wordSenses(text, start, end), quoted);
        return end;
    }

    private Sense[] wordSenses(String text, int start, int end) {
        Sense[] senses = lexicon.senses(text.substring(start, end).toLowerCase(Locale.ROOT));
        if (senses.length == 0 || Character.isUpperCase(text.charAt(start))) {
            return senses;
        }
        for (Sense sense : senses) {
            if (sense.title()) {
                return withoutTitles(senses);
            }
        }
        return senses;
    }

    private static Sense[] withoutTitles(Sense[] senses) {
        return Arrays.stream(senses).filter(s -> !s.title()).toArray(Sense[]::new);
    }

    private int addNumber(Atoms atoms, String text, int start, int to, boolean quoted) {
        int end = digitsEnd(text, start, to);
        int digits = end - start;
        int grouped = groupedEnd(text, end, to, digits);
        int value = value(text, start, grouped);
        int suffix = lettersEnd(text, grouped, to);
        if (value < 0 || isGluedToName(atoms, text, start)) {
            atoms.add(start, grouped, NONE, quoted);
            return grouped;
        }
        if (isOrdinalSuffix(text, grouped, suffix)) {
            atoms.add(start, suffix, numbers.ordinal(value), quoted);
            return suffix;
        }
        int plural = pluralEnd(text, grouped, suffix, to);
        if (plural > 0) {
            atoms.add(start, plural, numbers.decade(value, digits), quoted);
            return plural;
        }
        boolean plain = suffix == grouped || isWordThatMayFollow(text, grouped, suffix);
        atoms.add(start, grouped, plain ? numbers.plain(value, grouped == end ? digits : 0) : NONE, quoted);
        return grouped;
    }

    private static int digitsEnd(String text, int start, int to) {
        int end = start + 1;
        while (end < to && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Takes in “,460” and the like behind one to three digits. */
    private static int groupedEnd(String text, int from, int to, int digits) {
        int end = from;
        while (digits <= 3
                && end + 3 < to
                && text.charAt(end) == ','
                && isDigit(text.charAt(end + 1))
                && digitsEnd(text, end + 1, to) == end + 4) {
            end += 4;
        }
        return end;
    }

    /** The number's value, or -1 where it is too long for one. */
    private static int value(String text, int start, int end) {
        int value = 0;
        int digits = 0;
        for (int i = start; i < end; i++) {
            if (isDigit(text.charAt(i))) {
                value = value * 10 + Character.digit(text.charAt(i), 10);
                if (++digits > LONGEST_NUMBER) {
                    return -1;
                }
            }
        }
        return value;
    }

    private static int lettersEnd(String text, int from, int to) {
        int end = from;
        while (end < to && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Digits in a name (“T72”) are no number, but those behind a preposition or month that lost its space are. */
    private boolean isGluedToName(Atoms atoms, String text, int start) {
        int last = atoms.size() - 1;
        return last >= 0
                && atoms.end(last) == start
                && isLetter(text.charAt(start - 1))
                && !atoms.is(last, month)
                && !atoms.is(last, gluedWord);
    }

    private boolean isWordThatMayFollow(String text, int start, int end) {
        Sense[] senses = wordSenses(text, start, end);
        for (Sense sense : senses) {
            if (sense.kind() == month || sense.kind() == gluedWord) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOrdinalSuffix(String text, int start, int end) {
        if (end - start != 2) {
            return false;
        }
        return switch (text.substring(start, end).toLowerCase(Locale.ROOT)) {
            case "st", "nd", "rd", "th" -> true;
            default -> false;
        };
    }

    /** Offset behind “s” or “'s” that follows a number, or -1. */
    private static int pluralEnd(String text, int start, int suffix, int to) {
        if (suffix == start + 1 && text.charAt(start) == 's') {
            return suffix;
        }
        boolean quoted = start + 1 < to && isApostrophe(text.charAt(start)) && text.charAt(start + 1) == 's';
        return quoted && lettersEnd(text, start + 1, to) == start + 2 && text.charAt(start - 1) == '0' ? start + 2 : -1;
    }

    private static String sign(char c) {
        return isApostrophe(c) ? "'" : String.valueOf(c);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ';
    }

    private static boolean isDigit(char c) {
        return c < 128 ? '0' <= c && c <= '9' : Character.isDigit(c);
    }

    private static boolean isLetter(char c) {
        return c < 128 ? ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') : Character.isLetter(c);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\u200b';
    }
}
