package org.annales.actor;

import java.text.Normalizer;
import java.util.Locale;

/** Letters without their marks, so that “Çiller” and “Ciller”, “People’s” and “People's” meet. One character stays one. */
final class Folding {

    /** By character; above it nothing is folded. */
    private static final char[] FOLDED = folded();

    private Folding() {}

    /** A character without marks; case is kept. */
    static char fold(char c) {
        return c < 128 || c >= FOLDED.length ? c : FOLDED[c];
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

    private static char[] folded() {
        char[] map = new char[0x2220];
        for (char c = 0; c < map.length; c++) {
            map[c] = c;
        }
        for (char c = 0xc0; c < 0x1f00; c = c == 0x24f ? 0x1e00 : (char) (c + 1)) {
            char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD)
                    .charAt(0);
            if (Character.isLetter(c) && Character.isLetter(base)) {
                map[c] = base;
            }
        }
        String from = "‘’ʼ`´“”–—‑‐−əƏıøØłŁđĐħæßð";
        String to = "'''''\"\"-----aAioOlLdDhasd";
        for (int i = 0; i < from.length(); i++) {
            map[from.charAt(i)] = to.charAt(i);
        }
        return map;
    }
}
