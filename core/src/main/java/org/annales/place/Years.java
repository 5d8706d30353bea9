package org.annales.place;

import java.util.Arrays;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** The years that a document speaks of, as far as its bare numbers tell. Immutable. */
final class Years {

    private static final int FIRST = 1000;
    private static final int LAST = 2100;
    /** Fewer tell nothing. */
    private static final int ENOUGH = 3;

    private final int[] years;

    private Years(int[] years) {
        this.years = years;
    }

    static Years of(ParsedDocument document) {
        int[] found = new int[16];
        int n = 0;
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                int year = year(token.form());
                if (year > 0) {
                    if (n == found.length) {
                        found = Arrays.copyOf(found, n * 2);
                    }
                    found[n++] = year;
                }
            }
        }
        return new Years(Arrays.copyOf(found, n));
    }

    private static int year(String form) {
        if (form.length() != 4) {
            return 0;
        }
        int year = 0;
        for (int i = 0; i < 4; i++) {
            char c = form.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            year = year * 10 + c - '0';
        }
        return year >= FIRST && year <= LAST ? year : 0;
    }

    /** The years of the name itself, where it has any: another name of the place tells nothing of them. */
    private static @Nullable DatedName dated(GazetteerEntry entry, String key) {
        for (DatedName name : entry.dated()) {
            if (name.key().equals(key)) {
                return name;
            }
        }
        return null;
    }

    /** How well a place that bore its name for a time fits the document: from -1.5 (never then) to 0.8. */
    double fit(GazetteerEntry entry, String key) {
        DatedName dated = dated(entry, key);
        Integer from = dated == null ? entry.from() : dated.from();
        Integer to = dated == null ? entry.to() : dated.to();
        if (years.length < (dated == null ? ENOUGH : 1) || (from == null && to == null)) {
            return 0;
        }
        int within = 0;
        for (int year : years) {
            within += (from == null || year >= from) && (to == null || year <= to) ? 1 : 0;
        }
        return within == 0 ? -1.5 : 0.8 * within / years.length;
    }
}
