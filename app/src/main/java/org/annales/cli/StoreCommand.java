package org.annales.cli;

import java.util.concurrent.Callable;
import org.annales.store.Store;
import org.annales.terminal.Terminal;
import picocli.CommandLine.Mixin;

/** A command that asks an existing chronicle. */
abstract class StoreCommand implements Callable<Integer> {

    final Terminal terminal;

    @Mixin
    final ChronicleOptions chronicle = new ChronicleOptions();

    StoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public final Integer call() throws InterruptedException {
        try (Store store = chronicle.open()) {
            return run(store);
        }
    }

    /** Does it, and gives the exit code. */
    abstract int run(Store store) throws InterruptedException;
}
