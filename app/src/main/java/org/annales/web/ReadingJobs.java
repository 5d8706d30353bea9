package org.annales.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.annales.Reader;
import org.annales.model.Document;
import org.annales.model.Found;
import org.annales.read.DocumentReader;
import org.annales.read.Given;
import org.annales.read.ReadDocument;
import org.annales.read.UnreadableException;
import org.annales.store.ChronicleUpdate;
import org.annales.store.Saved;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads documents that came through the page, one after another. What is read is in the chronicle when its job says so; a
 * cancelled one leaves nothing behind.
 */
final class ReadingJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingJobs.class);
    /** Most bytes of a document. */
    static final long LARGEST = 50_000_000;
    /** Most documents that wait. */
    static final int LONGEST_QUEUE = 500;
    /** Endings of the files that are taken. */
    static final List<String> ENDINGS = List.of("txt", "md", "markdown", "html", "htm", "pdf", "docx", "doc", "rtf");

    private static final int LONGEST_NAME = 120;

    /**
     * A document on its way.
     *
     * @param state waiting, reading, done, known, failed or cancelled
     * @param message why it failed
     */
    record Job(
            long id,
            String name,
            String state,
            @Nullable String message,
            @Nullable String document) {
        Job to(String newState, @Nullable String newMessage) {
            return new Job(id, name, newState, newMessage, document);
        }

        boolean isOver() {
            return !state.equals("waiting") && !state.equals("reading");
        }
    }

    private final Chronicle chronicle;
    private final Supplier<Reader> readers;
    private final DocumentReader files = new DocumentReader();
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, Job> jobs = new ConcurrentSkipListMap<>();
    private final Map<Long, Future<?>> running = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("reading").unstarted(task));

    /** @param readers where the reader comes from; loading it takes seconds */
    ReadingJobs(Chronicle chronicle, Supplier<Reader> readers) {
        this.chronicle = chronicle;
        this.readers = readers;
    }

    /** All documents that came since the start, the first one first. */
    List<Job> list() {
        return List.copyOf(jobs.values());
    }

    /**
     * Takes a document in. Its name is for people; on the disk it goes by a name of ours.
     *
     * @throws BadAsk where it is too large or of no known sort, or too many wait
     */
    Job take(String fileName, InputStream content, Given given) throws IOException {
        String name = cleaned(fileName);
        String ending = ENDINGS.stream()
                .filter(candidate -> name.toLowerCase(Locale.ROOT).endsWith("." + candidate))
                .findFirst()
                .orElseThrow(() -> new BadAsk("not taken: only " + String.join(", ", ENDINGS)));
        if (jobs.values().stream().filter(job -> !job.isOver()).count() >= LONGEST_QUEUE) {
            throw new BadAsk("too many documents wait; try again later");
        }
        Path file = Files.createTempFile("annales-", "." + ending);
        try (var out = Files.newOutputStream(file)) {
            if (content.transferTo(new Bounded(out, LARGEST)) == 0) {
                throw new BadAsk("the document is empty");
            }
        } catch (IOException | BadAsk e) {
            Files.deleteIfExists(file);
            throw e;
        }
        Job job = new Job(ids.incrementAndGet(), name, "waiting", null, null);
        jobs.put(job.id(), job);
        running.put(job.id(), worker.submit(() -> run(job, file, given)));
        return job;
    }

    /** Stops a document that waits or is being read. */
    Job cancel(long id) {
        Job job = jobs.computeIfPresent(id, (key, known) -> known.isOver() ? known : known.to("cancelled", null));
        if (job == null) {
            throw new NotThere("no such reading");
        }
        Future<?> future = running.get(id);
        if (job.state().equals("cancelled") && future != null) {
            future.cancel(true);
        }
        return job;
    }

    private void run(Job job, Path file, Given given) {
        try {
            if (!advance(job.id(), "reading", null, null)) {
                return;
            }
            String document = null;
            boolean changed = false;
            for (ReadDocument read : files.readAll(file, given)) {
                ReadDocument named = new ReadDocument(renamed(read.document(), job.name()), read.issues());
                var reading = readers.get().read(named.document(), named.issues());
                if (isCancelled(job.id())) {
                    return;
                }
                changed |= chronicle.store().save(reading) != Saved.NOTHING;
                document = named.document().id();
            }
            new ChronicleUpdate(chronicle.store()).apply();
            chronicle.changed();
            advance(job.id(), changed ? "done" : "known", null, document);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            advance(job.id(), "cancelled", null, null);
        } catch (UnreadableException e) {
            advance(job.id(), "failed", e.problem(), null);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("reading a document of the page", e);
            advance(job.id(), "failed", "a failure of the program, not of the document", null);
        } finally {
            running.remove(job.id());
            delete(file);
        }
    }

    private boolean isCancelled(long id) {
        Job job = jobs.get(id);
        return job == null || job.state().equals("cancelled");
    }

    /** Moves a job on, unless it was cancelled. */
    private boolean advance(long id, String state, @Nullable String message, @Nullable String document) {
        Job now = jobs.computeIfPresent(
                id,
                (key, job) ->
                        job.state().equals("cancelled") ? job : new Job(id, job.name(), state, message, document));
        return now != null && now.state().equals(state);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("a temporary file stays: {}", file, e);
        }
    }

    /** The last part of a path, without anything a name has no use for. */
    private static String cleaned(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{C}:]", " ")
                .strip();
        if (name.isEmpty()) {
            throw new BadAsk("the document has no name");
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static Document renamed(Document d, String name) {
        Found<String> title = d.title().how().equals("file name")
                ? new Found<>(name.replaceFirst("\\.[^.]*$", ""), "file name")
                : d.title();
        return new Document(
                d.id(),
                name,
                "page/" + name,
                d.sourceHash(),
                d.textHash(),
                d.extractor(),
                d.text(),
                d.zones(),
                title,
                d.kind(),
                d.language(),
                d.published(),
                d.publisher());
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
