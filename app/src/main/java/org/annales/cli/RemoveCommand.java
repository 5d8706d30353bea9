package org.annales.cli;

import org.annales.store.ChronicleUpdate;
import org.annales.store.DocumentRow;
import org.annales.store.Store;
import org.annales.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code annales remove}: takes a document out again. */
@Command(name = "remove", description = "Takes a document and all that was found in it out again.")
final class RemoveCommand extends StoreCommand {

    @Parameters(paramLabel = "DOCUMENT", description = "Its name, path or id, or how the name begins.")
    private String document = "";

    RemoveCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Store store) {
        DocumentRow row = DocumentChoice.one(store, document);
        store.remove(row.id());
        new ChronicleUpdate(store).apply();
        if (chronicle.json) {
            new Json().put("removed", row.name()).put("id", row.id()).print(terminal);
        } else {
            terminal.line("Removed " + row.name() + " with " + row.statements() + " statements and " + row.figures()
                    + " figures.");
        }
        return 0;
    }
}
