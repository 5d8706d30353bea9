package org.annales.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.annales.export.RecordWriter;
import org.annales.statement.CodeBook;
import org.annales.statement.TypeDefinition;
import org.annales.store.Filter;
import org.annales.store.Known;
import org.annales.store.Store;
import org.annales.store.TimelineRow;
import org.annales.terminal.Citations;
import org.annales.terminal.Ink;
import org.annales.terminal.Rows;
import org.annales.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code annales timeline}: what happened, in order of time. */
@Command(name = "timeline", description = "What happened, in order of time, with the words that say so.")
final class TimelineCommand extends StoreCommand {

    @Mixin
    private final FilterOptions filter = new FilterOptions();

    @Mixin
    private final KnownByOption knownBy = new KnownByOption();

    TimelineCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Store store) {
        Filter asked = filter.toFilter(terminal.screen() && !chronicle.json);
        LocalDate known = knownBy.day();
        Known<List<TimelineRow>> answer =
                known == null ? new Known<>(store.timeline(asked), List.of()) : store.timeline(asked, known);
        List<TimelineRow> rows = answer.answer();
        if (rows.isEmpty()) {
            checkType();
        }
        if (chronicle.json) {
            try (RecordWriter records = new RecordWriter(store, terminal.out())) {
                rows.forEach(row -> records.write(row.statement()));
            }
            KnownByOption.list(answer, true, terminal);
            return 0;
        }
        Rows view = new Rows(terminal, new Citations(store));
        rows.forEach(view::print);
        int all = rows.size() < asked.limit() || known != null ? rows.size() : store.count(asked);
        String count =
                all == rows.size() ? count(all) : String.format(Locale.ROOT, "%,d of %s", rows.size(), count(all));
        terminal.line(terminal.paint(Ink.FAINT, count));
        KnownByOption.list(answer, false, terminal);
        return 0;
    }

    private static String count(int statements) {
        return String.format(Locale.ROOT, "%,d %s", statements, statements == 1 ? "statement" : "statements");
    }

    /** Nothing found may mean that there is no such type; then the user wants to know which there are. */
    private void checkType() {
        List<String> types = filter.type == null
                ? List.of()
                : CodeBook.packaged().listTypes().stream()
                        .map(TypeDefinition::name)
                        .sorted()
                        .toList();
        if (filter.type != null && !types.contains(filter.type)) {
            throw new WrongUse("--type: there is no type “" + filter.type + "”; there are " + String.join(", ", types));
        }
    }
}
