package org.annales.attestation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Learns from a list which names in its notes and in its column of holders stand for one party: “retaken by the Army” in rows
 * held by “Government”. For one document.
 */
final class HolderColumn {
    private static final int FEWEST = 2;
    private static final double MOST = .6;

    private final Map<String, Integer> parties = new HashMap<>();
    private final Map<String, Integer> pairs = new HashMap<>();

    /** Who took a place last by a row's note, and who holds it by its column. */
    record Outcome(String party, String holder) {}

    void learn(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            parties.merge(folded(outcome.party()), 1, Integer::sum);
            pairs.merge(pair(outcome.party(), outcome.holder()), 1, Integer::sum);
        }
    }

    /** Do most rows whose note ends with a party name this holder? */
    boolean isSame(String party, String holder) {
        int together = pairs.getOrDefault(pair(party, holder), 0);
        return together >= FEWEST && together >= MOST * parties.getOrDefault(folded(party), 0);
    }

    private static String pair(String party, String holder) {
        return folded(party) + "\n" + folded(holder);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
