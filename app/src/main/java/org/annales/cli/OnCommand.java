package org.annales.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annales.export.RecordWriter;
import org.annales.model.Location;
import org.annales.model.Reality;
import org.annales.model.When;
import org.annales.store.Filter;
import org.annales.store.Store;
import org.annales.store.TimelineRow;
import org.annales.terminal.Citations;
import org.annales.terminal.Ink;
import org.annales.terminal.Rows;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code annales on DATE}: a day of the conflict. */
@Command(
        name = "on",
        description = "A day: what happened on it, what may have, and the last word about who took which place.")
final class OnCommand extends StoreCommand {

    /** What is dated no closer than this many days is “may have happened”. */
    private static final int CLOSE = 7;

    private static final int MANY = 5;
    private static final String TAKEN = "capture";

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
        List<TimelineRow> then = new ArrayList<>();
        List<TimelineRow> perhaps = new ArrayList<>();
        for (TimelineRow row : store.timeline(filter(day, day, null))) {
            (row.statement().time().when().days() <= CLOSE ? then : perhaps).add(row);
        }
        List<TimelineRow> taken = new ArrayList<>(lastTaken(store, day).values());
        if (chronicle.json) {
            try (RecordWriter records = new RecordWriter(store, terminal.out())) {
                then.forEach(row -> records.write(row.statement()));
            }
            return 0;
        }
        Rows rows = new Rows(terminal, new Citations(store));
        print(rows, "On " + date, then, then.size());
        print(rows, "Dated less closely, so perhaps on this day", perhaps, all ? perhaps.size() : MANY);
        print(rows, "The last word up to this day on who took which place", taken, all ? taken.size() : MANY);
        return 0;
    }

    private void print(Rows view, String heading, List<TimelineRow> rows, int shown) {
        terminal.line(terminal.paint(Ink.STRONG, heading));
        terminal.line();
        rows.stream().limit(shown).forEach(view::print);
        if (rows.isEmpty()) {
            terminal.line("  Nothing is told.");
            terminal.line();
        } else if (rows.size() > shown) {
            terminal.line(terminal.paint(Ink.FAINT, "  and " + (rows.size() - shown) + " more: --all"));
            terminal.line();
        }
    }

    /** Place id → the last statement, certainly before the end of the day, that it was taken; newest first. */
    private static Map<String, TimelineRow> lastTaken(Store store, LocalDate day) {
        Map<String, TimelineRow> last = new LinkedHashMap<>();
        for (TimelineRow row : store.timeline(filter(null, day, TAKEN)).reversed()) {
            if (!row.statement().time().when().latest().isAfter(day)) {
                for (Location location : row.statement().places()) {
                    last.putIfAbsent(location.place().id(), row);
                }
            }
        }
        return last;
    }

    private static Filter filter(@Nullable LocalDate from, LocalDate to, @Nullable String type) {
        return new Filter(from, to, null, null, type, Reality.ACTUAL, null, null, Integer.MAX_VALUE, 0);
    }
}
