package org.annales.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.annales.model.DocumentReading;
import org.annales.terminal.Ink;
import org.annales.terminal.Plain;
import org.annales.terminal.Terminal;
import org.annales.verify.Example;
import org.annales.verify.ExampleDocument;
import org.annales.verify.Examples;
import org.annales.verify.Failure;
import org.annales.verify.Verifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code annales verify}: the knowledge against its examples. */
@Command(
        name = "verify",
        description = "Holds the knowledge against the examples beside it: texts and what must be found in them.")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "Where the *.spec.yml files are (default: those that come with Annales).")
    private @Nullable Path folder;

    private final Terminal terminal;
    private final ReaderSupply readers;

    VerifyCommand(Terminal terminal, ReaderSupply readers) {
        this.terminal = terminal;
        this.readers = readers;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, List<Example>> files = new LinkedHashMap<>();
        for (Example example : examples()) {
            files.computeIfAbsent(example.file(), file -> new ArrayList<>()).add(example);
        }
        Verifier verifier = new Verifier(this::read);
        int failed = 0;
        int held = 0;
        for (Map.Entry<String, List<Example>> file : files.entrySet()) {
            List<Failure> failures = verifier.run(file.getValue());
            int wrong = (int) failures.stream().map(Failure::example).distinct().count();
            failed += wrong;
            held += file.getValue().size() - wrong;
            terminal.line(terminal.paint(wrong == 0 ? Ink.PLACE : Ink.ERROR, wrong == 0 ? "ok    " : "WRONG ")
                    + file.getKey()
                    + terminal.paint(Ink.FAINT, "  " + file.getValue().size() + " examples"));
            failures.forEach(this::print);
        }
        terminal.line(held + " hold, " + failed + " do not");
        return failed == 0 ? 0 : 1;
    }

    private void print(Failure failure) {
        terminal.line("      " + failure.example().number() + ". " + Plain.line(failure.reason()));
        terminal.line(terminal.paint(
                Ink.FAINT, "         " + Plain.line(failure.example().text())));
    }

    private List<Example> examples() {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new WrongUse(folder + ": no such folder");
        }
        return folder != null ? Examples.list(folder) : packaged();
    }

    private static List<Example> packaged() {
        try {
            Path code = Path.of(Examples.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(code)) {
                return Examples.list(code);
            }
            try (FileSystem jar = FileSystems.newFileSystem(code)) {
                return Examples.list(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the examples cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private DocumentReading read(Example example) {
        try {
            return readers.get().read(ExampleDocument.of(example), List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
