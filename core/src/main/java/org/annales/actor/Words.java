package org.annales.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small word lists of {@code en/actor/words.tsv}, by name. */
final class Words {

    private final Map<String, Set<String>> lists = new HashMap<>();

    Words(List<List<String>> rows) {
        rows.forEach(row -> lists.put(row.getFirst(), Set.copyOf(Tsv.parts(row, 1))));
    }

    /** A list; a name that the file lacks is a mistake of the program. */
    Set<String> list(String name) {
        Set<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no word list " + name);
        }
        return list;
    }
}
