package org.annales.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annales.export.RecordWriter;
import org.annales.figure.Claim;
import org.annales.figure.FigureComparison;
import org.annales.figure.FigureGroup;
import org.annales.model.Found;
import org.annales.model.Sketch;
import org.annales.store.DocumentRow;
import org.annales.store.FigureRow;
import org.annales.store.Store;
import org.annales.terminal.Citations;
import org.annales.terminal.FigureView;
import org.annales.terminal.Ink;
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
        List<FigureGroup> groups = groups(store, rows);
        if (chronicle.json) {
            try (RecordWriter records = new RecordWriter(store, terminal.out())) {
                rows.forEach(row -> records.write(row.figure()));
                groups.forEach(records::write);
            }
            return 0;
        }
        new FigureView(terminal, new Citations(store), byId(rows)).print(groups);
        String count = String.format(Locale.ROOT, "%,d %s", rows.size(), rows.size() == 1 ? "figure" : "figures");
        terminal.line(terminal.paint(Ink.FAINT, count));
        return 0;
    }

    /** Claims that count the same thing, side by side. */
    static List<FigureGroup> groups(Store store, List<FigureRow> rows) {
        return FigureComparison.compare(claims(store, rows));
    }

    /** The rows by their figures' ids. */
    static Map<String, FigureRow> byId(List<FigureRow> rows) {
        Map<String, FigureRow> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.figure().id(), row));
        return byId;
    }

    /** Each figure as the claim of its document, and with the event of its statement. */
    private static List<Claim> claims(Store store, List<FigureRow> rows) {
        Map<String, DocumentRow> documents = new HashMap<>();
        store.listDocuments().forEach(document -> documents.put(document.id(), document));
        Map<String, String> events = store.eventsOf(rows.stream()
                .map(row -> row.figure().statement())
                .filter(statement -> statement != null)
                .distinct()
                .toList());
        List<Claim> claims = new ArrayList<>();
        for (FigureRow row : rows) {
            String statement = row.figure().statement();
            DocumentRow document = documents.get(row.figure().document());
            Found<LocalDate> published = document == null ? null : document.published();
            claims.add(new Claim(
                    row.figure(),
                    document == null ? row.document() : document.title().value(),
                    published == null ? null : published.value(),
                    statement == null ? null : events.get(statement),
                    Sketch.of(row.evidence())));
        }
        return claims;
    }
}
