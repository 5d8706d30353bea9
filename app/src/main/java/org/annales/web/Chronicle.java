package org.annales.web;

import java.util.concurrent.locks.ReentrantLock;
import org.annales.store.Store;
import org.jspecify.annotations.Nullable;

/** A store and the newest snapshot of it. Safe for use by many threads. */
final class Chronicle {
    private static final long LOOK_AGAIN_NANOS = 1_000_000_000L;

    private final Store store;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Snapshot snapshot;
    private long looked;

    Chronicle(Store store) {
        this.store = store;
    }

    Store store() {
        return store;
    }

    /** Says that the store was changed here, so that what is asked next sees it at once. */
    void changed() {
        lock.lock();
        try {
            looked = System.nanoTime() - LOOK_AGAIN_NANOS;
        } finally {
            lock.unlock();
        }
    }

    /** The chronicle as it was at most a second ago, and with all that was {@link #changed} here. */
    Snapshot now() {
        lock.lock();
        try {
            Snapshot known = snapshot;
            if (known != null && System.nanoTime() - looked < LOOK_AGAIN_NANOS) {
                return known;
            }
            String version = store.version();
            if (known == null || !known.version().equals(version)) {
                known = Snapshot.of(store, version);
                snapshot = known;
            }
            looked = System.nanoTime();
            return known;
        } finally {
            lock.unlock();
        }
    }
}
