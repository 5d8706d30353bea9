package org.annales.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annales.model.Stance;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The knowledge file of reporting words, indexed by lemma. */
final class ReportingWords {

    private static final String FILE = "/en/attribution/verbs.yml";

    /** What a verb takes as that which is said. */
    enum Content {
        /** What stands behind “as”: “regarded it as an attack”. */
        AS,
        CLAUSE,
        OBJECT,
        COUNT
    }

    /** @param bodies whether only an organisation, a publication or a spokesman can be its subject */
    record Word(SayingSort sort, Stance stance, Content content, boolean bodies) {}

    private final Map<String, List<Word>> verbs = new HashMap<>();
    private final Map<String, Word> nouns = new HashMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();

    ReportingWords(JsonNode file) {
        for (JsonNode group : file.get("verbs")) {
            Word word = word(
                    group,
                    Content.valueOf(group.get("content").asString().toUpperCase(Locale.ROOT)),
                    group.get("by").asString().equals("bodies"));
            for (String lemma : strings(group.get("lemmas"))) {
                verbs.merge(lemma, List.of(word), ReportingWords::both);
            }
        }
        for (JsonNode group : file.get("nouns")) {
            Word word = word(group, Content.CLAUSE, false);
            strings(group.get("lemmas")).forEach(lemma -> nouns.put(lemma, word));
        }
        for (String list : List.of("counting", "works", "speakers", "anaphors", "mute", "making")) {
            lists.put(list, strings(file.get(list)));
        }
    }

    /** Reads the packaged file. */
    static ReportingWords load() {
        try (InputStream in = ReportingWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + FILE);
            }
            return new ReportingWords(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Word> listVerb(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    @Nullable
    Word findNoun(String lemma) {
        return nouns.get(lemma);
    }

    boolean isCounting(String lemma) {
        return isIn("counting", lemma);
    }

    boolean isWork(String lemma) {
        return isIn("works", lemma);
    }

    boolean isSpeaker(String lemma) {
        return isIn("speakers", lemma);
    }

    boolean isAnaphor(String lemma) {
        return isIn("anaphors", lemma);
    }

    boolean isMute(String lemma) {
        return isIn("mute", lemma);
    }

    /** Verbs that carry a noun of saying: “issued a statement”. */
    boolean isMaking(String lemma) {
        return isIn("making", lemma);
    }

    private boolean isIn(String list, String lemma) {
        return lists.getOrDefault(list, Set.of()).contains(lemma);
    }

    private static Word word(JsonNode group, Content content, boolean bodies) {
        return new Word(
                SayingSort.valueOf(group.get("sort").asString().toUpperCase(Locale.ROOT)),
                Stance.valueOf(group.get("stance").asString().toUpperCase(Locale.ROOT)),
                content,
                bodies);
    }

    private static Set<String> strings(JsonNode list) {
        Set<String> found = new HashSet<>();
        list.forEach(item -> found.add(item.asString()));
        return found;
    }

    private static List<Word> both(List<Word> first, List<Word> second) {
        return List.of(first.getFirst(), second.getFirst());
    }
}
