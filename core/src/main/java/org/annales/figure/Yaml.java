package org.annales.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the packaged knowledge files of this step. */
final class Yaml {

    private Yaml() {}

    static JsonNode read(String name) {
        String file = "/en/figure/" + name;
        try (InputStream in = Yaml.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + file);
            }
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> strings(JsonNode list) {
        List<String> found = new ArrayList<>();
        list.forEach(item -> found.add(item.asString()));
        return found;
    }
}
