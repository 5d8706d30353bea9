package org.annales.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.annales.export.RecordWriter;
import org.annales.model.Reality;
import org.annales.model.When;
import org.annales.store.DayState;
import org.annales.store.Filter;
import org.annales.store.Store;
import org.annales.store.TimelineRow;
import org.annales.terminal.Citations;
import org.annales.terminal.DayView;
import org.annales.terminal.Ink;
import org.annales.terminal.Rows;
import org.annales.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code annales on DATE}: the state of the conflict on a day. */
@Command(
        name = "on",
        description = "The state of the conflict on a day: what happened, who held what, what was in force.")
final class OnCommand extends StoreCommand {

    /** What is dated no closer than this many days is not of the day. */
    private static final int CLOSE = 7;

    private static final int FEW = 8;

    @Parameters(paramLabel = "DATE", description = "A day: 1992-05-19.")
    private String date = "";

    @Option(names = "--all", description = "Everything, where else the first few are shown.")
    private boolean all;

    OnCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Store store) {
        When when = FilterOptions.time("DATE", date);
        if (!when.isDay()) {
            throw new WrongUse("DATE: “" + date + "” is no day; write 1992-05-19");
        }
        LocalDate day = when.earliest();
        Filter filter = new Filter(day, day, null, null, null, Reality.ACTUAL, null, null, Integer.MAX_VALUE, 0);
        List<TimelineRow> happened = store.timeline(filter).stream()
                .filter(row -> row.statement().time().when().days() <= CLOSE)
                .toList();
        DayState state = store.on(day);
        if (chronicle.json) {
            json(store, happened, state);
        } else {
            print(store, happened, state);
        }
        return 0;
    }

    private void print(Store store, List<TimelineRow> happened, DayState state) {
        Citations citations = new Citations(store);
        Rows rows = new Rows(terminal, citations);
        terminal.line(terminal.paint(Ink.STRONG, "On " + state.day()));
        terminal.line();
        if (happened.isEmpty()) {
            terminal.line("    Nothing is told of this day.");
            terminal.line();
        }
        int most = all ? Integer.MAX_VALUE : FEW;
        happened.stream().limit(most).forEach(rows::print);
        if (happened.size() > most) {
            terminal.line(terminal.paint(Ink.FAINT, "    and " + (happened.size() - most) + " more: --all"));
            terminal.line();
        }
        Map<String, String> placeNames = store.places().stream()
                .collect(Collectors.toMap(
                        row -> row.place().id(), row -> row.place().name()));
        new DayView(terminal, state, citations, placeNames, most).print();
    }

    private void json(Store store, List<TimelineRow> happened, DayState state) {
        try (RecordWriter records = new RecordWriter(store, terminal.out())) {
            happened.forEach(row -> records.write(row.statement()));
            state.holdings().forEach(records::write);
            state.tenures().forEach(records::write);
            state.inForce().forEach(records::write);
            state.latest().forEach(records::write);
            state.tolls().forEach(row -> records.write(row.figure()));
        }
    }
}
