package org.annales.cli;

import java.util.List;
import java.util.Locale;
import org.annales.model.Codes;
import org.annales.model.Severity;
import org.annales.store.IssueRow;
import org.annales.store.Store;
import org.annales.terminal.Citations;
import org.annales.terminal.Ink;
import org.annales.terminal.InkedText;
import org.annales.terminal.Plain;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code annales issues}: what is wrong with the sources. */
@Command(name = "issues", description = "Files that could not be read, and what is wrong in those that could.")
final class IssuesCommand extends StoreCommand {

    private static final int MARGIN = 4;

    @Option(names = "--document", paramLabel = "DOCUMENT", description = "In this document: its name or path.")
    private @Nullable String document;

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            defaultValue = "info",
            description = "As grave as this or graver: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Severity severity = Severity.INFO;

    IssuesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Store store) {
        List<IssueRow> rows = store.issues().stream()
                .filter(row -> row.severity().compareTo(severity) >= 0)
                .filter(row -> document == null
                        || row.name().equals(document)
                        || row.path().equals(document))
                .toList();
        Citations citations = new Citations(store);
        for (IssueRow row : rows) {
            if (chronicle.json) {
                json(row, citations);
            } else {
                print(row, citations);
            }
        }
        if (!chronicle.json) {
            String count = String.format(Locale.ROOT, "%,d %s", rows.size(), rows.size() == 1 ? "issue" : "issues");
            terminal.line(terminal.paint(Ink.FAINT, count));
        }
        return 0;
    }

    private void print(IssueRow row, Citations citations) {
        Ink ink = row.severity() == Severity.ERROR
                ? Ink.ERROR
                : row.severity() == Severity.WARNING ? Ink.WARNING : Ink.FAINT;
        InkedText text = new InkedText()
                .add(ink, Codes.of(row.severity()))
                .add(" ")
                .add(Ink.STRONG, where(row, citations))
                .add(" " + Plain.line(row.message()));
        List<String> lines = text.wrap(terminal, terminal.columns() - MARGIN);
        terminal.line(lines.getFirst());
        lines.stream().skip(1).forEach(line -> terminal.line(" ".repeat(MARGIN) + line));
    }

    private static String where(IssueRow row, Citations citations) {
        return row.document() == null || row.span() == null
                ? row.path()
                : citations.of(row.document(), row.name(), row.span().start());
    }

    private void json(IssueRow row, Citations citations) {
        new Json()
                .put("severity", Codes.of(row.severity()))
                .put("code", row.code())
                .put("document", row.name())
                .put("path", row.path())
                .put("citation", row.span() == null ? null : where(row, citations))
                .put("quote", row.quote())
                .put("message", row.message())
                .print(terminal);
    }
}
