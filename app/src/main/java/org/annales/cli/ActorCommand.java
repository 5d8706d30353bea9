package org.annales.cli;

import org.annales.export.RecordWriter;
import org.annales.store.ActorLife;
import org.annales.store.Store;
import org.annales.terminal.Citations;
import org.annales.terminal.LifeView;
import org.annales.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code annales actor NAME}: the life line of an actor. */
@Command(name = "actor", description = "An actor through time: offices, what it did and what was done to it.")
final class ActorCommand extends StoreCommand {

    @Parameters(paramLabel = "NAME", description = "Words of an actor's name, or its id.")
    private String name = "";

    @Mixin
    private final PageOptions page = new PageOptions();

    ActorCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Store store) {
        ActorLife life = store.lifeOfActor(name, page.limit(), page.offset);
        if (life.actors().isEmpty()) {
            throw new WrongUse("no document names an actor “" + name + "”; “annales actors” lists them");
        }
        if (!chronicle.json) {
            new LifeView(terminal, new Citations(store), page.rows()).print(life);
            return 0;
        }
        try (RecordWriter records = new RecordWriter(store, terminal.out())) {
            life.tenures().forEach(records::write);
            life.lifespans().forEach(records::write);
            life.allegiances().forEach(records::write);
            life.holdings().forEach(records::write);
            life.events().forEach(view -> records.write(view.event()));
            life.events().stream()
                    .flatMap(view -> view.statements().stream())
                    .forEach(row -> records.write(row.statement()));
        }
        return 0;
    }
}
