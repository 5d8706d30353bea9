package org.annales.actor;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Letters without their marks, so that “Çiller” and “Ciller”, “People’s” and “People's” meet. One character stays one. */
final class Folding {

    private static final Map<Character, Character> SPECIAL = special();

    private Folding() {}

    /** A character without marks; case is kept. */
    static char fold(char c) {
        return c < 128 ? c : SPECIAL.getOrDefault(c, c);
    }

    static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    static String lower(String text) {
        return fold(text).toLowerCase(Locale.ROOT);
    }

    /** Lower-case letters and digits, everything else one hyphen: part of an actor's id. */
    static String slug(String name) {
        StringBuilder slug = new StringBuilder(name.length());
        for (char c : lower(name).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                slug.append(c);
            } else if (c != '\'' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        return slug.substring(0, end > 0 && slug.charAt(end - 1) == '-' ? end - 1 : end);
    }

    private static Map<Character, Character> special() {
        Map<Character, Character> map = new HashMap<>();
        for (char c = 0x80; c < 0x2000; c++) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
            if (parts.charAt(0) != c && Character.isLetter(c)) {
                map.put(c, parts.charAt(0));
            }
        }
        String from = "‘’ʼ`´“”–—‑‐−əƏıøØłŁđĐħæßð";
        String to = "'''''\"\"-----aAioOlLdDhasd";
        for (int i = 0; i < from.length(); i++) {
            map.put(from.charAt(i), to.charAt(i));
        }
        return Map.copyOf(map);
    }
}
