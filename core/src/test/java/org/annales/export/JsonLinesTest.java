package org.annales.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.annales.model.DocumentReading;
import org.annales.model.Sample;
import org.annales.store.ChronicleUpdate;
import org.annales.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void everyRecordIsThereInOrderWithItsFields(@TempDir Path folder) {
        List<JsonNode> lines = export(folder, Sample.everything("a/one.txt"));
        assertThat(lines)
                .extracting(line -> line.path("record").asString())
                .containsExactly(
                        "document",
                        "time",
                        "place",
                        "actor",
                        "statement",
                        "figure",
                        "attestation",
                        "view",
                        "issue",
                        "event",
                        "control",
                        "control");
        JsonNode statement = lines.get(4);
        assertThat(statement.path("agents").get(0).path("name").asString()).isEqualTo("Northern army");
        assertThat(statement.path("places").get(0).path("lat").asDouble()).isEqualTo(50.5);
        assertThat(statement.path("time").asString()).isEqualTo("1992-05-09");
        assertThat(statement.path("extent").asString()).isEqualTo("some-day");
        assertThat(statement.path("roles").path("means").asString()).isEqualTo("army");
        assertThat(statement.path("reality").asString()).isEqualTo("alleged");
        assertThat(statement.path("said_by").asString()).isEqualTo("Reuters");
        JsonNode figure = lines.get(5);
        assertThat(figure.path("max").decimalValue()).hasToString("1000000000000000000000");
        assertThat(figure.path("bound").asString()).isEqualTo("at-least");
        assertThat(figure.path("side").isNull()).isTrue();
        assertThat(figure.path("statement").asString())
                .isEqualTo(statement.path("id").asString());
        assertThat(lines.get(1).path("text").asString())
                .as("the ends of a stretch, not the stretch")
                .isEqualTo("9 May 1992");
        JsonNode control = lines.getLast();
        assertThat(control.path("place").asString()).isEqualTo("Óstrový");
    }

    @Test
    void offsetsAreCodePoints(@TempDir Path folder) {
        DocumentReading reading = Sample.everything("one.txt");
        String text = reading.document().text().value();
        JsonNode trigger = export(folder, reading).get(4).path("trigger");
        int start = trigger.path("start").asInt();
        int end = trigger.path("end").asInt();
        assertThat(text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)))
                .isEqualTo("seized")
                .isEqualTo(trigger.path("text").asString());
        assertThat(start).isLessThan(text.indexOf("seized"));
    }

    @Test
    void filesOfOneNameGoByTheirPath(@TempDir Path folder) {
        DocumentReading one = Sample.reading(Sample.document("a/x.txt", "One."), "k", List.of());
        DocumentReading two = Sample.reading(Sample.document("b/x.txt", "Two."), "k", List.of());
        DocumentReading three = Sample.reading(Sample.document("b/y.txt", "Three."), "k", List.of());
        assertThat(export(folder, one, two, three))
                .filteredOn(line -> line.path("record").asString().equals("document"))
                .extracting(line -> line.path("document").asString())
                .containsExactly("a/x.txt", "b/x.txt", "y.txt");
    }

    @Test
    void anEmptyChronicleIsAnEmptyFile(@TempDir Path folder) {
        assertThat(export(folder)).isEmpty();
    }

    private static List<JsonNode> export(Path folder, DocumentReading... readings) {
        try (Store store = Store.open(folder.resolve("annales.db").toString())) {
            for (DocumentReading reading : readings) {
                store.save(reading);
            }
            new ChronicleUpdate(store).apply();
            StringWriter out = new StringWriter();
            JsonLines.write(store, out);
            List<JsonNode> lines = new ArrayList<>();
            out.toString().lines().forEach(line -> lines.add(JSON.readTree(line)));
            return lines;
        }
    }
}
