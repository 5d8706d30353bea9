package org.annales.place;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annales.model.PlaceKind;

/**
 * A common noun that stands for a place named before, from {@code en/place/descriptions.tsv}.
 *
 * @param group words of one group may be said of the same place
 * @param kinds what the place named before must be
 * @param called whether the document must have called that place by a word of the group
 */
record Description(String word, String group, Set<PlaceKind> kinds, boolean called) {

    /** All, by their word. */
    static Map<String, Description> load() {
        Map<String, Description> found = new HashMap<>();
        for (String line : Cues.lines("descriptions.tsv")) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("word")) {
                continue;
            }
            Set<PlaceKind> kinds = EnumSet.noneOf(PlaceKind.class);
            for (String kind : fields[2].split("\\|", -1)) {
                kinds.add(PlaceKind.valueOf(kind.toUpperCase(Locale.ROOT)));
            }
            found.put(fields[0], new Description(fields[0], fields[1], kinds, fields[3].equals("yes")));
        }
        return Map.copyOf(found);
    }
}
