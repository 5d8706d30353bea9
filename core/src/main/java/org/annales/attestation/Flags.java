package org.annales.attestation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Flags that stand for states in tables: two regional indicator symbols spell a state's code. */
final class Flags {
    private static final int FIRST = 0x1F1E6;
    private static final int LAST = 0x1F1FF;

    private Flags() {}

    /** The English name of the state whose flag a word is; null where it is none. */
    static @Nullable String country(String word) {
        int[] signs = word.codePoints().toArray();
        if (signs.length != 2 || !isSign(signs[0]) || !isSign(signs[1])) {
            return null;
        }
        String code = "" + (char) ('A' + signs[0] - FIRST) + (char) ('A' + signs[1] - FIRST);
        String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        return name.equals(code) ? null : name;
    }

    /** Do regional indicator symbols stand in a text? */
    static boolean isIn(String text) {
        return text.codePoints().anyMatch(Flags::isSign);
    }

    private static boolean isSign(int codePoint) {
        return codePoint >= FIRST && codePoint <= LAST;
    }
}
