package org.annales.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.annales.model.When;
import org.annales.store.ConflictView;
import org.annales.store.TimelineRow;

/** A conflict on one screen. */
public final class ConflictPage {
    private static final int MARGIN = 4;

    private final Terminal terminal;
    private final EventRows rows;
    private final Sections sections;

    /** @param most at most so many rows under a heading */
    public ConflictPage(Terminal terminal, Citations citations, int most) {
        this.terminal = terminal;
        this.rows = new EventRows(terminal, citations);
        this.sections = new Sections(terminal, most);
    }

    /** Writes it. */
    public void print(ConflictView view) {
        new InkedText()
                .add(Ink.STRONG, Plain.line(view.name()))
                .add(Ink.TIME, "  " + view.from() + " to " + view.to())
                .add(Ink.FAINT, String.format(Locale.ROOT, "  %,d statements of fighting", view.fighting()))
                .wrap(terminal, terminal.columns())
                .forEach(terminal::line);
        terminal.line();
        sections.print("Sides", List.copyOf(view.sides().entrySet()), this::count);
        sections.print("Who fought whom", List.copyOf(view.against().entrySet()), this::count);
        sections.print("Phases", view.phases(), this::print);
        sections.print("Parts", view.parts(), this::print);
        sections.print("Named in", view.words(), this::quote);
    }

    private void count(Map.Entry<String, Integer> row) {
        terminal.line(" ".repeat(MARGIN) + Plain.padLeft("" + row.getValue(), 4) + "  "
                + terminal.paint(Ink.ACTOR, Plain.line(row.getKey())));
    }

    private void print(ConflictView.Phase phase) {
        InkedText head = new InkedText()
                .add(Ink.TIME, phase.from() + " to " + phase.to())
                .add(Ink.FAINT, "  " + phase.events() + (phase.events() == 1 ? " statement" : " statements"));
        if (!phase.places().isEmpty()) {
            head.add("  ")
                    .add(
                            Ink.PLACE,
                            phase.places().stream().limit(4).map(Plain::line).collect(Collectors.joining(", ")));
        }
        head.wrap(terminal, terminal.columns()).forEach(terminal::line);
        if (phase.endedBy() != null) {
            quote(phase.endedBy());
        }
    }

    private void print(ConflictView.Part part) {
        When when = part.statement().statement().time().when();
        new InkedText()
                .add(Ink.TIME, when.isKnown() ? when.edtf() : "undated")
                .add("  ")
                .add(Ink.STATEMENT, Plain.line(part.name()))
                .wrap(terminal, terminal.columns())
                .forEach(terminal::line);
        quote(part.statement());
    }

    private void quote(TimelineRow row) {
        rows.quote(row, MARGIN);
    }
}
