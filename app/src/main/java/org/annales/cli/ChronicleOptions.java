package org.annales.cli;

import org.annales.store.Store;
import picocli.CommandLine.Option;

/** Which chronicle, and for whom the answer is. */
final class ChronicleOptions {

    static final String DEFAULT = "annales.db";

    @Option(
            names = "--db",
            paramLabel = "FILE",
            defaultValue = DEFAULT,
            description = "The chronicle: a file, or a jdbc: address (default: ${DEFAULT-VALUE}).")
    String db = DEFAULT;

    @Option(names = "--json", description = "Answer for a program: JSON, one object a line.")
    boolean json;

    /** Opens the chronicle, and makes it where there is none. */
    Store openOrMake() {
        return Store.open(db);
    }

    /** Opens the chronicle. */
    Store open() {
        if (!Store.exists(db)) {
            throw new WrongUse(db + ": there is no chronicle; “annales read FILE…” makes one");
        }
        return Store.open(db);
    }
}
