package org.annales.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.annales.export.JsonLines;
import org.annales.store.Store;
import org.annales.terminal.Terminal;
import org.annales.web.SiteExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code annales export}: the chronicle for other programs. */
@Command(name = "export", description = "The whole chronicle for other programs.")
final class ExportCommand extends StoreCommand {

    /** The forms there are. */
    enum Format {
        /** JSON Lines, one record a line. */
        JSONL,
        /** The page as a folder of files that works without this program. */
        SITE
    }

    @Parameters(paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}")
    private Format format = Format.JSONL;

    @Option(
            names = "--to",
            paramLabel = "FILE|FOLDER",
            description =
                    "Into this file, whole or not at all (default: the terminal or pipe); a site goes into a folder.")
    private @Nullable Path file;

    ExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Store store) {
        if (format == Format.SITE) {
            writeSite(store);
            return 0;
        }
        if (file == null) {
            write(store, terminal.out());
            return 0;
        }
        try {
            writeFile(store, file.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
        return 0;
    }

    private void writeSite(Store store) {
        if (file == null) {
            throw new WrongUse("a site is a folder of files; say where with --to FOLDER");
        }
        try {
            SiteExport.write(store, file.toAbsolutePath());
        } catch (FileAlreadyExistsException e) {
            throw new WrongUse(file + ": is there already and is no site; name a new folder", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    private void writeFile(Store store, Path target) throws IOException {
        Path temporary = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(temporary)) {
                write(store, out);
            }
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void write(Store store, Writer out) {
        switch (format) {
            case JSONL -> JsonLines.write(store, out);
            case SITE -> throw new IllegalStateException("a site is no stream");
        }
    }
}
