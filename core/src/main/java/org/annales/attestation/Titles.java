package org.annales.attestation;

import java.util.Locale;

/** The words that stand for offices, as attestations know them. Immutable. */
public final class Titles {
    /** Those that come with the program. */
    public static final Titles PACKAGED = new Titles(AttestationWords.packaged());

    private final AttestationWords words;

    private Titles(AttestationWords words) {
        this.words = words;
    }

    /** Is one of the words before “of” a title: “minister of defence”, “chief military commander”; not “rank of marshal”? */
    public boolean isOffice(String office) {
        String lower = office.toLowerCase(Locale.ROOT);
        int of = lower.indexOf(" of ");
        for (String word : (of < 0 ? lower : lower.substring(0, of)).split("[^\\p{L}-]+", -1)) {
            if (words.is("offices.titles", word)) {
                return true;
            }
        }
        return false;
    }
}
