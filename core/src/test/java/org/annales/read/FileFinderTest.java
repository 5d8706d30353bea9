package org.annales.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFinderTest {

    @TempDir
    private Path folder;

    @Test
    void filesComeSortedAndOnceWithoutHiddenOnes() throws Exception {
        Path inner = Files.createDirectory(folder.resolve("b"));
        Path second = Files.writeString(inner.resolve("2.txt"), "x");
        Path first = Files.writeString(folder.resolve("a.txt"), "x");
        Path last = Files.writeString(folder.resolve("c.txt"), "x");
        Files.writeString(folder.resolve(".hidden"), "x");
        Files.writeString(folder.resolve("~$c.docx"), "x");
        assertThat(FileFinder.list(folder, last)).isEqualTo(found(first, second, last));
        assertThat(FileFinder.list(last, folder)).isEqualTo(found(last, first, second));
    }

    @Test
    void loopsEndAndMissingFilesAreNamed() throws Exception {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path file = Files.writeString(inner.resolve("a.txt"), "x");
        Files.createSymbolicLink(inner.resolve("loop"), folder);
        Path broken = Files.createSymbolicLink(inner.resolve("z"), folder.resolve("none"));
        Path missing = folder.resolve("missing.txt");
        assertThat(FileFinder.list(folder, missing))
                .containsExactly(
                        new FileFinder.FoundFile(file, null),
                        new FileFinder.FoundFile(broken, "is a link to nothing"),
                        new FileFinder.FoundFile(missing, "no such file or folder"));
    }

    private static List<FileFinder.FoundFile> found(Path... paths) {
        return List.of(paths).stream()
                .map(p -> new FileFinder.FoundFile(p, null))
                .toList();
    }
}
