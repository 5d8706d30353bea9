package org.annales.place;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How spellings of a place's name are made comparable. */
final class PlaceNames {

    /** Begins the key of a name that is an abbreviation, lest “FAO” be the port of Fao. */
    static final char ABBREVIATION = '^';

    private static final int LONGEST_ABBREVIATION = 5;

    private PlaceNames() {}

    /**
     * The name in lower case without diacritics, hyphens, apostrophes and full stops: “Xankəndi” and “Xankendi”, “Côte
     * d’Ivoire” and “Cote d'Ivoire” are the same.
     */
    static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        if (!foldAscii(name, folded)) {
            folded.setLength(0);
            foldUnicode(name, folded);
        }
        int end = folded.length();
        return end > 0 && folded.charAt(end - 1) == ' ' ? folded.substring(0, end - 1) : folded.toString();
    }

    /** Folds until a letter beyond ASCII comes; then false. */
    private static boolean foldAscii(String name, StringBuilder folded) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 128) {
                return false;
            }
            append(c, folded);
        }
        return true;
    }

    private static void foldUnicode(String name, StringBuilder folded) {
        String split = Normalizer.normalize(name, Normalizer.Form.NFKD);
        for (int i = 0; i < split.length(); i++) {
            char c = split.charAt(i);
            String plain = plain(c);
            if (plain != null) {
                folded.append(plain);
            } else if (c < 128) {
                append(c, folded);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                appendLetter(c, folded);
            }
        }
    }

    private static void appendLetter(char c, StringBuilder folded) {
        if (Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
            folded.append(Character.toLowerCase(c));
        } else if (Character.isWhitespace(c) || Character.getType(c) == Character.DASH_PUNCTUATION) {
            appendSpace(folded);
        }
    }

    private static void append(char c, StringBuilder folded) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            folded.append(c);
        } else if (c >= 'A' && c <= 'Z') {
            folded.append((char) (c + 32));
        } else if (c == ' ' || c == '-' || c == '/' || c == '\n' || c == '\t' || c == '\r' || c == '_') {
            appendSpace(folded);
        } else if (c == '&') {
            folded.append("and");
        }
    }

    private static void appendSpace(StringBuilder folded) {
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    /** Letters that decompose into nothing simpler although a reader takes them for one. */
    private static @Nullable String plain(char c) {
        return switch (c) {
            case 'ə', 'Ə' -> "a";
            case 'ı', 'İ' -> "i";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'ħ', 'Ħ' -> "h";
            case 'ŋ', 'Ŋ' -> "n";
            case 'ß' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'þ', 'Þ' -> "th";
            case 'ʻ', 'ʼ', '’', '‘', 'ʿ', 'ʾ', '´', '`', 'ʹ', 'ʺ' -> "";
            default -> null;
        };
    }

    /** Is it written in at most five capitals, as “UK” or “N.S.W.”, so that it stands for a longer name or for something else? */
    static boolean isAbbreviation(String name) {
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLowerCase(c) || c == ' ') {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters <= LONGEST_ABBREVIATION;
    }

    /**
     * A rough sound of a name, under which transliterations of one name meet: Kelbajar, Kalbadjar, Kəlbəcər.
     *
     * <p>Consonants that transliterations interchange are merged (j, dj, dzh, c; kh, x, h; q, gh, g; sh, s; ch; w, v),
     * vowels beyond the first letter dropped and doubles written once. Empty where fewer than three sounds remain.
     */
    static String sound(String folded) {
        if (folded.length() < 4) {
            return "";
        }
        StringBuilder sound = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            char next = i + 1 < folded.length() ? folded.charAt(i + 1) : ' ';
            char heard = heard(c, next);
            if (heard == ' ' || (isVowel(c) && !sound.isEmpty())) {
                continue;
            }
            if (sound.isEmpty() || sound.charAt(sound.length() - 1) != heard) {
                sound.append(heard);
            }
            if ((next == 'h' && "kgscz".indexOf(c) >= 0) || (c == 'd' && next == 'j')) {
                i++;
            } else if (c == 'd' && next == 'z' && i + 2 < folded.length() && folded.charAt(i + 2) == 'h') {
                i += 2;
            }
        }
        return sound.length() < 3 ? "" : sound.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isVowel(char c) {
        return "aeiouyw".indexOf(c) >= 0;
    }

    private static char heard(char c, char next) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> 'a';
            case 'c' -> next == 'h' ? 'c' : 'j';
            case 'd' -> next == 'j' || next == 'z' ? 'j' : 'd';
            case 'k' -> next == 'h' ? 'h' : 'g';
            case 'q', 'g' -> 'g';
            case 'x', 'h' -> 'h';
            case 's' -> 's';
            case 'z' -> next == 'h' ? 'j' : 'z';
            case 'w', 'v' -> 'v';
            case ' ' -> ' ';
            default -> Character.isLetterOrDigit(c) ? c : ' ';
        };
    }
}
