package org.annales.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.annales.Knowledge;
import org.annales.Reader;
import org.annales.model.Document;
import org.annales.parse.DocumentParser;
import org.annales.parse.ModelCache;
import org.annales.parse.Parser;
import org.annales.parse.Parsers;
import org.annales.place.Gazetteer;
import org.annales.read.DocumentReader;
import org.annales.read.Given;
import org.annales.read.ReadDocument;
import org.annales.store.Store;

/**
 * How much longer steps 1 to 7 take than parsing alone, on the same text, with one thread and with two: warm, median of
 * five, the two measured in turn.
 */
public final class PipelineBench {

    private static final int WARM_UP = 8;
    private static final int RUNS = 5;

    private PipelineBench() {}

    /**
     * Measures and prints one line a file and number of threads.
     *
     * @param args files to read; each is measured for itself
     */
    public static void main(String[] args) throws Exception {
        Parser parser = Parsers.load(new ModelCache(ModelCache.userFolder()), share -> {});
        try (Gazetteer gazetteer = Gazetteer.open()) {
            Knowledge knowledge = Knowledge.packaged(gazetteer);
            for (String file : args) {
                for (int threads = 1; threads <= 2; threads++) {
                    measure(Path.of(file), threads, parser, knowledge);
                }
            }
        }
    }

    private static void measure(Path file, int threads, Parser parser, Knowledge knowledge) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Reader reader = new Reader(parser, knowledge, pool);
            DocumentParser parsing = new DocumentParser(parser, pool);
            DocumentReader files = new DocumentReader();
            Document document = files.read(file, Given.NOTHING).document();
            int tokens = parsing.parse(document).sentences().stream()
                    .mapToInt(sentence -> sentence.size())
                    .sum();
            List<Double> parse = new ArrayList<>();
            List<Double> whole = new ArrayList<>();
            for (int run = 0; run < WARM_UP + RUNS; run++) {
                double alone = Timing.seconds(() -> parsing.parse(document));
                double all = Timing.seconds(() -> readAndSave(file, files, reader));
                if (run >= WARM_UP) {
                    parse.add(alone);
                    whole.add(all);
                }
            }
            report(file, threads, tokens, Timing.median(parse), Timing.median(whole));
        }
    }

    private static void readAndSave(Path file, DocumentReader files, Reader reader) throws Exception {
        Path folder = Files.createTempDirectory("annales-bench");
        try (Store store = Store.open(folder.resolve("bench.db").toString())) {
            ReadDocument read = files.read(file, Given.NOTHING);
            store.save(reader.read(read.document(), read.issues()));
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void report(Path file, int threads, int tokens, double parse, double whole) {
        System.out.printf(
                Locale.ROOT,
                "%-32s %d thread%s  parse %.3f s (%.0f tokens/s)  steps 1-7 %.3f s  ratio %.3f%n",
                file.getFileName(),
                threads,
                threads == 1 ? " " : "s",
                parse,
                tokens / parse,
                whole,
                whole / parse);
    }
}
