package org.annales.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GeoNames' files become the user's own gazetteer, whole, once, and the newer of two rows wins. */
class GazetteerImportTest {

    private static final GazetteerImport.Progress SILENT = (bytes, total, places) -> {};

    @TempDir
    Path folder;

    @Test
    void aCountrysFileIsFoundByEverySpelling() throws IOException {
        Path file = table(row(900001, "Yuxarı Qalaça", "Verkhnyaya Kaladzha,Upper Galacha", "P", "PPL", "2024-01-01"));

        GazetteerImport.Result result = importInto("user", file);

        assertThat(result.taken()).isEqualTo(1);
        assertThat(names("Upper Galacha")).containsExactly("Yuxarı Qalaça");
        assertThat(names("yuxari qalaca")).containsExactly("Yuxarı Qalaça");
    }

    @Test
    void aZippedTableIsReadAsItIs() throws IOException {
        Path zip = folder.resolve("XX.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "readme.txt", "not a table\n");
            put(out, "XX.txt", row(900002, "Zzyzxford", "", "P", "PPL", "2024-01-01"));
        }

        assertThat(importInto("user", zip).taken()).isEqualTo(1);
        assertThat(names("Zzyzxford")).hasSize(1);
    }

    @Test
    void theNewerRowOfAPlaceWins() throws IOException {
        importInto("user", table(row(900003, "Newtownqq", "", "P", "PPL", "2024-05-05")));
        importInto("user", table(row(900003, "Oldtownqq", "", "P", "PPL", "2020-05-05")));

        assertThat(names("Newtownqq")).containsExactly("Newtownqq");
        assertThat(names("Oldtownqq")).isEmpty();
    }

    @Test
    void alternateNamesAreKeptForKnownPlacesAndNoLinks() throws IOException {
        importInto("user", table(row(900004, "Plainqq", "", "P", "PPL", "2024-05-05")));
        Path names = folder.resolve("alternateNamesV2.txt");
        Files.writeString(
                names,
                String.join(
                        "",
                        "1\t900004\taz\tDüzənqq\t\t\t\t\t\t\n",
                        "2\t900004\tlink\thttps://example.org\t\t\t\t\t\t\n",
                        "3\t999999999\ten\tNowhereqq\t\t\t\t\t\t\n"));

        assertThat(importInto("user", names).taken()).isEqualTo(1);
        assertThat(names("Düzənqq")).containsExactly("Plainqq");
        assertThat(names("Nowhereqq")).isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        Path file = table(row(900005, "Twiceqq", "", "P", "PPL", "2024-05-05"));
        importInto("user", file);
        importInto("user", file);

        assertThat(names("Twiceqq")).hasSize(1);
    }

    @Test
    void anImportThatWasCutOffGoesOnWhereItWas() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 26_000; i++) {
            rows.append(row(1_000_000 + i, "Place" + i + "qq", "", "P", "PPL", "2024-05-05"));
        }
        Path file = table(rows.toString());
        UserGazetteer user = new UserGazetteer(folder.resolve("user"), 10_000);
        assertThatThrownBy(() -> user.read(file, (bytes, total, places) -> {
                    if (places > 23_000) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");

        GazetteerImport.Result rest = user.read(file, SILENT);

        assertThat(rest.resumed()).isEqualTo(20_000);
        assertThat(rest.rows()).isEqualTo(26_000);
        assertThat(names("Place3qq")).hasSize(1);
        assertThat(names("Place25999qq")).hasSize(1);
    }

    @Test
    void whatIsNoTableOfGeoNamesIsRefused() throws IOException {
        Path file = folder.resolve("list.txt");
        Files.writeString(file, "a,b,c\n");

        assertThatThrownBy(() -> importInto("user", file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a table of GeoNames");
    }

    private GazetteerImport.Result importInto(String user, Path file) throws IOException {
        return new UserGazetteer(folder.resolve(user)).read(file, SILENT);
    }

    private List<String> names(String name) {
        try (Gazetteer gazetteer = Gazetteer.open(folder.resolve("user"))) {
            return gazetteer.list(name).stream().map(GazetteerEntry::name).toList();
        }
    }

    private Path table(String rows) throws IOException {
        Path file = Files.createTempFile(folder, "table", ".txt");
        Files.writeString(file, rows);
        return file;
    }

    private static String row(int id, String name, String others, String kind, String code, String day) {
        return String.join(
                        "\t",
                        "" + id,
                        name,
                        name,
                        others,
                        "40.5",
                        "46.5",
                        kind,
                        code,
                        "AZ",
                        "",
                        "01",
                        "",
                        "",
                        "",
                        "1200",
                        "",
                        "500",
                        "Asia/Baku",
                        day)
                + "\n";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        OutputStream out = zip;
        out.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
