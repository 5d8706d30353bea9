package org.annales.merge;

import java.util.Locale;

/** Why two were joined, in words, with a score of 0 to 1. */
final class Reason {
    private static final double PARTIES = 0.3;
    private static final double SAME_TIME = 0.35;
    private static final double OTHER_TIME = 0.2;
    private static final double PLACE = 0.25;
    private static final double WORD = 0.1;
    private static final double COPY = 0.99;

    /** Of a noun that points back in its document. */
    static final String RETELLING = "takes up what is told before it (0.80)";

    private Reason() {}

    static String of(Cluster one, Cluster home) {
        if (!one.sharesDocument(home) && isCopy(one, home)) {
            return "word for word" + score(COPY);
        }
        double score = 0;
        String text;
        if (!one.when().isKnown()) {
            text = "the only one that its missing date leaves open";
        } else if (one.when().equals(home.when())) {
            text = "same time (" + one.when().edtf() + ")";
            score += SAME_TIME;
        } else {
            boolean apart = one.firstDay().isAfter(home.lastDay());
            text = (apart ? "days " : "")
                    + home.when().edtf()
                    + (apart ? " and " : " within ")
                    + one.when().edtf();
            score += OTHER_TIME;
        }
        if (Agreement.ofPlaces(one, home) == Agreement.SHARED) {
            text += ", same place";
            score += PLACE;
        }
        boolean shared = Agreement.ofParties(one, home) == Agreement.SHARED;
        text += shared ? ", same parties" : ", parties not told";
        score += shared ? PARTIES : 0;
        if (one.first().word().equals(home.first().word())) {
            text += ", same word";
            score += WORD;
        }
        return text + score(score);
    }

    private static boolean isCopy(Cluster one, Cluster home) {
        return home.members().stream()
                .anyMatch(member -> member.sketch().isCopyOf(one.first().sketch()));
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, " (%.2f)", score);
    }
}
