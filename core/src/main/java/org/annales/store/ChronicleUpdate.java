package org.annales.store;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Steps 5 and 6 over a store: joins statements into events and works out the state, but only for the blocks that saved or
 * removed documents touched. What is to be renewed is kept in the store, so that a crash in between loses nothing.
 */
public final class ChronicleUpdate {
    /** Blocks renewed in one transaction: a bound on memory and on how long others wait. */
    private static final int CHUNK = 500;

    private final Store store;

    public ChronicleUpdate(Store store) {
        this.store = store;
    }

    /** Renews whatever is stale; gives the number of blocks renewed. */
    public int apply() {
        int renewed = 0;
        int done;
        do {
            done = store.inTransaction(ChronicleUpdate::renewMany);
            renewed += done;
        } while (done >= CHUNK);
        return renewed;
    }

    /** Few blocks are renewed in one transaction with the state that follows from them, since each has to be written out. */
    private static int renewMany(Handle handle) throws SQLException {
        int renewed = 0;
        int done;
        do {
            done = renewSome(handle);
            renewed += done;
        } while (0 < done && renewed < CHUNK);
        return renewed;
    }

    /** Renews the next stale blocks within a transaction; gives their number. */
    static int renewSome(Handle handle) throws SQLException {
        int stage = handle.createQuery("SELECT COALESCE(MIN(stage), 0) FROM stale_blocks")
                .mapTo(Integer.class)
                .one();
        List<String> blocks = handle.createQuery(
                        "SELECT block FROM stale_blocks WHERE stage = ? ORDER BY block LIMIT " + CHUNK)
                .bind(0, stage)
                .mapTo(String.class)
                .list();
        if (stage == BlockWriter.EVENTS) {
            new EventRenewal(handle).renew(blocks);
        } else if (stage == BlockWriter.STATE) {
            new StateRenewal(handle).renew(blocks);
        }
        Sql.delete(handle, "stale_blocks", "block", blocks);
        return blocks.size();
    }
}
