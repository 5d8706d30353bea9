package org.annales.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.annales.Knowledge;
import org.annales.Reader;
import org.annales.actor.ActorIndex;
import org.annales.model.Document;
import org.annales.parse.DocumentParser;
import org.annales.parse.ModelCache;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Parser;
import org.annales.parse.Parsers;
import org.annales.place.Gazetteer;
import org.annales.place.PlaceReading;
import org.annales.read.DocumentReader;
import org.annales.read.Given;

/**
 * How long each step of reading takes, as a share of parsing the same text: warm, median of nine, one thread; and what the
 * packaged gazetteer costs in start-up and memory.
 */
public final class StepBench {

    private static final int WARM_UP = 12;
    private static final int RUNS = 9;

    private StepBench() {}

    /**
     * Measures and prints one line a step.
     *
     * @param args files to read; each is measured for itself
     */
    public static void main(String[] args) throws Exception {
        Parser parser = Parsers.load(new ModelCache(ModelCache.userFolder()), share -> {});
        long before = usedHeap();
        long start = System.nanoTime();
        try (Gazetteer gazetteer = Gazetteer.open();
                ExecutorService pool = Executors.newFixedThreadPool(1)) {
            gazetteer.candidates("Baku");
            System.out.printf(Locale.ROOT, "gazetteer: first answer after %.3f s%n", (System.nanoTime() - start) / 1e9);
            Knowledge knowledge = Knowledge.packaged(gazetteer);
            for (String file : args) {
                measure(Path.of(file), parser, knowledge, pool);
            }
            long with = usedHeap();
            System.out.printf(
                    Locale.ROOT, "gazetteer, its caches and all knowledge: %.0f MB heap%n", (with - before) / 1e6);
        }
    }

    private static void measure(Path file, Parser parser, Knowledge knowledge, ExecutorService pool) throws Exception {
        Document document = new DocumentReader().read(file, Given.NOTHING).document();
        DocumentParser parsing = new DocumentParser(parser, pool);
        ParsedDocument parsed = parsing.parse(document);
        Reader reader = new Reader(parser, knowledge, pool);
        Map<String, Work> steps = new LinkedHashMap<>();
        steps.put("parse", () -> parsing.parse(document));
        steps.put("time", () -> knowledge.times().read(parsed));
        steps.put("place", () -> knowledge.places().read(parsed));
        PlaceReading places = knowledge.places().read(parsed);
        steps.put("actor", () -> {
            ActorIndex actors = knowledge.actors().index(parsed, places.mentions());
            actors.mentions();
        });
        steps.put("steps 3 and 4", () -> reader.extract(parsed, List.of()));
        double parse = 0;
        for (Map.Entry<String, Work> step : steps.entrySet()) {
            double seconds = median(step.getValue());
            parse = parse == 0 ? seconds : parse;
            System.out.printf(
                    Locale.ROOT,
                    "%-32s %-14s %8.1f ms  %5.1f %% of parsing%n",
                    file.getFileName(),
                    step.getKey(),
                    seconds * 1e3,
                    100 * seconds / parse);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double median(Work work) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < WARM_UP + RUNS; run++) {
            long start = System.nanoTime();
            work.run();
            if (run >= WARM_UP) {
                seconds.add((System.nanoTime() - start) / 1e9);
            }
        }
        return seconds.stream().sorted().skip(RUNS / 2).findFirst().orElseThrow();
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
