package org.annales.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annales.model.DocumentKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words and rules of time of one language, ready for use. Immutable. */
public final class TimeKnowledge {

    private final Lexicon lexicon;
    private final Grammar grammar;
    private final Lexer lexer;

    private TimeKnowledge(JsonNode words, JsonNode rules) {
        this.lexicon = new Lexicon(words);
        this.lexer = new Lexer(lexicon);
        this.grammar = grammar(rules);
        lexicon.freeze();
    }

    /** The knowledge of English that comes with the program. */
    public static TimeKnowledge english() {
        return load("/en/time/");
    }

    private static TimeKnowledge load(String folder) {
        YAMLMapper yaml = new YAMLMapper();
        return new TimeKnowledge(read(yaml, folder + "words.yml"), read(yaml, folder + "rules.yml"));
    }

    private static JsonNode read(YAMLMapper yaml, String resource) {
        try (InputStream in = TimeKnowledge.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: " + resource);
            }
            return yaml.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Grammar grammar(JsonNode node) {
        Map<String, String> macros = new LinkedHashMap<>();
        node.path("macros")
                .properties()
                .forEach(e -> macros.put(e.getKey(), e.getValue().asString()));
        GrammarBuilder builder = new GrammarBuilder(lexicon, macros);
        int order = 0;
        for (JsonNode rule : node.path("rules")) {
            builder.add(rule(rule, order++), rule.path("pattern").asString());
        }
        return builder.build();
    }

    private Rule rule(JsonNode node, int order) {
        Map<String, Sense> with = new HashMap<>();
        node.path("with")
                .properties()
                .forEach(e -> with.put(e.getKey(), sense(e.getValue().asString())));
        List<Condition> conditions = new ArrayList<>();
        node.path("if").forEach(c -> conditions.add(Condition.named(c.asString())));
        return new Rule(
                node.path("name").asString(),
                order,
                Operation.named(node.path("op").asString()),
                Map.copyOf(with),
                List.copyOf(conditions),
                words(node.path("extend")),
                kinds(node.path("kinds")));
    }

    private static Set<String> words(JsonNode node) {
        Set<String> words = new TreeSet<>();
        node.forEach(word -> words.add(word.asString()));
        return Set.copyOf(words);
    }

    private static Set<DocumentKind> kinds(JsonNode node) {
        Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
        node.forEach(kind -> kinds.add(DocumentKind.valueOf(kind.asString().toUpperCase(Locale.ROOT))));
        return kinds.isEmpty() ? EnumSet.allOf(DocumentKind.class) : kinds;
    }

    private static Sense sense(String value) {
        try {
            return new Sense(-1, value, Integer.parseInt(value), false);
        } catch (NumberFormatException _) {
            return new Sense(-1, value, 0, false);
        }
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Grammar grammar() {
        return grammar;
    }

    Lexer lexer() {
        return lexer;
    }
}
