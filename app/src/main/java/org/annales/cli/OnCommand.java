package org.annales.cli;

import java.time.LocalDate;
import java.util.List;
import org.annales.export.RecordWriter;
import org.annales.model.Codes;
import org.annales.model.When;
import org.annales.store.DayState;
import org.annales.store.EventView;
import org.annales.store.HeldCount;
import org.annales.store.Known;
import org.annales.store.Store;
import org.annales.terminal.Citations;
import org.annales.terminal.DayView;
import org.annales.terminal.Ink;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code annales on DATE}: the state of the conflict on a day. */
@Command(
        name = "on",
        description = "The state of the conflict on a day: who held what, offices, what was in force, events, tolls.")
final class OnCommand extends StoreCommand {

    private static final int FEW = 8;

    @Parameters(paramLabel = "DATE", description = "A day: 1992-05-19.")
    private String date = "";

    @Option(names = "--all", description = "Everything, where else the first few are shown.")
    private boolean all;

    @Mixin
    private final KnownByOption knownBy = new KnownByOption();

    OnCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Store store) {
        When when = FilterOptions.time("DATE", date);
        if (!when.isDay()) {
            throw new WrongUse("DATE: “" + date + "” is no day; write 1992-05-19");
        }
        LocalDate known = knownBy.day();
        Known<DayState> asked =
                known == null ? new Known<>(store.on(when.earliest()), List.of()) : store.on(when.earliest(), known);
        if (chronicle.json) {
            json(store, asked.answer());
        } else {
            print(store, asked.answer(), known);
        }
        KnownByOption.list(asked, chronicle.json, terminal);
        return 0;
    }

    private void print(Store store, DayState state, @Nullable LocalDate known) {
        String clock = known == null ? "" : ", as known by " + known;
        terminal.line(terminal.paint(Ink.STRONG, "On " + state.day() + clock));
        terminal.line();
        new DayView(terminal, state, new Citations(store), all ? Integer.MAX_VALUE : FEW).print();
    }

    private void json(Store store, DayState state) {
        for (HeldCount count : state.control()) {
            new Json()
                    .put("record", "held")
                    .put("holder", count.holder())
                    .put("kind", Codes.of(count.kind()))
                    .put("places", count.places())
                    .print(terminal);
        }
        try (RecordWriter records = new RecordWriter(store, terminal.out())) {
            state.holdings().forEach(records::write);
            state.tenures().forEach(records::write);
            state.inForce().forEach(records::write);
            state.lifespans().forEach(records::write);
            for (EventView view : state.events()) {
                records.write(view.event());
                view.statements().forEach(row -> records.write(row.statement()));
            }
            state.tolls().forEach(row -> records.write(row.figure()));
        }
    }
}
