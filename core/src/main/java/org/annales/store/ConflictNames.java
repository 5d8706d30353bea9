package org.annales.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Finds names of conflicts and of their parts in sentences, by the words of {@code en/conflict/names.yml}. */
final class ConflictNames {
    private static final String FILE = "/en/conflict/names.yml";
    private static final String NAME = "\\p{Lu}[\\p{L}'’-]+";

    private final Pattern name;
    private final Pattern stop;

    ConflictNames() {
        JsonNode words = read();
        String before = any(words.get("before"));
        String after = any(words.get("after"));
        name = Pattern.compile("\\b(?:(?:" + before + ") " + NAME + "(?:[ –-]" + NAME + ")*" + "|(?:" + NAME
                + "[ –-])+(?:" + after + "))\\b");
        stop = Pattern.compile("\\b(?:" + any(words.get("stops")) + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    private static JsonNode read() {
        try (InputStream in = ConflictNames.class.getResourceAsStream(FILE)) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static String any(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(Pattern.quote(word.asString())));
        return words.stream().collect(Collectors.joining("|"));
    }

    /** The names in a sentence, each once. */
    Set<String> in(String sentence) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = name.matcher(sentence);
        while (matcher.find()) {
            found.add(matcher.group().replaceFirst("^The ", ""));
        }
        return found;
    }

    /** Does the sentence tell that the fighting stopped? */
    boolean stops(String sentence) {
        return stop.matcher(sentence).find();
    }
}
