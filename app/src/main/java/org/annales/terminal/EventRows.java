package org.annales.terminal;

import java.util.List;
import java.util.stream.Collectors;
import org.annales.model.Event;
import org.annales.model.Statement;
import org.annales.model.When;
import org.annales.store.EventView;
import org.annales.store.TimelineRow;

/** Shows events: when, what, who and where on the first line, the best words for it below, and what is disputed. */
public final class EventRows {
    private static final int DATE = 12;
    private static final int FEW = 3;

    private final Terminal terminal;
    private final Citations citations;

    public EventRows(Terminal terminal, Citations citations) {
        this.terminal = terminal;
        this.citations = citations;
    }

    /** An event with its best citation; where several tell it, how many more. */
    public void print(EventView view) {
        Event event = view.event();
        InkedText head = new InkedText().add(Ink.STATEMENT, event.type());
        if (!event.told()) {
            head.space().add(Ink.WARNING, "(not told as done)");
        }
        if (!view.agents().isEmpty()) {
            head.space().add(Ink.ACTOR, few(view.agents()));
        }
        if (!view.targets().isEmpty()) {
            head.add(" → ").add(Ink.ACTOR, few(view.targets()));
        }
        if (!view.places().isEmpty()) {
            head.add(" · ").add(Ink.PLACE, few(view.places()));
        }
        if (event.statements().size() > 1) {
            head.add(
                    Ink.FAINT,
                    " · " + event.statements().size() + " statements, "
                            + (event.voices() == 1 ? "1 voice" : event.voices() + " voices"));
        }
        printDated(event.time(), head);
        event.disputes().forEach(this::printDispute);
        view.statements().stream().findFirst().ifPresent(this::quote);
    }

    private static String few(List<String> names) {
        String shown = names.stream().limit(FEW).map(Plain::line).collect(Collectors.joining(", "));
        return names.size() > FEW ? shown + " …" : shown;
    }

    private void printDated(When when, InkedText head) {
        String date = when.isKnown() ? when.edtf() : "undated";
        boolean fits = date.length() < DATE;
        if (!fits) {
            terminal.line(terminal.paint(Ink.TIME, date));
        }
        List<String> lines = head.wrap(terminal, terminal.columns() - DATE);
        for (int i = 0; i < lines.size(); i++) {
            String margin = i == 0 && fits
                    ? terminal.paint(Ink.TIME, date) + " ".repeat(DATE - date.length())
                    : " ".repeat(DATE);
            terminal.line(margin + lines.get(i));
        }
    }

    private void printDispute(String dispute) {
        new InkedText()
                .add(Ink.WARNING, "disputed " + Plain.line(dispute))
                .wrap(terminal, terminal.columns() - DATE)
                .forEach(line -> terminal.line(" ".repeat(DATE) + line));
    }

    /** One line: the words around the trigger and where they stand. */
    void quote(TimelineRow row) {
        quote(row, DATE);
    }

    /** The same, so many columns from the left. */
    void quote(TimelineRow row, int margin) {
        Statement statement = row.statement();
        String name = " "
                + citations.shortOf(
                        statement.document(),
                        row.document(),
                        statement.trigger().start());
        int room = Math.max(16, terminal.columns() - margin - Plain.width(name) - 1);
        String words = Excerpt.of(
                        row.evidence(),
                        statement.trigger().start() - statement.evidence().start(),
                        statement.trigger().end() - statement.evidence().start(),
                        Ink.STATEMENT,
                        room)
                .paint(terminal);
        terminal.line(" ".repeat(margin) + words + terminal.paint(Ink.FAINT, name));
    }
}
