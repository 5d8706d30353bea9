package org.annales.cli;

import java.util.List;
import org.annales.store.DocumentRow;
import org.annales.store.Store;
import org.annales.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code annales reread}: renews readings. */
@Command(
        name = "reread",
        description = "Reads anew what was read with other knowledge than today's; the rest is left alone.")
final class RereadCommand extends StoreCommand {

    @Parameters(
            paramLabel = "DOCUMENT",
            arity = "0..*",
            description = "Only these: their names, paths or ids (default: every document).")
    private List<String> documents = List.of();

    private final ReaderSupply readers;

    RereadCommand(Terminal terminal, ReaderSupply readers) {
        super(terminal);
        this.readers = readers;
    }

    @Override
    int run(Store store) throws InterruptedException {
        List<DocumentRow> rows = documents.isEmpty()
                ? store.listDocuments()
                : documents.stream()
                        .map(name -> DocumentChoice.one(store, name))
                        .toList();
        Outcome outcome = new ReadingRun(store, readers, terminal).reread(rows);
        outcome.failures().forEach((file, cause) -> terminal.note(file + ": " + cause));
        if (chronicle.json) {
            new Json()
                    .put("renewed", outcome.renewed())
                    .put("unchanged", outcome.unchanged())
                    .put("failed", outcome.failures())
                    .print(terminal);
        } else {
            terminal.line(outcome.renewed() + " renewed, " + outcome.unchanged() + " up to date");
        }
        return outcome.exitCode();
    }
}
