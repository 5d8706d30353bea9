package org.annales.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annales.model.Reality;
import tools.jackson.databind.JsonNode;

/** The words that make a happening planned, denied, alleged …: {@code en/code-book/reality.yml}. Immutable. */
final class RealityWords {

    /** The lists that {@link RealityReader} asks for, under the names they have in the file. */
    enum WordList {
        HEARSAY,
        INTENDED,
        VAIN,
        VAIN_PHRASES,
        FAILING,
        REPELLING,
        FAILURES,
        CARRYING,
        CAUSING,
        HALTING,
        OCCURRING,
        DONE_ANYWAY,
        LEADING,
        TOLD_FROM_LATER,
        NOT_DENIED_BY,
        NOT_DONE_BEHIND,
        PAPERS,
        DRAFTS,
        STIPULATING,
        ANNOUNCING,
        THREATENING_TYPES,
        HARMLESS,
        DONE_BY_DECIDING,
        DECIDING,
        DONE_BY_TRYING,
        TRYING;

        private String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * What a word makes of the happenings it governs.
     *
     * @param through the links by which it does so, such as {@code infinitive}, {@code object} or a preposition
     * @param passive whether only its passive does (“is said to have …”)
     * @param past whether its past tense leaves a deed as it is (“was able to …”)
     */
    record Governor(Reality reality, Set<String> through, boolean passive, boolean past) {

        boolean reaches(String link) {
            boolean gerund = link.endsWith("-ing");
            return through.contains(link)
                    || gerund && through.contains(link.substring(0, link.length() - "-ing".length()));
        }
    }

    private final Map<String, List<Governor>> governors = new HashMap<>();
    private final Map<WordList, Set<String>> lists = new HashMap<>();

    /**
     * Reads the file's tree.
     *
     * @throws IllegalArgumentException if a list is missing or a reality has no such name
     */
    static RealityWords of(JsonNode file) {
        RealityWords words = new RealityWords();
        for (JsonNode group : file.path("governors")) {
            words.addGroup(group);
        }
        for (WordList list : WordList.values()) {
            if (!file.has(list.key())) {
                throw new IllegalArgumentException("reality.yml lacks “" + list.key() + "”");
            }
            words.lists.put(list, strings(file.path(list.key())));
        }
        return words;
    }

    private void addGroup(JsonNode group) {
        Governor governor = new Governor(
                Reality.valueOf(group.path("is").asString().toUpperCase(Locale.ROOT)),
                strings(group.path("through")),
                group.path("passive").asBoolean(false),
                group.path("tense").asString("").equals("past"));
        for (String lemma : strings(group.path("words"))) {
            governors.computeIfAbsent(lemma, key -> new ArrayList<>()).add(governor);
        }
    }

    private static Set<String> strings(JsonNode list) {
        Set<String> strings = new HashSet<>();
        list.forEach(item -> strings.add(item.asString()));
        return Set.copyOf(strings);
    }

    /** What a governing lemma may make of a happening, first in the file first. */
    List<Governor> governors(String lemma) {
        return governors.getOrDefault(lemma, List.of());
    }

    boolean has(WordList list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }
}
