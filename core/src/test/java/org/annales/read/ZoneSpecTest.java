package org.annales.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.annales.model.Document;
import org.annales.model.Issue;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The knowledge of step 1 against its examples, {@code en/read/zones.spec.yml}. */
class ZoneSpecTest {

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> examplesHold() {
        return ReadKnowledge.load("/en/read/zones.spec.yml").valueStream().map(example -> {
            String text = example.required("text").asString();
            return DynamicTest.dynamicTest(text.lines().findFirst().orElse(""), () -> check(example, text));
        });
    }

    private void check(JsonNode example, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(example.has("markdown") ? "x.md" : "x.txt"), text);
        ReadDocument read = new DocumentReader().read(file, Given.NOTHING);
        Document document = read.document();
        List<String> zones = new ArrayList<>();
        for (Zone zone : document.zones()) {
            zones.add(describe(document, zone));
        }
        int from = 0;
        for (JsonNode wanted : example.path("zones")) {
            int at = from;
            while (at < zones.size() && !matches(zones.get(at), wanted.asString())) {
                at++;
            }
            assertThat(at).as("%s in %s", wanted.asString(), zones).isLessThan(zones.size());
            from = at + 1;
        }
        for (JsonNode not : example.path("not_zones")) {
            assertThat(zones).noneMatch(zone -> matches(zone, not.asString()));
        }
        checkFacts(example, read);
    }

    private static void checkFacts(JsonNode example, ReadDocument read) {
        Document document = read.document();
        if (example.has("issues")) {
            assertThat(read.issues())
                    .extracting(Issue::code)
                    .containsExactlyElementsOf(example.path("issues")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        }
        example.propertyStream().filter(e -> e.getKey().endsWith("_found")).forEach(e -> {
            var found = switch (e.getKey()) {
                case "published_found" -> document.published();
                case "publisher_found" -> document.publisher();
                case "kind_found" -> document.kind();
                case "language_found" -> document.language();
                default -> document.title();
            };
            assertThat(found).as(e.getKey()).isNotNull();
            assertThat(String.valueOf(Objects.requireNonNull(found).value()))
                    .isEqualToIgnoringCase(e.getValue().asString());
        });
    }

    private static boolean matches(String zone, String wanted) {
        return zone.equals(wanted) || zone.startsWith(wanted + " ");
    }

    private static String describe(Document document, Zone zone) {
        boolean silent = zone.kind().yieldsStatements() && !zone.reading();
        boolean levelled =
                zone.kind() == ZoneKind.HEADING || zone.kind() == ZoneKind.LIST || zone.kind() == ZoneKind.TITLE;
        return zone.kind().name().toLowerCase(Locale.ROOT)
                + (levelled ? " " + zone.level() : "")
                + (silent ? " silent" : "")
                + " "
                + document.text().of(zone.span());
    }
}
