package org.annales.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.annales.model.Document;
import org.annales.model.DocumentReading;
import org.annales.read.DocumentReader;
import org.annales.read.FileFinder.FoundFile;
import org.annales.read.Given;
import org.annales.read.ReadDocument;
import org.annales.read.UnreadableException;
import org.annales.store.DocumentRow;
import org.annales.store.Saved;
import org.annales.store.Store;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files into a chronicle. Several are read at once and each is saved when its turn comes, so that the chronicle does
 * not depend on which was faster, and is whole whenever the run is stopped.
 */
final class ReadingRun {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingRun.class);

    /** What came of a file: what is to be saved, or why it could not be read. */
    private record Result(
            Path file,
            List<DocumentReading> readings,
            int known,
            @Nullable String problem) {}

    private final Store store;
    private final ReaderSupply readers;
    private final Terminal terminal;
    private final DocumentReader files = new DocumentReader();
    private final Map<String, DocumentRow> documents = new HashMap<>();

    ReadingRun(Store store, ReaderSupply readers, Terminal terminal) {
        this.store = store;
        this.readers = readers;
        this.terminal = terminal;
        store.listDocuments().forEach(row -> documents.put(row.id(), row));
    }

    /** Reads the files in their order. */
    Outcome read(List<FoundFile> found, Given given) throws InterruptedException {
        Outcome outcome = new Outcome();
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, task -> Thread.ofPlatform().daemon().name("read").unstarted(task));
        Deque<Future<Result>> waiting = new ArrayDeque<>();
        long total = found.stream().mapToLong(ReadingRun::size).sum();
        try (Progress progress = Progress.start(terminal, "Reading", total)) {
            for (FoundFile file : found) {
                waiting.add(pool.submit(() -> read(file, given)));
                // A few documents ahead keep all threads busy; more would only fill the memory.
                if (waiting.size() > 2 * threads) {
                    save(await(waiting.removeFirst()), outcome, progress);
                }
            }
            while (!waiting.isEmpty()) {
                save(await(waiting.removeFirst()), outcome, progress);
            }
        } finally {
            pool.shutdownNow();
        }
        return outcome;
    }

    private static long size(FoundFile file) {
        return file.problem() == null ? Math.max(1, file.path().toFile().length()) : 1;
    }

    private Result read(FoundFile file, Given given) throws InterruptedException {
        Path path = file.path();
        if (file.problem() != null) {
            return new Result(path, List.of(), 0, file.problem());
        }
        try {
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
        } catch (UnreadableException e) {
            return new Result(path, List.of(), 0, e.problem());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("reading {}", path, e);
            return new Result(path, List.of(), 0, Failures.describe(e));
        }
    }

    /** Would reading it change nothing? */
    private boolean isKnown(Document document, Given given) {
        DocumentRow row = documents.get(document.id());
        return row != null
                && row.engine().equals(readers.engine())
                && row.knowledge().equals(readers.knowledge())
                && row.paths().contains(document.path())
                && !says(given.title(), row.title().value())
                && !says(given.kind(), row.kind().value())
                && !says(
                        given.published(),
                        row.published() == null ? null : row.published().value())
                && !says(
                        given.publisher(),
                        row.publisher() == null ? null : row.publisher().value());
    }

    private static boolean says(@Nullable Object given, @Nullable Object known) {
        return given != null && !Objects.equals(given, known);
    }

    private static Result await(Future<Result> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void save(Result result, Outcome outcome, Progress progress) {
        if (result.problem() != null) {
            String name = result.file().getFileName() == null
                    ? result.file().toString()
                    : result.file().getFileName().toString();
            store.saveUnread(result.file().toString(), name, result.problem());
            outcome.addFailure(result.file(), result.problem());
        }
        outcome.addKnown(result.known());
        for (DocumentReading reading : result.readings()) {
            Saved saved = store.save(reading);
            outcome.add(saved, reading);
        }
        progress.at(result.file().getFileName().toString());
        progress.by(
                Files.exists(result.file()) ? Math.max(1, result.file().toFile().length()) : 1);
    }
}
