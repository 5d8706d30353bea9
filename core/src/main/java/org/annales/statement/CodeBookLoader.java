package org.annales.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.annales.statement.TriggerRule.WordClass;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the code book's files; {@code docs/adding-a-type.md} describes their form. */
final class CodeBookLoader {

    private static final String FOLDER = "/en/code-book/";
    private static final Set<String> NOT_ROLES =
            Set.of("verb", "noun", "adjective", "participle", "name", "if", "score", "about", "unless");
    private static final double DEFAULT_SCORE = 0.8;

    private final ObjectMapper yaml = new YAMLMapper();
    private final Map<String, TypeDefinition> types = new LinkedHashMap<>();
    private final List<TriggerRule> rules = new ArrayList<>();

    private final Function<String, @Nullable InputStream> files;

    private CodeBookLoader(Function<String, @Nullable InputStream> files) {
        this.files = files;
    }

    static CodeBook packaged() {
        return new CodeBookLoader(file -> CodeBookLoader.class.getResourceAsStream(FOLDER + file)).load();
    }

    static CodeBook in(Path folder) {
        return new CodeBookLoader(file -> open(folder.resolve(file))).load();
    }

    private static @Nullable InputStream open(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CodeBook load() {
        addGroups(TypeDefinition.NOTHING, load("nothing.yml"));
        for (JsonNode name : load("index.yml")) {
            addType(load(name.asString() + ".yml"));
        }
        return new CodeBook(
                types,
                index(),
                wordSets(load("classes.yml")),
                RealityWords.of(load("reality.yml")),
                ScoreTable.of(load("scores.yml")));
    }

    private JsonNode load(String file) {
        try (InputStream in = files.apply(file)) {
            if (in == null) {
                throw new IllegalArgumentException("the code book lacks " + file);
            }
            return yaml.readTree(in);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addType(JsonNode file) {
        TypeDefinition type = new TypeDefinition(
                file.path("type").asString(),
                file.path("is").asString(),
                file.path("agent").asString(""),
                file.path("target").asString(""),
                TypeDefinition.Targets.valueOf(
                        file.path("targets-are").asString("anything").toUpperCase(Locale.ROOT)),
                placing(file),
                roles(file.path("otherwise")),
                file.path("retold-by").asString(""),
                file.path("against-opponents").asBoolean(false));
        types.put(type.name(), type);
        addGroups(type, file.path("triggers"));
    }

    private static Placing placing(JsonNode file) {
        return new Placing(
                Placing.Source.valueOf(file.path("place").asString("sentence").toUpperCase(Locale.ROOT)),
                file.path("target-places").asBoolean(false),
                file.path("scene").asBoolean(false),
                file.has("placed-with") ? strings(file.path("placed-with")) : List.of(),
                Placing.StateOf.valueOf(
                        file.path("placed-in").asString("nobody").toUpperCase(Locale.ROOT)));
    }

    private void addGroups(TypeDefinition type, JsonNode groups) {
        for (JsonNode group : groups) {
            JsonNode tests = group.path("if");
            if (tests.isArray()) {
                // One of the tests must hold: each makes a rule of its own.
                tests.forEach(alternative -> addGroup(type, group, alternative));
            } else {
                addGroup(type, group, tests);
            }
        }
    }

    private void addGroup(TypeDefinition type, JsonNode group, JsonNode tests) {
        for (WordClass wordClass : WordClass.values()) {
            String key = wordClass.name().toLowerCase(Locale.ROOT);
            for (JsonNode words : group.path(key)) {
                String text = words.asString();
                rules.add(new TriggerRule(
                        type.name() + "/" + key + ":" + text,
                        type,
                        wordClass,
                        List.of(text.split(" ")),
                        roles(group),
                        conditions(tests),
                        group.path("about").asString(""),
                        group.path("unless").asString(""),
                        group.path("score").asDouble(DEFAULT_SCORE)));
            }
        }
    }

    private static Map<String, List<String>> roles(JsonNode group) {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : group.properties()) {
            if (!NOT_ROLES.contains(field.getKey())) {
                roles.put(field.getKey(), strings(field.getValue()));
            }
        }
        return roles;
    }

    private static List<Condition> conditions(JsonNode tests) {
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> test : tests.properties()) {
            conditions.add(Condition.parse(test.getKey(), strings(test.getValue())));
        }
        return conditions;
    }

    private static List<String> strings(JsonNode node) {
        if (!node.isArray()) {
            return List.of(node.asString());
        }
        List<String> strings = new ArrayList<>();
        node.forEach(item -> strings.add(item.asString()));
        return strings;
    }

    private Map<String, List<TriggerRule>> index() {
        Map<String, List<TriggerRule>> byHead = new HashMap<>();
        for (TriggerRule rule : rules) {
            byHead.computeIfAbsent(rule.headLemma(), lemma -> new ArrayList<>()).add(rule);
        }
        byHead.values().forEach(list -> list.sort(Comparator.comparingInt((TriggerRule r) -> -r.specificity())));
        return byHead;
    }

    private Map<String, Set<String>> wordSets(JsonNode file) {
        Map<String, Set<String>> sets = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : file.properties()) {
            sets.put(entry.getKey(), new HashSet<>(strings(entry.getValue())));
        }
        return sets;
    }
}
