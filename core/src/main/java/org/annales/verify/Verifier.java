package org.annales.verify;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.annales.export.JsonLines;
import org.annales.model.Codes;
import org.annales.model.DocumentReading;
import org.annales.store.ConflictNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs examples against a reader. */
public final class Verifier {

    private static final String CONFLICT = "conflict";

    private final Function<Example, DocumentReading> reader;
    private final ObjectMapper json = JsonMapper.shared();
    private final ConflictNames names = new ConflictNames();

    /** @param reader reads an example's text as a document of its kind and date */
    public Verifier(Function<Example, DocumentReading> reader) {
        this.reader = reader;
    }

    /** The examples that do not hold, in their order; one failure for each thing that is wrong. */
    public List<Failure> run(List<Example> examples) {
        List<Failure> failures = new ArrayList<>();
        for (Example example : examples) {
            check(example, failures);
        }
        return failures;
    }

    private void check(Example example, List<Failure> failures) {
        List<JsonNode> found = records(reader.apply(example));
        for (Map.Entry<String, List<JsonNode>> entry : example.expected().entrySet()) {
            List<JsonNode> ofRecord =
                    entry.getKey().equals(CONFLICT) ? conflicts(example.text()) : of(entry.getKey(), found);
            if (entry.getValue().isEmpty() && !ofRecord.isEmpty()) {
                failures.add(new Failure(
                        example, "expected no " + entry.getKey() + ", found " + Comparison.describe(ofRecord)));
            }
            for (JsonNode expected : entry.getValue()) {
                Comparison.find(expected, ofRecord).ifPresent(reason -> failures.add(new Failure(example, reason)));
            }
        }
        for (JsonNode forbidden : example.forbidden()) {
            List<JsonNode> candidates = of(forbidden.path("record").asString("statement"), found);
            if (Comparison.find(forbidden, candidates).isEmpty()) {
                failures.add(new Failure(example, "must not be found: " + forbidden));
            }
        }
    }

    private static List<JsonNode> of(String record, List<JsonNode> found) {
        return found.stream()
                .filter(node -> node.path("record").asString().equals(record))
                .toList();
    }

    /** The names of conflicts in a text, each with the other name it gives them. */
    private List<JsonNode> conflicts(String text) {
        List<ConflictNames.Alias> aliases = names.aliases(text);
        List<JsonNode> found = new ArrayList<>();
        for (ConflictNames.Named named : names.in(text)) {
            ObjectNode node = json.createObjectNode()
                    .put("record", CONFLICT)
                    .put("name", named.name())
                    .put("kind", Codes.of(named.kind()));
            aliases.stream()
                    .filter(alias -> alias.name().equals(named.name()))
                    .findFirst()
                    .ifPresent(alias -> node.put("alias", alias.other()));
            found.add(node);
        }
        return found;
    }

    private List<JsonNode> records(DocumentReading reading) {
        StringWriter lines = new StringWriter();
        JsonLines.write(reading, lines);
        return lines.toString().lines().map(json::readTree).toList();
    }
}
