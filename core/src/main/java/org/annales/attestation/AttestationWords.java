package org.annales.attestation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words by which English attests a state of things, from {@code en/attestation/attestation.yml}. Immutable. */
final class AttestationWords {
    private static final String FILE = "/en/attestation/attestation.yml";
    private static final String STATES = "/actors/states.tsv";

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, String> sides = new HashMap<>();

    private AttestationWords() {}

    /** Read once. */
    private static final class Packaged {
        static final AttestationWords WORDS = read();
    }

    /** The words that come with the program. */
    static AttestationWords packaged() {
        return Packaged.WORDS;
    }

    private static AttestationWords read() {
        AttestationWords words = new AttestationWords();
        try (InputStream in = open(FILE)) {
            words.load(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(open(STATES), StandardCharsets.UTF_8))) {
            rows.lines().filter(row -> !row.startsWith("#")).forEach(words::addState);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static InputStream open(String file) {
        InputStream in = AttestationWords.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("missing " + file);
        }
        return in;
    }

    private void load(JsonNode file) {
        for (Map.Entry<String, JsonNode> part : file.properties()) {
            if (part.getValue().isArray()) {
                lists.put(part.getKey(), words(part.getValue()));
                continue;
            }
            for (Map.Entry<String, JsonNode> list : part.getValue().properties()) {
                if (list.getValue().isObject()) {
                    list.getValue()
                            .properties()
                            .forEach(deeper -> lists.put(
                                    part.getKey() + "." + list.getKey() + "." + deeper.getKey(),
                                    words(deeper.getValue())));
                    continue;
                }
                lists.put(part.getKey() + "." + list.getKey(), words(list.getValue()));
            }
        }
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new HashSet<>();
        list.forEach(word -> words.add(word.asString()));
        return Set.copyOf(words);
    }

    private void addState(String row) {
        String[] columns = row.split("\t", -1);
        if (columns.length > 2) {
            sides.putIfAbsent(columns[0], columns[2].split("\\|", 2)[0]);
            for (String adjective : List.of(columns[2].split("\\|", -1))) {
                countries.putIfAbsent(adjective.toLowerCase(Locale.ROOT), columns[0]);
            }
        }
    }

    /** Is a word in a list of the file, as {@code holds.verbs}? */
    boolean is(String list, String word) {
        Set<String> words = lists.get(list);
        if (words == null) {
            throw new IllegalArgumentException("no list " + list);
        }
        return words.contains(word);
    }

    /** The words of a list of the file. */
    Set<String> list(String list) {
        Set<String> words = lists.get(list);
        if (words == null) {
            throw new IllegalArgumentException("no list " + list);
        }
        return words;
    }

    /** The words of a list, none where the file has no such list. */
    Set<String> listIfAny(String list) {
        return lists.getOrDefault(list, Set.of());
    }

    /** Whose a place is that a state holds: “Turkish” for Turkey; the state's own name where it is not known. */
    String side(String country) {
        return sides.getOrDefault(country, country);
    }

    /** The state an adjective belongs to (“Turkish”), or null. */
    @Nullable
    String country(String adjective) {
        return adjective.isEmpty() ? null : countries.get(adjective.toLowerCase(Locale.ROOT));
    }
}
