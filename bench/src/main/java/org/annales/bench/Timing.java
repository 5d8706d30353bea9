package org.annales.bench;

import java.util.ArrayList;
import java.util.List;

/** Takes the time of work. */
final class Timing {

    /** What is measured. */
    interface Work {
        void run() throws Exception;
    }

    private Timing() {}

    static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** The median of some runs in seconds, after others that do not count. */
    static double median(int warmUp, int runs, Work work) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            work.run();
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            times.add(seconds(work));
        }
        return median(times);
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
