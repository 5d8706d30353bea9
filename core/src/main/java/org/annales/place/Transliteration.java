package org.annales.place;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;

/** Writes names of other scripts in Latin letters, as maps made for English readers do (BGN/PCGN, through ICU). */
final class Transliteration {

    private Transliteration() {}

    /** Has the name letters that are not Latin? */
    static boolean isNeeded(String name) {
        return name.codePoints().anyMatch(c -> c > 0x24F && Character.isLetter(c) && script(c) != UnicodeScript.LATIN);
    }

    static String toLatin(String name) {
        UnicodeScript script = name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Transliteration::script)
                .filter(s -> s != UnicodeScript.LATIN)
                .findFirst()
                .orElse(UnicodeScript.LATIN);
        return Transliterator.getInstance(rules(script)).transliterate(name);
    }

    private static UnicodeScript script(int codePoint) {
        return UnicodeScript.of(codePoint);
    }

    private static String rules(UnicodeScript script) {
        return switch (script) {
            case ARMENIAN -> "Armenian-Latin/BGN";
            case CYRILLIC -> "Russian-Latin/BGN";
            case GEORGIAN -> "Georgian-Latin/BGN";
            default -> "Any-Latin; Latin-ASCII";
        };
    }
}
