package org.annales.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The words by which English tells what somebody thinks, from {@code en/view/view.yml}. Immutable.
 *
 * @param assessing verbs that say what something is to somebody (“called it a crime”)
 * @param saying verbs whose clause is somebody's
 * @param voices nouns that stand for a voice without a name
 * @param topics word → what a view is about that uses it
 */
record ViewWords(Set<String> assessing, Set<String> saying, Set<String> voices, Map<String, String> topics) {
    private static final String FILE = "/en/view/view.yml";

    /** The words that come with the program. */
    static ViewWords packaged() {
        try (InputStream in = ViewWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            JsonNode file = new YAMLMapper().readTree(in);
            Map<String, String> topics = new HashMap<>();
            for (Map.Entry<String, JsonNode> topic : file.path("topics").properties()) {
                topic.getValue().forEach(word -> topics.putIfAbsent(word.asString(), topic.getKey()));
            }
            return new ViewWords(
                    words(file.path("assessing")),
                    words(file.path("saying")),
                    words(file.path("voices")),
                    Map.copyOf(topics));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new HashSet<>();
        list.forEach(word -> words.add(word.asString()));
        return Set.copyOf(words);
    }

    @Nullable
    String topicOf(String word) {
        return topics.get(word);
    }
}
