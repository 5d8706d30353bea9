package org.annales.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.annales.model.Document;
import org.annales.model.DocumentReading;
import org.annales.model.Found;
import org.annales.model.Issue;
import org.annales.read.DocumentReader;
import org.annales.read.FileFinder.FoundFile;
import org.annales.read.Given;
import org.annales.read.ReadDocument;
import org.annales.read.UnreadableException;
import org.annales.store.ChronicleUpdate;
import org.annales.store.DocumentRow;
import org.annales.store.Store;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * Reads files into a chronicle. Several are read at once and each is saved, whole, when its turn comes: the chronicle does
 * not depend on which was faster, and is good whenever the run is stopped.
 */
final class ReadingRun {

    /** What came of a file: what is to be saved, or why it could not be read. */
    private record Result(
            Path file,
            List<DocumentReading> readings,
            int known,
            @Nullable String problem) {}

    private interface Reading {
        Result read() throws UnreadableException, InterruptedException;
    }

    private final Store store;
    private final ReaderSupply readers;
    private final Terminal terminal;
    private final DocumentReader files = new DocumentReader();
    private final Map<String, DocumentRow> documents = new HashMap<>();
    private final String engine;
    private final String knowledge;
    private final Outcome outcome = new Outcome();

    ReadingRun(Store store, ReaderSupply readers, Terminal terminal) {
        this.store = store;
        this.readers = readers;
        this.terminal = terminal;
        this.engine = readers.engine();
        this.knowledge = readers.knowledge();
        store.listDocuments().forEach(row -> documents.put(row.id(), row));
    }

    /** Reads the files in their order; what is known already is left alone. */
    Outcome read(List<FoundFile> found, Given given) throws InterruptedException {
        List<Callable<Result>> work = new ArrayList<>();
        for (FoundFile file : found) {
            String problem = file.problem();
            work.add(() -> problem == null
                    ? guarded(file.path(), () -> read(file.path(), given))
                    : new Result(file.path(), List.of(), 0, problem));
        }
        return run(work);
    }

    /** Reads documents of the chronicle anew whose engine or knowledge is not today's. */
    Outcome reread(List<DocumentRow> rows) throws InterruptedException {
        List<Callable<Result>> work = new ArrayList<>();
        for (DocumentRow row : rows) {
            Path path = Path.of(row.path());
            work.add(() -> isCurrent(row)
                    ? new Result(path, List.of(), 1, null)
                    : guarded(path, () -> new Result(path, List.of(reread(row)), 0, null)));
        }
        return run(work);
    }

    private Outcome run(List<Callable<Result>> work) throws InterruptedException {
        try (Progress progress = Progress.start(terminal, "Reading", work.size())) {
            InOrder.run(work, result -> {
                save(result);
                progress.by(1);
                progress.at(name(result.file()));
            });
        } finally {
            new ChronicleUpdate(store).apply();
        }
        return outcome;
    }

    private Result read(Path path, Given given) throws UnreadableException, InterruptedException {
        List<DocumentReading> readings = new ArrayList<>();
        int known = 0;
        for (ReadDocument document : files.readAll(path, given)) {
            if (isKnown(document.document(), given)) {
                known++;
            } else {
                readings.add(readers.get().read(document.document(), document.issues()));
            }
        }
        return new Result(path, readings, known, null);
    }

    /** One document's failure must not lose the others. */
    private static Result guarded(Path path, Reading reading) throws InterruptedException {
        try {
            return reading.read();
        } catch (UnreadableException e) {
            return new Result(path, List.of(), 0, e.problem());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Failures.log("reading " + path, e);
            return new Result(path, List.of(), 0, Failures.describe(e));
        }
    }

    /** Would reading it change nothing? */
    private boolean isKnown(Document document, Given given) {
        DocumentRow row = documents.get(document.id());
        return row != null
                && isCurrent(row)
                && row.paths().contains(document.path())
                && isSaid(given.title(), row.title())
                && isSaid(given.kind(), row.kind())
                && isSaid(given.published(), row.published())
                && isSaid(given.publisher(), row.publisher());
    }

    private boolean isCurrent(DocumentRow row) {
        return row.engine().equals(engine) && row.knowledge().equals(knowledge);
    }

    private static boolean isSaid(@Nullable Object given, @Nullable Found<?> known) {
        return given == null || known != null && Objects.equals(given, known.value());
    }

    /** From its file where that still says the same, for zones are knowledge too; else from the text that was kept. */
    private DocumentReading reread(DocumentRow row) throws InterruptedException {
        Optional<ReadDocument> file = row.paths().stream()
                .flatMap(path -> readAgain(Path.of(path), row).stream())
                .filter(document -> document.document().id().equals(row.id()))
                .findFirst();
        if (file.isPresent()) {
            return readers.get().read(file.get().document(), file.get().issues());
        }
        DocumentReading old = store.reading(row.id()).orElseThrow();
        List<String> renewed = readers.get().read(old.document(), List.of()).issues().stream()
                .map(Issue::code)
                .toList();
        List<Issue> ofSource = old.issues().stream()
                .filter(issue -> !renewed.contains(issue.code()))
                .toList();
        return readers.get().read(old.document(), ofSource);
    }

    private List<ReadDocument> readAgain(Path path, DocumentRow row) {
        try {
            return files.readAll(path, given(row));
        } catch (UnreadableException e) {
            return List.of();
        }
    }

    /** What the user once said about a document. */
    private static Given given(DocumentRow row) {
        return new Given(said(row.title()), said(row.publisher()), said(row.kind()), said(row.published()));
    }

    private static <T> @Nullable T said(@Nullable Found<T> fact) {
        return fact != null && fact.how().equals("given") ? fact.value() : null;
    }

    private void save(Result result) {
        if (result.problem() != null) {
            store.saveUnread(result.file().toString(), name(result.file()), result.problem());
            outcome.addFailure(result.file(), result.problem());
        }
        outcome.addKnown(result.known());
        result.readings().forEach(reading -> outcome.add(store.save(reading)));
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
