package org.annales.model;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Tells sentences that were copied word for word, as agencies' reports are, by the smallest hashes of their runs of four words
 * (“shingles”): two sentences share as large a part of these as of all their runs.
 *
 * <p>Broder, “On the resemblance and containment of documents”, 1997.
 *
 * @param hashes ascending; few or none where the sentence is too short to be known again
 */
public record Sketch(List<Integer> hashes) {
    private static final int RUN = 4;
    private static final int SIZE = 12;

    /** A sentence with fewer runs may be the same by chance. */
    private static final int FEWEST = 5;

    private static final double COPIED = 0.75;

    public Sketch {
        hashes = List.copyOf(hashes);
    }

    /** The sketch of a sentence; case and punctuation do not matter. */
    public static Sketch of(String sentence) {
        String[] words = sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
        TreeSet<Integer> hashes = new TreeSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            int hash = 17;
            for (int j = i; j < i + RUN; j++) {
                hash = 31 * hash + words[j].hashCode();
            }
            hashes.add(hash * 0x9E3779B1);
        }
        return new Sketch(hashes.stream().limit(SIZE).toList());
    }

    /** Is one the copy of the other? Both are ascending, so one pass finds what they share. */
    public boolean isCopyOf(Sketch other) {
        int mine = hashes.size();
        int theirs = other.hashes.size();
        if (Math.min(mine, theirs) < FEWEST) {
            return false;
        }
        int shared = 0;
        int seen = 0;
        int i = 0;
        int j = 0;
        while (seen < SIZE && (i < mine || j < theirs)) {
            int order = i == mine ? 1 : j == theirs ? -1 : hashes.get(i).compareTo(other.hashes.get(j));
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            seen++;
        }
        return shared >= COPIED * seen;
    }
}
