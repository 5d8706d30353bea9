package org.annales.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every file that cannot be read says so in one line that names it; none of them stops or fills the program. */
@Timeout(120)
class BadInputTest {

    private static final Limits SMALL = new Limits(200_000, 2_000_000, 1_000, Duration.ofSeconds(20));

    @TempDir
    private Path folder;

    @Test
    void emptyFile() throws Exception {
        assertUnreadable(write("a.txt", new byte[0]), "is empty");
        assertUnreadable(write("b.txt", " \n\r\n\t".getBytes(StandardCharsets.UTF_8)), "holds no text");
    }

    @Test
    void missingFileAndFolder() {
        assertUnreadable(folder.resolve("none.txt"), "no such file");
        assertUnreadable(folder, "is a folder");
    }

    @Test
    void fileLargerThanTheLimitIsRefusedUnread() throws Exception {
        Path file = write("long.txt", "x".repeat(SMALL.textBytes() + 1).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new DocumentReader(SMALL).read(file, Given.NOTHING))
                .isInstanceOf(UnreadableException.class)
                .hasMessage(file + ": holds 200 kB; such a file may have at most 200 kB");
    }

    @Test
    void oneLongLineIsCutIntoZones() throws Exception {
        String line = "The army took the town on 5 May 1992. ".repeat(50_000).strip();
        ReadDocument read =
                new DocumentReader().read(write("line.txt", line.getBytes(StandardCharsets.UTF_8)), Given.NOTHING);
        SpanPropertiesTest.checkZones(read.document());
        assertThat(read.document().zones()).hasSizeBetween(90, 110);
        assertThat(read.document().zones())
                .allSatisfy(zone ->
                        assertThat(read.document().text().of(zone.span())).endsWith("1992."));
    }

    @Test
    void oneLongWordIsCutBetweenCharacters() throws Exception {
        Path file = write("word.txt", "😀".repeat(50_001).getBytes(StandardCharsets.UTF_8));
        SpanPropertiesTest.checkZones(
                new DocumentReader().read(file, Given.NOTHING).document());
    }

    @Test
    void tooManyLines() throws Exception {
        Path file = write("lines.txt", "a\n".repeat(2_000).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new DocumentReader(SMALL).read(file, Given.NOTHING))
                .hasMessageContaining("more than 1000 lines");
    }

    @Test
    void binaries() throws Exception {
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        assertUnreadable(write("noise.txt", noise), "is no text (binary data)");
        byte[] all = new byte[4_096];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        assertUnreadable(write("all.txt", all), "is no text (binary data)");
        assertUnreadable(
                write("picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
                "is no document that can be read (image/png)");
        assertUnreadable(write("zeros.txt", new byte[5_000]), "is no text (binary data)");
    }

    @Test
    void brokenFiles() throws Exception {
        assertUnreadable(
                write(
                        "broken.pdf",
                        "%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\ntrailer"
                                .getBytes(StandardCharsets.US_ASCII)),
                "is broken");
        assertUnreadable(write("no.pdf", "words".getBytes(StandardCharsets.US_ASCII)), "is broken");
        assertUnreadable(write("no.docx", "words".getBytes(StandardCharsets.US_ASCII)), "is broken");
        assertUnreadable(write("no.rtf", "{\\rtf1 {\\fonttbl".getBytes(StandardCharsets.US_ASCII)), "");
    }

    @Test
    void zipBombIsNotUnpacked() throws Exception {
        assertUnreadable(zip("bomb.docx", "a ".repeat(10_000), 15_000), "");
        Path plain = folder.resolve("plain.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(plain))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write("words".getBytes(StandardCharsets.US_ASCII));
        }
        assertUnreadable(plain, "is no document that can be read (application/zip)");
    }

    @Test
    void externalEntitiesAreNotFetched() throws Exception {
        Path secret = write("secret.txt", "topsecret".getBytes(StandardCharsets.US_ASCII));
        String head = "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        Path file = folder.resolve("entity.docx");
        writeDocx(file, head, "Hello &e; there", 1);
        try {
            assertThat(new DocumentReader()
                            .read(file, Given.NOTHING)
                            .document()
                            .text()
                            .value())
                    .doesNotContain("topsecret");
        } catch (UnreadableException e) {
            assertThat(e.problem()).doesNotContain("topsecret");
        }
    }

    @Test
    void hostilePagesEndInTime() throws Exception {
        assertUnreadable(
                write(
                        "deep.html",
                        ("<html><body>" + "<div>".repeat(100_000) + "<p>x</p>").getBytes(StandardCharsets.US_ASCII)),
                "is nested too deeply to take apart");
        assertUnreadable(
                write(
                        "script.html",
                        "<html><body><script>document.write('x')</script></body></html>"
                                .getBytes(StandardCharsets.US_ASCII)),
                "holds no text that a reader of the page would see");
        for (String piece : List.of(
                "<b>",
                "<table><tr><td>",
                "<!--",
                "<a href=",
                "&amp;",
                "<p>",
                "<li>",
                "{{",
                "[[File:a.jpg|",
                "<!-- -->",
                "| a",
                "> ",
                "_")) {
            Path file = write(
                    "hostile.html",
                    ("<p>The army took the town.</p>" + piece.repeat(20_000)).getBytes(StandardCharsets.US_ASCII));
            Path text = write(
                    "hostile.md",
                    ("The army took the town.\n\n" + (piece + "\n").repeat(20_000))
                            .getBytes(StandardCharsets.US_ASCII));
            readOrRefuse(file);
            readOrRefuse(text);
        }
    }

    @Test
    void unreadableFileAndFolder() throws Exception {
        Path file = write("secret.txt", "words".getBytes(StandardCharsets.US_ASCII));
        Path inner = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("the superuser reads everything").isFalse();
        assertUnreadable(file, "may not be read (permission denied)");
        assertThat(FileFinder.list(folder)).contains(new FileFinder.FoundFile(inner, "the folder cannot be read"));
    }

    private void readOrRefuse(Path file) {
        try {
            SpanPropertiesTest.checkZones(
                    new DocumentReader().read(file, Given.NOTHING).document());
        } catch (UnreadableException e) {
            assertThat(e.getMessage()).startsWith(file.toString());
        }
    }

    private static void assertUnreadable(Path file, String problem) {
        assertThatThrownBy(() -> new DocumentReader().read(file, Given.NOTHING))
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith(file + ": " + problem)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400).doesNotContain("\n", "Exception"));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path zip(String name, String words, int times) throws IOException {
        Path file = folder.resolve(name);
        writeDocx(file, "", words, times);
        return file;
    }

    private static void writeDocx(Path file, String head, String words, int times) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "[Content_Types].xml", """
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml"
                     ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            entry(zip, "_rels/.rels", """
                    <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r" Target="word/document.xml"
                     Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""");
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            text(
                    zip,
                    "<?xml version=\"1.0\"?>" + head
                            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>");
            byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                zip.write(bytes);
            }
            text(zip, "</w:t></w:r></w:p></w:body></w:document>");
        }
    }

    private static void entry(ZipOutputStream zip, String name, String words) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        text(zip, words);
    }

    private static void text(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.UTF_8));
    }
}
