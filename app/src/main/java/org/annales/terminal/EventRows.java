package org.annales.terminal;

import java.util.List;
import java.util.stream.Collectors;
import org.annales.model.Event;
import org.annales.store.EventView;

/** Shows events: when, what, who and where on the first line, the best words for it below, and what is disputed. */
public final class EventRows {
    private static final int FEW = 3;

    private final Terminal terminal;
    private final Entries entries;

    public EventRows(Terminal terminal, Citations citations) {
        this.terminal = terminal;
        this.entries = new Entries(terminal, citations);
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
        entries.head(event.time(), head);
        event.disputes().forEach(this::printDispute);
        view.statements().stream().findFirst().ifPresent(row -> entries.quote(row, Entries.DATE));
    }

    private static String few(List<String> names) {
        String shown = names.stream().limit(FEW).map(Plain::line).collect(Collectors.joining(", "));
        return names.size() > FEW ? shown + " …" : shown;
    }

    private void printDispute(String dispute) {
        new InkedText()
                .add(Ink.WARNING, "disputed " + Plain.line(dispute))
                .wrap(terminal, terminal.columns() - Entries.DATE)
                .forEach(line -> terminal.line(" ".repeat(Entries.DATE) + line));
    }
}
