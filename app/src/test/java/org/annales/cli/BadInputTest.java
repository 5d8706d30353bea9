package org.annales.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read are named with their cause in one line each; the others are read; the exit code is 1. */
class BadInputTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void theOthersAreRead() throws IOException {
        Path good = Files.writeString(
                folder.resolve("good.txt"), "On 3 June 1982 government troops captured the town of Tyre.\n");
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path binary = Files.write(folder.resolve("noise.txt"), noise());
        Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Catalog");
        Path missing = folder.resolve("missing.txt");
        String db = folder.resolve("chronicle.db").toString();
        Cli.Run run = Cli.run(
                "read",
                "--db",
                db,
                empty.toString(),
                binary.toString(),
                good.toString(),
                broken.toString(),
                missing.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("annales: " + folder))
                .noneMatch(line -> line.contains("Exception"));
        assertThat(run.out()).contains("1 read", "4 not readable");
        assertThat(Cli.run("timeline", "--db", db).out()).contains("capture", "good.txt");
        assertThat(Cli.run("issues", "--db", db, "--severity", "error").lines())
                .anyMatch(line -> line.contains("4 issues"));
    }

    @Test
    void latinAndUtf16AreRead() throws IOException {
        String text = "In März 1999 the café in Pec was shelled by Serbian forces and eleven people were killed.\n";
        Path latin = Files.write(folder.resolve("latin.txt"), text.getBytes(StandardCharsets.ISO_8859_1));
        Path utf16 = Files.write(
                folder.resolve("utf16.txt"),
                ("\uFEFF" + text.replace("eleven", "twelve")).getBytes(StandardCharsets.UTF_16LE));
        String db = folder.resolve("chronicle.db").toString();
        assertThat(Cli.run("read", "--db", db, latin.toString(), utf16.toString())
                        .code())
                .isZero();
        assertThat(Cli.run("documents", "--db", db).out()).contains("latin.txt", "utf16.txt");
    }

    private static byte[] noise() {
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        return noise;
    }
}
