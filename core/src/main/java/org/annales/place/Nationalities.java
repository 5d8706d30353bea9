package org.annales.place;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The country a nationality word speaks of, from {@code en/place/demonyms.tsv}. Immutable. */
public final class Nationalities {

    private static final Nationalities PACKAGED = new Nationalities();

    private final Map<String, String> countries;

    private Nationalities() {
        Map<String, String> read = new HashMap<>();
        for (String line : Cues.lines("demonyms.tsv")) {
            String[] fields = line.split("\t", -1);
            read.put(fields[0], fields[1]);
        }
        countries = Collections.unmodifiableMap(read);
    }

    public static Nationalities packaged() {
        return PACKAGED;
    }

    /** The ISO 3166-1 code of “syrian”, given in lower case, or null. */
    public @Nullable String countryOf(String lower) {
        return countries.get(lower);
    }
}
