package org.annales.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.annales.store.ChronicleUpdate;
import org.annales.store.Store;

/**
 * What one more document costs, saved and merged, among a hundred and among ten thousand: the medians of twenty documents
 * around the 100th and before the 10,000th, which share their places and forces with all others.
 */
public final class MergeCostBench {
    private static final int FIRST = 100;
    private static final int LAST = 10_000;
    private static final int AROUND = 20;
    private static final int PLACES = 2_000;
    private static final int A_DOCUMENT = 10;
    private static final double MOST = 3;

    private MergeCostBench() {}

    /**
     * Measures and prints both and their ratio.
     *
     * @param args none, or the address of an empty chronicle
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("annales-merge-cost");
        String address = args.length > 0 ? args[0] : folder.resolve("cost.db").toString();
        ChronicleGenerator generator = new ChronicleGenerator(2, PLACES, A_DOCUMENT);
        warmUp(folder.resolve("warm.db").toString());
        try (Store store = Store.open(address)) {
            ChronicleUpdate update = new ChronicleUpdate(store);
            double[] costs = new double[LAST];
            for (int i = 0; i < LAST; i++) {
                long start = System.nanoTime();
                store.save(generator.next(i));
                update.apply();
                costs[i] = (System.nanoTime() - start) / 1e6;
            }
            double first = median(costs, FIRST - AROUND / 2, FIRST + AROUND / 2);
            double last = median(costs, LAST - AROUND, LAST);
            System.out.printf(
                    Locale.ROOT,
                    "document %d: %.1f ms, document %d: %.1f ms, ratio %.2f (at most %.0f: %s)%n",
                    FIRST,
                    first,
                    LAST,
                    last,
                    last / first,
                    MOST,
                    last <= MOST * first ? "ok" : "TOO SLOW");
        }
    }

    /** The compiler has to have seen the code before the first is measured. */
    private static void warmUp(String address) {
        ChronicleGenerator generator = new ChronicleGenerator(3, PLACES, A_DOCUMENT);
        try (Store store = Store.open(address)) {
            ChronicleUpdate update = new ChronicleUpdate(store);
            for (int i = 0; i < 1_000; i++) {
                store.save(generator.next(i));
                update.apply();
            }
        }
    }

    private static double median(double[] costs, int from, int to) {
        double[] some = Arrays.copyOfRange(costs, from, to);
        Arrays.sort(some);
        return some[some.length / 2];
    }
}
