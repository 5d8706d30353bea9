package org.annales.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Knowledge is backed by enough examples: of each type, of each optional role, of reality and of attribution. */
class ExampleCountTest {

    private static final Path KNOWLEDGE = Path.of("src/main/resources/en");
    private static final List<String> ROLES = List.of(
            "object", "instrument", "office", "new-name", "origin", "destination", "means", "mediator", "topic");

    private static final Map<String, Integer> types = new TreeMap<>();
    private static final Map<String, Integer> roles = new TreeMap<>();

    @BeforeAll
    static void count() throws IOException {
        for (Path file : specs()) {
            for (JsonNode example : read(file)) {
                for (JsonNode statement : example.path("statements")) {
                    if (statement.has("type")) {
                        types.merge(statement.path("type").asString(), 1, Integer::sum);
                    }
                    statement.path("roles").propertyNames().forEach(role -> roles.merge(role, 1, Integer::sum));
                }
            }
        }
    }

    @Test
    void everyTypeHasTwentyExamples() throws IOException {
        for (JsonNode type : read(KNOWLEDGE.resolve("code-book/index.yml"))) {
            assertThat(types.getOrDefault(type.asString(), 0))
                    .as(type.asString())
                    .isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void everyOptionalRoleHasThirtyExamples() {
        for (String role : ROLES) {
            assertThat(roles.getOrDefault(role, 0)).as(role).isGreaterThanOrEqualTo(30);
        }
    }

    @Test
    void realityAndAttributionHaveAHundredExamplesEach() throws IOException {
        assertThat(read(KNOWLEDGE.resolve("code-book/reality.spec.yml")).size()).isGreaterThanOrEqualTo(100);
        assertThat(read(KNOWLEDGE.resolve("attribution/attribution.spec.yml")).size())
                .isGreaterThanOrEqualTo(100);
    }

    @Test
    void conflictsAndWordsThatTellOfNothingHaveExamplesToo() throws IOException {
        int conflicts = 0;
        int nothing = 0;
        for (Path file : specs()) {
            for (JsonNode example : read(file)) {
                conflicts += example.path("conflicts").size();
                nothing += isEmptyList(example.path("statements")) ? 1 : 0;
                for (JsonNode forbidden : example.path("not")) {
                    boolean statement = forbidden.has("type")
                            || forbidden.path("record").asString("").equals("statement");
                    nothing += statement ? 1 : 0;
                }
            }
        }
        assertThat(conflicts).as("conflicts named").isGreaterThanOrEqualTo(30);
        assertThat(nothing).as("word senses that are no happening").isGreaterThanOrEqualTo(150);
    }

    private static boolean isEmptyList(JsonNode list) {
        return list.isArray() && list.isEmpty();
    }

    private static List<Path> specs() throws IOException {
        try (Stream<Path> files = Files.walk(KNOWLEDGE)) {
            return files.filter(file -> file.toString().endsWith(".spec.yml")).toList();
        }
    }

    private static JsonNode read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new YAMLMapper().readTree(in);
        }
    }
}
