package org.annales.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.Codes;
import org.annales.store.DocumentRow;
import org.annales.store.Store;
import org.annales.store.TimelineRow;
import org.annales.terminal.Ink;
import org.annales.terminal.Plain;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code annales documents}: what was read. */
@Command(name = "documents", description = "What was read, and what was found in it.")
final class DocumentsCommand extends StoreCommand {

    private static final int MARGIN = 4;

    @Mixin
    private final FilterOptions filter = new FilterOptions();

    DocumentsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Store store) {
        List<DocumentRow> rows = store.listDocuments();
        Map<String, Integer> matching = filter.isEmpty() ? null : matching(store);
        if (matching != null) {
            rows = rows.stream().filter(row -> matching.containsKey(row.id())).toList();
        }
        for (DocumentRow row : rows) {
            int statements = matching == null ? row.statements() : matching.getOrDefault(row.id(), 0);
            if (chronicle.json) {
                json(row, statements);
            } else {
                print(row, statements);
            }
        }
        return 0;
    }

    /** How many statements of each document the filter lets through. */
    private Map<String, Integer> matching(Store store) {
        Map<String, Integer> counts = new HashMap<>();
        for (TimelineRow row : store.timeline(filter.toFilter())) {
            counts.merge(row.statement().document(), 1, Integer::sum);
        }
        return counts;
    }

    private void print(DocumentRow row, int statements) {
        int room = terminal.columns() - Plain.width(row.name()) - 2;
        terminal.line(terminal.paint(Ink.STRONG, Plain.line(row.name())) + "  "
                + Plain.cut(Plain.line(row.title().value()), Math.max(MARGIN, room)));
        String published = published(row);
        List<String> facts = List.of(
                row.id().substring(0, 6),
                Codes.of(row.kind().value()) + (published.isEmpty() ? "" : " of " + published),
                statements + " statements",
                row.figures() + " figures",
                row.issues() + " issues");
        terminal.line(" ".repeat(MARGIN) + terminal.paint(Ink.FAINT, String.join(" · ", facts)));
    }

    private static String published(DocumentRow row) {
        var published = row.published();
        return published == null ? "" : published.value().toString();
    }

    private void json(DocumentRow row, int statements) {
        @Nullable String published = published(row);
        var publisher = row.publisher();
        new Json()
                .put("document", row.name())
                .put("id", row.id())
                .put("paths", row.paths())
                .put("title", row.title().value())
                .put("kind", Codes.of(row.kind().value()))
                .put("published", published.isEmpty() ? null : published)
                .put("publisher", publisher == null ? null : publisher.value())
                .put("sha256", row.sourceHash())
                .put("text_sha256", row.textHash())
                .put("engine", row.engine())
                .put("knowledge", row.knowledge())
                .put("read_on", row.readOn())
                .put("characters", row.characters())
                .put("statements", statements)
                .put("figures", row.figures())
                .put("issues", row.issues())
                .print(terminal);
    }
}
