package org.annales.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The classes of the words of time, and the senses of each word; filled from the knowledge files, then only read. */
final class Lexicon {

    private static final Sense[] NONE = {};

    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, List<Sense>> building = new HashMap<>();
    private final Map<Integer, Map<List<String>, Sense>> phrases = new HashMap<>();
    private Map<String, Sense[]> senses = Map.of();

    /** Reads words.yml. */
    Lexicon(JsonNode words) {
        for (Map.Entry<String, JsonNode> entry : words.properties()) {
            addClass(kind(entry.getKey()), entry.getValue());
        }
    }

    private void addClass(int kind, JsonNode node) {
        boolean title = node.path("case").asString("").equals("title");
        JsonNode words = node.path("words");
        if (words.isArray()) {
            words.forEach(word -> add(kind, word.asString(), new Sense(kind, word.asString(), 0, title)));
        }
        for (Map.Entry<String, JsonNode> word : words.properties()) {
            String value = word.getValue().asString();
            add(kind, word.getKey(), new Sense(kind, value, numberOf(value), title));
        }
    }

    private void add(int kind, String words, Sense sense) {
        List<String> parts = List.of(words.split(" "));
        if (parts.size() == 1) {
            building.computeIfAbsent(words, w -> new ArrayList<>()).add(sense);
        } else {
            phrases.computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(parts, sense);
        }
    }

    private static int numberOf(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /** The number of a class, new if it was not known. */
    int kind(String name) {
        return kinds.computeIfAbsent(name, n -> kinds.size());
    }

    /** The number of a class that the knowledge files name. */
    int getKind(String name) {
        Integer kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("unknown class of words: " + name);
        }
        return kind;
    }

    boolean hasClass(String name) {
        return kinds.containsKey(name);
    }

    /** The class whose only member is this word or sign. */
    int literal(String word) {
        String name = "=" + word;
        if (!kinds.containsKey(name)) {
            int kind = kind(name);
            building.computeIfAbsent(word, w -> new ArrayList<>()).add(new Sense(kind, word, 0, false));
        }
        return kind("=" + word);
    }

    /** The phrases of several words in a class, as word lists with their senses. */
    Map<List<String>, Sense> phrases(int kind) {
        return phrases.getOrDefault(kind, Map.of());
    }

    /** To be called once all classes and literals are known. */
    void freeze() {
        Map<String, Sense[]> frozen = new HashMap<>(building.size() * 2);
        building.forEach((word, list) -> frozen.put(word, list.toArray(Sense[]::new)));
        senses = frozen;
    }

    /** The senses of a word in lower case. */
    Sense[] senses(String lower) {
        return senses.getOrDefault(lower, NONE);
    }

    /** The sense of a word in a class, or null. */
    @Nullable
    Sense sense(String lower, int kind) {
        for (Sense sense : senses(lower)) {
            if (sense.kind() == kind) {
                return sense;
            }
        }
        return null;
    }
}
