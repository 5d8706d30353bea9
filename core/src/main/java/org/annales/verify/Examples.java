package org.annales.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.annales.model.DocumentKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Finds and reads the {@code *.spec.yml} files under the folders of knowledge. */
public final class Examples {

    private static final String ENDING = ".spec.yml";
    /** Field of an example → name of the export's record. */
    private static final Map<String, String> RECORDS = Map.of(
            "times", "time",
            "places", "place",
            "actors", "actor",
            "figures", "figure",
            "statements", "statement",
            "attestations", "attestation",
            "views", "view",
            "conflicts", "conflict");

    private Examples() {}

    /**
     * Every example under a folder, in order of file and place.
     *
     * @throws IllegalArgumentException if a file is no list of examples; the message names file and place
     */
    public static List<Example> list(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            List<Example> found = new ArrayList<>();
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(ENDING)).sorted().toList()) {
                try (InputStream in = Files.newInputStream(path)) {
                    found.addAll(read(root.relativize(path).toString(), in));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Example> read(String file, InputStream in) {
        ObjectMapper yaml = new YAMLMapper();
        try {
            List<Example> found = new ArrayList<>();
            for (JsonNode item : yaml.readTree(in)) {
                found.add(example(file, found.size() + 1, item));
            }
            return found;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
        }
    }

    private static Example example(String file, int number, JsonNode item) {
        if (item.path("text").asString("").isBlank()) {
            throw new IllegalArgumentException(file + ", example " + number + ": has no text");
        }
        Map<String, List<JsonNode>> expected = new LinkedHashMap<>();
        RECORDS.forEach((field, record) -> {
            if (item.has(field)) {
                expected.put(record, list(item.path(field)));
            }
        });
        String published = item.path("published").asString("");
        return new Example(
                file,
                number,
                item.path("text").asString(),
                DocumentKind.valueOf(item.path("kind").asString("article").toUpperCase(Locale.ROOT)),
                published.isEmpty() ? null : LocalDate.parse(published),
                expected,
                list(item.path("not")));
    }

    private static List<JsonNode> list(JsonNode node) {
        List<JsonNode> items = new ArrayList<>();
        node.forEach(items::add);
        return items;
    }
}
