package org.annales.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does several pieces of work at once and hands over what comes of them in their order. */
final class InOrder {

    private InOrder() {}

    /**
     * Does the work on one thread a processor.
     *
     * @param taker is called on this thread
     * @throws InterruptedException if this thread is told to stop; what is not done is left
     */
    static <T> void run(List<? extends Callable<T>> work, Consumer<T> taker) throws InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, task -> Thread.ofPlatform().daemon().name("read").unstarted(task));
        Deque<Future<T>> begun = new ArrayDeque<>();
        try {
            for (Callable<T> piece : work) {
                begun.add(pool.submit(piece));
                // A few pieces ahead keep all threads busy; more would only fill the memory.
                if (begun.size() > 2 * threads) {
                    taker.accept(await(begun.removeFirst()));
                }
            }
            while (!begun.isEmpty()) {
                taker.accept(await(begun.removeFirst()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T await(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
