package org.annales.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.annales.model.DocumentKind;
import org.annales.model.When;
import org.annales.read.FileFinder;
import org.annales.read.FileFinder.FoundFile;
import org.annales.read.Given;
import org.annales.store.Store;
import org.annales.store.Summary;
import org.annales.terminal.Ink;
import org.annales.terminal.SummaryView;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code annales read}: the main job, from files to a chronicle. */
@Command(
        name = "read",
        description =
                "Reads documents into the chronicle: text, Markdown, HTML, PDF, Word. What was read before is left alone.")
final class ReadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", description = "What to read; folders with all below them.")
    private List<Path> paths = List.of();

    @Option(names = "--published", paramLabel = "DATE", description = "When they were published: 2023-09-27.")
    private @Nullable String published;

    @Option(names = "--title", paramLabel = "TITLE", description = "Their title.")
    private @Nullable String title;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Who published them.")
    private @Nullable String publisher;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "What sort of source they are: ${COMPLETION-CANDIDATES}. Dates of news count from the day they were published.")
    private @Nullable DocumentKind kind;

    @Mixin
    private final ChronicleOptions chronicle = new ChronicleOptions();

    private final Terminal terminal;
    private final ReaderSupply readers;

    ReadCommand(Terminal terminal, ReaderSupply readers) {
        this.terminal = terminal;
        this.readers = readers;
    }

    @Override
    public Integer call() throws InterruptedException {
        Given given = new Given(title, publisher, kind, published == null ? null : day(published));
        long start = System.nanoTime();
        List<FoundFile> files = FileFinder.list(paths);
        try (Store store = chronicle.openOrMake()) {
            Outcome outcome = new ReadingRun(store, readers, terminal).read(files, given);
            outcome.failures().forEach((file, cause) -> terminal.note(file + ": " + cause));
            Summary summary = store.summary();
            if (chronicle.json) {
                json(outcome, summary);
            } else {
                terminal.line();
                terminal.line("  " + terminal.paint(Ink.STRONG, heading(outcome, files.size()))
                        + terminal.paint(Ink.FAINT, time(Duration.ofNanos(System.nanoTime() - start))));
                terminal.line();
                new SummaryView(terminal).print(summary, Suggestions.of(store, summary, chronicle.db));
            }
            return outcome.exitCode();
        }
    }

    private static LocalDate day(String text) {
        When when = FilterOptions.time("--published", text);
        if (!when.isDay()) {
            throw new WrongUse("--published: “" + text + "” is no day; write 2023-09-27");
        }
        return when.earliest();
    }

    /** What was done, in words. */
    private String heading(Outcome outcome, int files) {
        List<String> parts = new ArrayList<>();
        add(parts, outcome.added(), "read");
        add(parts, outcome.renewed(), "read anew");
        add(parts, outcome.unchanged(), "known already");
        add(parts, outcome.failures().size(), "not readable");
        return files == 0 ? "Nothing to read" : chronicle.db + ": " + String.join(", ", parts);
    }

    private static void add(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(number + " " + what);
        }
    }

    private static String time(Duration took) {
        return took.toSeconds() < 60
                ? "  in " + Math.max(1, took.toSeconds()) + " s"
                : "  in " + took.toMinutes() + " min " + took.toSecondsPart() + " s";
    }

    private void json(Outcome outcome, Summary summary) {
        new Json()
                .put("added", outcome.added())
                .put("renewed", outcome.renewed())
                .put("unchanged", outcome.unchanged())
                .put("failed", outcome.failures())
                .put("documents", summary.documents())
                .put("statements", summary.statements())
                .put("types", summary.statementsByType())
                .put("from", summary.earliest())
                .put("to", summary.latest())
                .put("figures", summary.figures())
                .put("places", summary.places())
                .put("actors", summary.actors())
                .put("issues", summary.issues())
                .print(terminal);
    }
}
