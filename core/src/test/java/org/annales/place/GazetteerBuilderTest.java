package org.annales.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds of one version carry the same gazetteer, byte for byte, so that a reading can be made again anywhere. */
class GazetteerBuilderTest {

    private static final String HEADER =
            "name\tnames\tkind\tlatitude\tlongitude\tparent\tcountry\tfrom\tto\tsource\tcode\n";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeSources() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            rows.append(city(i));
        }
        Files.writeString(folder.resolve("cities.txt"), rows);
        Files.createDirectory(folder.resolve("tables"));
        Files.writeString(
                folder.resolve("tables/places.tsv"),
                HEADER
                        + "Upper Pass\tObergrat|fr:Col d'en Haut\tPASS\t47.1\t9.2\t\tCH\t\t\tWikipedia: Upper Pass\t\n"
                        + "Oldtown@1920-1991\tNewtown\tSETTLEMENT\t\t\t\tCH\t\t\tGeoNames 7\t\n");
    }

    @Test
    void theSameSourcesGiveTheSameBytes() throws Exception {
        Map<String, byte[]> once = build("once");
        Map<String, byte[]> again = build("again");

        assertThat(once).isNotEmpty();
        assertThat(again.keySet()).isEqualTo(once.keySet());
        once.forEach((file, bytes) -> assertThat(again.get(file)).as(file).isEqualTo(bytes));
    }

    @Test
    void anotherSourceGivesAnotherIndex() throws Exception {
        Map<String, byte[]> before = build("index");
        Files.writeString(folder.resolve("cities.txt"), city(5000), StandardOpenOption.APPEND);

        assertThat(build("index").get("stamp")).isNotEqualTo(before.get("stamp"));
    }

    /** Builds in a process of its own, as the build of Annales does: Lucene draws its files' ids once a process. */
    private Map<String, byte[]> build(String name) throws Exception {
        Path index = folder.resolve(name);
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dtests.seed=A11A1E5",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GazetteerBuilder.class.getName(),
                        folder.resolve("cities.txt").toString(),
                        folder.resolve("tables").toString(),
                        index.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(index)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static String city(int i) {
        return String.join(
                        "\t",
                        "" + (i + 1),
                        "Town " + i,
                        "Town " + i,
                        "Ville " + i + ",Stadt " + i,
                        "" + (40 + i % 10),
                        "" + (10 + i % 30),
                        "P",
                        "PPL",
                        "CH",
                        "",
                        "01",
                        "",
                        "",
                        "",
                        "" + (500 + 37 * i % 90_000),
                        "",
                        "500",
                        "Europe/Zurich",
                        "2024-01-01")
                + "\n";
    }
}
