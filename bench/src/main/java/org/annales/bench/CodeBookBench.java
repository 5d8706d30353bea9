package org.annales.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.annales.actor.ActorIndex;
import org.annales.actor.ActorKnowledge;
import org.annales.actor.ActorReader;
import org.annales.attribution.Attribution;
import org.annales.attribution.DocumentVoices;
import org.annales.model.ActorMention;
import org.annales.model.Document;
import org.annales.model.Mentions;
import org.annales.parse.DocumentParser;
import org.annales.parse.ModelCache;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Parsers;
import org.annales.place.Gazetteer;
import org.annales.place.PlaceReader;
import org.annales.place.PlaceReading;
import org.annales.read.DocumentReader;
import org.annales.read.Given;
import org.annales.statement.CodeBook;
import org.annales.statement.StatementReader;
import org.annales.time.TimeKnowledge;
import org.annales.time.TimeReader;

/**
 * What the statement step costs: as a share of parsing the same text, and with a code book ten times as large (each type
 * has nine times as many triggers more, of words that no text has). Warm, median.
 */
public final class CodeBookBench {

    private static final int WARM_UP = 15;
    private static final int RUNS = 15;
    private static final int TIMES = 10;

    private CodeBookBench() {}

    /**
     * Measures and prints one line a file.
     *
     * @param args the folder of the code book's files, then files to read
     */
    public static void main(String[] args) throws Exception {
        StatementReader usual = new StatementReader(CodeBook.in(Path.of(args[0])));
        StatementReader large = new StatementReader(CodeBook.in(enlarged(Path.of(args[0]))));
        try (Gazetteer gazetteer = Gazetteer.open();
                ExecutorService pool = Executors.newFixedThreadPool(1)) {
            DocumentParser parser =
                    new DocumentParser(Parsers.load(new ModelCache(ModelCache.userFolder()), share -> {}), pool);
            for (int i = 1; i < args.length; i++) {
                measure(Path.of(args[i]), parser, gazetteer, usual, large);
            }
        }
    }

    private static void measure(
            Path file, DocumentParser parser, Gazetteer gazetteer, StatementReader usual, StatementReader large)
            throws Exception {
        Document document = new DocumentReader().read(file, Given.NOTHING).document();
        ParsedDocument parsed = parser.parse(document);
        PlaceReading places = new PlaceReader(gazetteer).read(parsed);
        ActorIndex actors = new ActorReader(ActorKnowledge.load()).index(parsed, places.mentions());
        Mentions mentions = new Mentions(
                new TimeReader(TimeKnowledge.english()).read(parsed), places.mentions(), actors.mentions());
        DocumentVoices voices = Attribution.load()
                .in(
                        parsed,
                        (sentence, token) -> actors.find(sentence, token)
                                .map(ActorMention::name)
                                .orElse(null));
        List<Double> parse = new ArrayList<>();
        List<Double> once = new ArrayList<>();
        List<Double> tenfold = new ArrayList<>();
        for (int run = 0; run < WARM_UP + RUNS; run++) {
            double alone = run < WARM_UP + RUNS - 5 ? 0 : seconds(() -> parser.parse(document));
            double small = seconds(() -> usual.read(parsed, mentions, actors, voices));
            double big = seconds(() -> large.read(parsed, mentions, actors, voices));
            if (alone > 0) {
                parse.add(alone);
            }
            if (run >= WARM_UP) {
                once.add(small);
                tenfold.add(big);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-32s parse %.3f s  statements %.4f s (%.1f %% of parsing)  code book of %d times the size: ratio %.2f%n",
                file.getFileName(),
                median(parse),
                median(once),
                100 * median(once) / median(parse),
                TIMES,
                median(tenfold) / median(once));
    }

    /** A copy of the code book with nine more groups for each group of each type. */
    private static Path enlarged(Path folder) throws IOException {
        Path copy = Files.createTempDirectory("annales-code-book");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yml")).toList()) {
                String text = Files.readString(file);
                Files.writeString(
                        copy.resolve(file.getFileName()), text.contains("\ntriggers:\n") ? repeated(text) : text);
            }
        }
        return copy;
    }

    private static String repeated(String text) {
        int start = text.indexOf("\ntriggers:\n") + "\ntriggers:\n".length();
        String triggers = text.substring(start);
        StringBuilder all = new StringBuilder(text).append('\n');
        for (int copy = 1; copy < TIMES; copy++) {
            String suffix = "x" + copy;
            for (String line : triggers.split("\n")) {
                boolean words = line.matches("(- |  )(verb|noun|adjective|participle|name): .*");
                // Every phrase's first and last word become words that no text has.
                all.append(words ? line.replaceAll("([\\p{L}-]+)(?=[ ,\\]])(?![^\\[]*\\[)", "$1" + suffix) : line)
                        .append('\n');
            }
        }
        return all.toString();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
