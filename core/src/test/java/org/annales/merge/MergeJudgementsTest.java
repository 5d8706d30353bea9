package org.annales.merge;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annales.SharedReader;
import org.annales.model.Actor;
import org.annales.model.ActorMention;
import org.annales.model.DocumentKind;
import org.annales.model.DocumentReading;
import org.annales.model.Event;
import org.annales.model.Statement;
import org.annales.read.DocumentReader;
import org.annales.read.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which statements are joined, held against the judgement of a person (merge/judgements.yml), with everything before it at
 * work: a statement that is not found, or found with another place, counts against us.
 */
class MergeJudgementsTest {
    private static final Path SAMPLES = Path.of("..", "samples");

    /** Two tellings and whether they are of the same happening. */
    private record Pair(String one, String other, boolean same, String because) {}

    private final Map<String, DocumentReading> readings = new LinkedHashMap<>();
    private final Map<String, Set<String>> events = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void statementsAreJoinedAsAPersonJudges() throws Exception {
        for (JsonNode conflict : judgements()) {
            read(conflict);
            merge(conflict.get("conflict").asString());
            addPairs(conflict);
        }
        int right = 0;
        int joined = 0;
        int same = 0;
        for (Pair pair : pairs) {
            Set<String> both = new HashSet<>(events.getOrDefault(pair.one(), Set.of()));
            both.retainAll(events.getOrDefault(pair.other(), Set.of()));
            boolean together = !both.isEmpty();
            joined += together ? 1 : 0;
            same += pair.same() ? 1 : 0;
            right += together && pair.same() ? 1 : 0;
            if (together != pair.same()) {
                wrong.add((pair.same() ? "not joined: " : "joined: ") + pair.one() + " + " + pair.other() + " ("
                        + pair.because() + ")");
            }
        }
        double f = 2.0 * right / (joined + same);
        String report = "pairs %d, same %d, joined %d, right %d, F %.3f%n%s"
                .formatted(pairs.size(), same, joined, right, f, String.join("\n", wrong));
        if (Boolean.getBoolean("annales.test.verbose")) {
            System.out.println(report);
        }
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(150);
        assertThat(f).as(report).isGreaterThanOrEqualTo(0.80);
    }

    private static JsonNode judgements() throws IOException {
        try (InputStream in = MergeJudgementsTest.class.getResourceAsStream("/merge/judgements.yml")) {
            return new YAMLMapper().readTree(in);
        }
    }

    private void read(JsonNode conflict) throws Exception {
        readings.clear();
        JsonNode own = conflict.get("documents");
        if (own != null) {
            for (String name : own.propertyNames()) {
                readings.put(name, SharedReader.read(own.get(name).asString(), DocumentKind.ARTICLE, null));
            }
        } else {
            for (JsonNode sample : conflict.get("samples")) {
                var document = new DocumentReader().read(SAMPLES.resolve(sample.asString()), Given.NOTHING);
                readings.put(sample.asString(), SharedReader.get().read(document.document(), List.of()));
            }
        }
    }

    /** Merges the documents of a conflict, and notes of each telling in which events it is. */
    private void merge(String conflict) {
        Map<String, Actor> actors = new TreeMap<>();
        TreeMap<String, List<Telling>> blocks = new TreeMap<>();
        for (DocumentReading reading : readings.values()) {
            for (ActorMention mention : reading.mentions().actors()) {
                actors.put(mention.actor().id(), mention.actor());
            }
            for (Retellings.Filed filed : Retellings.of(reading).values()) {
                for (String block : filed.blocks()) {
                    blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(filed.telling());
                }
            }
        }
        Merger merger = new Merger(new Parties(actors.values()));
        for (Map.Entry<String, List<Telling>> block : blocks.entrySet()) {
            for (Event event : merger.merge(block.getKey(), block.getValue())) {
                event.statements()
                        .forEach(id -> events.computeIfAbsent(conflict + id, key -> new HashSet<>())
                                .add(event.id()));
            }
        }
    }

    private void addPairs(JsonNode conflict) {
        Map<String, List<String>> tellings = new LinkedHashMap<>();
        for (JsonNode event : conflict.get("events")) {
            List<String> found = new ArrayList<>();
            for (JsonNode said : event.get("said")) {
                found.add(resolve(conflict.get("conflict").asString(), said.asString()));
            }
            tellings.put(event.get("id").asString(), found);
            for (int i = 0; i < found.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs.add(new Pair(
                            found.get(j), found.get(i), true, event.get("why").asString()));
                }
            }
        }
        for (JsonNode not : conflict.get("not")) {
            for (String one : tellings.getOrDefault(not.get("of").get(0).asString(), List.of())) {
                for (String other : tellings.getOrDefault(not.get("of").get(1).asString(), List.of())) {
                    pairs.add(new Pair(one, other, false, not.get("because").asString()));
                }
            }
        }
    }

    /** The telling's own key where its statement is found, else its words. */
    private String resolve(String conflict, String said) {
        int colon = said.indexOf(": ");
        DocumentReading reading = requireNonNull(readings.get(said.substring(0, colon)), said);
        String words = said.substring(colon + 2);
        int start = reading.document().text().value().indexOf(words);
        assertThat(start).as(said).isNotNegative();
        Statement found = statement(reading, start, start + words.length());
        if (found != null) {
            events.put(said, events.getOrDefault(conflict + found.id(), Set.of()));
        } else {
            wrong.add("not found: " + said);
        }
        return said;
    }

    private static @Nullable Statement statement(DocumentReading reading, int start, int end) {
        return reading.statements().stream()
                .filter(statement -> start <= statement.trigger().start()
                        && statement.trigger().start() < end)
                .findFirst()
                .orElse(null);
    }
}
