package org.annales.read;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists the files to read: each file given, and those in the folders given and below, sorted by name. Hidden files and
 * the lock files of office programs are skipped unless named, and a folder is entered once, so that links make no loop.
 */
public final class FileFinder {

    /**
     * A file to read, or a place where none can be read.
     *
     * @param path as given, or below a folder given
     * @param problem why nothing can be read there, or null
     */
    public record FoundFile(Path path, @Nullable String problem) {}

    private final Set<Path> entered = new HashSet<>();
    private final List<FoundFile> found = new ArrayList<>();

    private FileFinder() {}

    /** The files under these paths in the order given, each once; what cannot be listed is an entry with its problem. */
    public static List<FoundFile> list(Path... paths) {
        return list(List.of(paths));
    }

    /** The same for a list of paths. */
    public static List<FoundFile> list(List<Path> paths) {
        FileFinder finder = new FileFinder();
        for (Path path : paths) {
            finder.visit(path);
        }
        return List.copyOf(finder.found);
    }

    private void visit(Path path) {
        if (Files.isDirectory(path)) {
            visitFolder(path);
        } else if (!Files.exists(path)) {
            boolean brokenLink = Files.isSymbolicLink(path);
            fail(path, brokenLink ? "is a link to nothing" : "no such file or folder");
        } else if (!Files.isRegularFile(path)) {
            fail(path, "is no file");
        } else if (isNew(path)) {
            found.add(new FoundFile(path, null));
        }
    }

    private void visitFolder(Path folder) {
        if (!isNew(folder)) {
            return;
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                if (!isHidden(child)) {
                    children.add(child);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            fail(folder, "the folder cannot be read");
            return;
        }
        children.sort((a, b) -> a.toString().compareTo(b.toString()));
        children.forEach(this::visit);
    }

    private boolean isNew(Path path) {
        try {
            return entered.add(path.toRealPath());
        } catch (IOException e) {
            return entered.add(path.toAbsolutePath().normalize());
        }
    }

    private static boolean isHidden(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") || name.startsWith("~$");
    }

    private void fail(Path path, String problem) {
        found.add(new FoundFile(path, problem));
    }
}
