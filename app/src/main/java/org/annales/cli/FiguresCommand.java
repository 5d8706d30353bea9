package org.annales.cli;

import java.util.List;
import java.util.Locale;
import org.annales.export.RecordWriter;
import org.annales.store.FigureRow;
import org.annales.store.Store;
import org.annales.terminal.Citations;
import org.annales.terminal.Ink;
import org.annales.terminal.Rows;
import org.annales.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code annales figures}: who says how many. */
@Command(name = "figures", description = "Who says how many: the figures of a place, a happening or an actor.")
final class FiguresCommand extends StoreCommand {

    @Parameters(
            paramLabel = "WORDS",
            arity = "0..*",
            description = "Words of the place, side, happening or what is counted (default: every figure).")
    private List<String> words = List.of();

    FiguresCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Store store) {
        List<FigureRow> rows = store.figures(String.join(" ", words));
        if (chronicle.json) {
            try (RecordWriter records = new RecordWriter(store, terminal.out())) {
                rows.forEach(row -> records.write(row.figure()));
            }
            return 0;
        }
        Rows view = new Rows(terminal, new Citations(store));
        rows.forEach(view::print);
        String count = String.format(Locale.ROOT, "%,d %s", rows.size(), rows.size() == 1 ? "figure" : "figures");
        terminal.line(terminal.paint(Ink.FAINT, count));
        return 0;
    }
}
