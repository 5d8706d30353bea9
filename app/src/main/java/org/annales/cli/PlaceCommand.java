package org.annales.cli;

import org.annales.export.RecordWriter;
import org.annales.store.PlaceLife;
import org.annales.store.Store;
import org.annales.terminal.Citations;
import org.annales.terminal.LifeView;
import org.annales.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code annales place NAME}: the life line of a place. */
@Command(name = "place", description = "A place through time: who held it, what happened there, how many.")
final class PlaceCommand extends StoreCommand {

    @Parameters(paramLabel = "NAME", description = "A place's name, in any spelling, or its id.")
    private String name = "";

    @Mixin
    private final PageOptions page = new PageOptions();

    PlaceCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Store store) {
        PlaceLife life = store.lifeOfPlace(name, page.limit(), page.offset);
        if (life.places().isEmpty()) {
            throw new WrongUse("no document names a place “" + name + "”; “annales places” lists them");
        }
        if (!chronicle.json) {
            new LifeView(terminal, new Citations(store), page.rows()).print(life);
            return 0;
        }
        try (RecordWriter records = new RecordWriter(store, terminal.out())) {
            life.holdings().forEach(records::write);
            life.events().forEach(view -> records.write(view.event()));
            life.events().stream()
                    .flatMap(view -> view.statements().stream())
                    .forEach(row -> records.write(row.statement()));
            life.figures().forEach(row -> records.write(row.figure()));
        }
        return 0;
    }
}
