package org.annales.store;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names without case, accents and punctuation, so that “Kerkicahan” finds “Kərkicahan” in any database. */
final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** Folded words with a space on each side of every word. */
    static String of(String name) {
        String ascii = isPlain(name)
                ? name
                : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .replaceAll("");
        String lower = ascii.toLowerCase(Locale.ROOT).replace('ə', 'e').replace('ı', 'i');
        return " " + OTHER.matcher(lower).replaceAll(" ").strip() + " ";
    }

    /** The folded words of a query. */
    static List<String> words(String query) {
        String folded = of(query).strip();
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
