package org.annales.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of places that no gazetteer knows as they are written: misspelt where the document itself has them right elsewhere, or
 * transliterated in a way of their own.
 */
final class Similar {

    private static final int SHORTEST = 5;
    private static final int LONG = 8;
    /** A sound of fewer letters is shared by too many names. */
    private static final int SHORTEST_SOUND = 4;

    private Similar() {}

    /** Gives the names without entries those of names like them. */
    static void complete(List<NameMention> names, Gazetteer gazetteer) {
        Map<String, NameMention> known = new HashMap<>();
        for (NameMention name : names) {
            if (!name.entries.isEmpty() && !name.namedAfter) {
                known.putIfAbsent(name.key, name);
            }
        }
        Map<String, List<GazetteerEntry>> found = new HashMap<>();
        for (NameMention name : names) {
            if (name.entries.isEmpty() && name.key.length() >= SHORTEST && name.isSurely()) {
                Map<String, NameMention> models = name.ofEntry ? Map.of() : known;
                String key = name.key;
                name.entries = found.computeIfAbsent(key + name.ofEntry, _ -> like(key, models, gazetteer));
                name.similar = !name.entries.isEmpty();
            }
        }
    }

    private static List<GazetteerEntry> like(String key, Map<String, NameMention> known, Gazetteer gazetteer) {
        int most = key.length() < LONG ? 1 : 2;
        for (NameMention other : known.values()) {
            if (other.prominence() >= WELL_KNOWN && distance(key, other.key, most) <= most) {
                return other.entries;
            }
        }
        return PlaceNames.sound(key).length() < SHORTEST_SOUND ? List.of() : gazetteer.listBySound(key);
    }

    private static final double WELL_KNOWN = 5;

    /** Levenshtein distance, or more than {@code most} where it is greater. */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
