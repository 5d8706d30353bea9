package org.annales.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.annales.model.Document;
import org.annales.model.DocumentKind;
import org.annales.model.Found;
import org.annales.model.Issue;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The zones of real texts, where those are at hand. */
class SeedZonesTest {

    private static final Path SHARED = Path.of("../../shared");

    @Test
    void newsReportHasDatelineCaptionsAndCredits() throws Exception {
        Document document = read("seeds", "001_").document();
        assertThat(document.kind()).isEqualTo(new Found<>(DocumentKind.NEWS, "dateline"));
        assertThat(document.published()).isEqualTo(new Found<>(LocalDate.of(2023, 9, 27), "dateline"));
        assertThat(zones(document, ZoneKind.DATELINE)).containsExactly("date 2023-09-27");
        assertThat(zones(document, ZoneKind.PARAGRAPH)).hasSize(5);
        assertThat(zones(document, ZoneKind.CAPTION)).hasSize(13);
        assertThat(zones(document, ZoneKind.CREDIT))
                .hasSize(13)
                .contains("Maxar Technologies", "Vasily Krestyaninov/AP");
    }

    @Test
    void articleHasHeadingsSilentSectionsAndMissingTables() throws Exception {
        ReadDocument read = read("seeds", "002_");
        Document document = read.document();
        assertThat(document.title()).isEqualTo(new Found<>("First Nagorno-Karabakh War", "text"));
        assertThat(document.kind().value()).isEqualTo(DocumentKind.ARTICLE);
        assertThat(document.zones().stream().filter(z -> z.kind() == ZoneKind.HEADING && z.level() == 2))
                .hasSize(12);
        assertThat(read.issues()).extracting(Issue::code).containsExactly("missing-table", "missing-table");
        assertThat(zones(document, ZoneKind.REFERENCE))
                .hasSizeGreaterThan(20)
                .anyMatch(words -> words.startsWith("Altstadt"));
        assertThat(document.zones().stream().filter(z -> z.kind() == ZoneKind.PARAGRAPH && !z.reading()))
                .singleElement()
                .satisfies(z -> assertThat(document.text().of(z.span())).contains("films and popular television"));
    }

    @Test
    void headingsWithoutMarkupAndWikiFurnitureAreFound() throws Exception {
        Document document = read("gold2/texts", "eritrea").document();
        assertThat(zones(document, ZoneKind.HEADING))
                .contains("Colonisation and border conflict", "War era", "Proxy conflict", "See also");
        assertThat(zones(document, ZoneKind.REFERENCE)).contains("Ethiopian_Civil_War.png", "Afar Insurgency");
        assertThat(zones(document, ZoneKind.PARAGRAPH))
                .anyMatch(words -> words.startsWith("After the war there was a debate"));
    }

    @Test
    void whateverTheGoldCitesIsRead() throws Exception {
        for (String name : List.of("000", "001", "002")) {
            assertCited(read("seeds", name + "_").document(), SHARED.resolve("gold/" + name + ".statements.jsonl"));
        }
        assertCited(
                read("gold2/texts", "eritrea").document(), SHARED.resolve("gold2/eritrea-ethiopia.statements.jsonl"));
    }

    private static void assertCited(Document document, Path gold) throws Exception {
        for (String line : Files.readAllLines(gold)) {
            JsonNode trigger = new JsonMapper().readTree(line).path("trigger");
            int start = document.text().fromCodePoint(trigger.path("start").asInt());
            int end = document.text().fromCodePoint(trigger.path("end").asInt());
            assertThat(document.text().value().substring(start, end))
                    .isEqualTo(trigger.path("text").asString());
            assertThat(document.zones().stream().filter(Zone::reading))
                    .as(line)
                    .anyMatch(zone ->
                            zone.span().start() <= start && end <= zone.span().end());
        }
    }

    private static List<String> zones(Document document, ZoneKind kind) {
        return document.zones().stream()
                .filter(z -> z.kind() == kind)
                .map(z -> document.text().of(z.span()))
                .toList();
    }

    private static ReadDocument read(String folder, String start) throws Exception {
        Path texts = SHARED.resolve(folder);
        assumeTrue(Files.isDirectory(texts), "no shared texts here");
        try (Stream<Path> files = Files.list(texts)) {
            Path file = files.filter(f -> f.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
            return new DocumentReader().read(file, Given.NOTHING);
        }
    }
}
