package org.annales.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import org.annales.store.ChronicleUpdate;
import org.annales.store.Filter;
import org.annales.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * How fast a large chronicle answers: makes one of a million statements and a hundred thousand places, where there is none
 * yet, and asks it for days, places and pages of the timeline. Median of twenty questions, each another one, after warming up.
 */
public final class ScaleBench {
    private static final int PLACES = 100_000;
    private static final int STATEMENTS = 1_000_000;
    private static final int A_DOCUMENT = 2_500;
    private static final int RUNS = 20;
    private static final int PAGE = 50;
    private static final LocalDate BEGIN = LocalDate.of(1985, 1, 1);

    private ScaleBench() {}

    /**
     * Measures and prints one line a question.
     *
     * @param args the chronicle: a file or a {@code jdbc:} address; then, if wanted, the number of statements
     */
    public static void main(String[] args) {
        int statements = args.length > 1 ? Integer.parseInt(args[1]) : STATEMENTS;
        try (Store store = Store.open(args[0])) {
            if (store.count(Filter.ALL) == 0) {
                fill(store, statements);
            }
            Random random = new Random(5);
            measure("on DATE", 200, i -> store.on(BEGIN.plusDays(random.nextInt(9000))));
            measure(
                    "place (life line)",
                    20,
                    i -> store.lifeOfPlace("generated:" + random.nextInt(PLACES / 4), PAGE, 0));
            measure("place (the most told of)", 20, i -> store.lifeOfPlace("generated:" + i, PAGE, 0));
            measure("timeline, a month", 50, i -> {
                LocalDate from = BEGIN.plusDays(random.nextInt(9000));
                store.timeline(filter(from, from.plusDays(30), null, null, null));
            });
            measure("timeline, type and years", 50, i -> {
                LocalDate from = BEGIN.plusDays(random.nextInt(9000));
                store.timeline(filter(from, from.plusYears(3), null, null, "capture"));
            });
            measure(
                    "timeline, place",
                    50,
                    i -> store.timeline(filter(null, null, "generated:" + random.nextInt(PLACES), null, null)));
            measure(
                    "timeline, actor",
                    50,
                    i -> store.timeline(filter(null, null, null, "Force " + random.nextInt(400), null)));
            measure(
                    "timeline, deep page",
                    50,
                    i -> store.timeline(
                            new Filter(BEGIN, null, null, null, "kill", null, null, null, PAGE, 2_000 + i)));
            measure(
                    "timeline, words",
                    50,
                    i -> store.timeline(new Filter(
                            null, null, null, null, null, null, "town " + random.nextInt(PLACES), null, PAGE, 0)));
        }
    }

    private static void fill(Store store, int statements) {
        ChronicleGenerator generator = new ChronicleGenerator(1, PLACES, A_DOCUMENT);
        long start = System.nanoTime();
        for (int i = 0; i < statements / A_DOCUMENT; i++) {
            store.save(generator.next(i));
        }
        System.out.printf(Locale.ROOT, "saved %,d statements in %.0f s%n", statements, seconds(start));
        start = System.nanoTime();
        int blocks = new ChronicleUpdate(store).apply();
        System.out.printf(Locale.ROOT, "renewed %,d blocks in %.0f s%n", blocks, seconds(start));
        store.tidy();
    }

    private static Filter filter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String place,
            @Nullable String actor,
            @Nullable String type) {
        return new Filter(from, to, place, actor, type, null, null, null, PAGE, 0);
    }

    private static void measure(String question, int limit, IntConsumer ask) {
        for (int i = 0; i < RUNS / 2; i++) {
            ask.accept(i);
        }
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            ask.accept(i);
            times[i] = 1_000 * seconds(start);
        }
        Arrays.sort(times);
        double median = times[RUNS / 2];
        System.out.printf(
                Locale.ROOT,
                "%-26s %7.1f ms  (slowest %.1f, at most %d: %s)%n",
                question,
                median,
                times[RUNS - 1],
                limit,
                median <= limit ? "ok" : "TOO SLOW");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
