package org.annales.time;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the words of one expression filled in, by slot; of several words for one slot the first. */
final class Slots {

    private final String[] names;
    private final Sense[] senses;
    private final int size;
    private final Map<String, Sense> fixed;

    Slots(String[] names, Sense[] senses, int size, Map<String, Sense> fixed) {
        this.names = names;
        this.senses = senses;
        this.size = size;
        this.fixed = fixed;
    }

    @Nullable
    Sense find(String name) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return senses[i];
            }
        }
        return fixed.get(name);
    }

    boolean has(String name) {
        return find(name) != null;
    }

    /** The number in a slot, or the other where it is empty. */
    int number(String name, int otherwise) {
        Sense sense = find(name);
        return sense == null ? otherwise : sense.number();
    }

    /** The text in a slot, or the other where it is empty. */
    String text(String name, String otherwise) {
        Sense sense = find(name);
        return sense == null ? otherwise : sense.text();
    }
}
