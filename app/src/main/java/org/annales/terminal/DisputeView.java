package org.annales.terminal;

import java.util.List;
import org.annales.model.Codes;
import org.annales.model.Holding;
import org.annales.model.Statement;
import org.annales.store.Dispute;
import org.annales.store.ExistenceDispute;
import org.annales.store.SourceRow;
import org.annales.store.TimelineRow;

/** Where sources disagree: what it is about, and below it every side with its words. */
public final class DisputeView {
    private static final int MARGIN = 4;
    private static final int MOST_WORDS = 3;

    private final Terminal terminal;
    private final Citations citations;

    public DisputeView(Terminal terminal, Citations citations) {
        this.terminal = terminal;
        this.citations = citations;
    }

    /** What the statements of an event say differently. */
    public void print(Dispute dispute) {
        InkedText head = new InkedText().add(Ink.STRONG, dispute.event().event().type() + " " + dispute.field());
        if (!dispute.event().places().isEmpty()) {
            head.add(" · ")
                    .add(Ink.PLACE, Plain.line(String.join(", ", dispute.event().places())));
        }
        if (!dispute.event().agents().isEmpty()) {
            head.add(" · ").add(Ink.ACTOR, Plain.line(dispute.event().agents().getFirst()));
        }
        head.add(Ink.FAINT, "  " + dispute.size() + " statements");
        head.wrap(terminal, terminal.columns()).forEach(terminal::line);
        for (Dispute.Side side : dispute.sides()) {
            side.statements().stream().limit(MOST_WORDS).forEach(row -> print(side.value(), row));
        }
        terminal.line();
    }

    private void print(String value, TimelineRow row) {
        Statement statement = row.statement();
        String name = " "
                + citations.shortOf(
                        statement.document(),
                        row.document(),
                        statement.trigger().start());
        String shown = Plain.pad(value, 12) + " ";
        int room = Math.max(16, terminal.columns() - MARGIN - Plain.width(shown) - Plain.width(name) - 1);
        String words = Excerpt.of(
                        row.evidence(),
                        statement.trigger().start() - statement.evidence().start(),
                        statement.trigger().end() - statement.evidence().start(),
                        Ink.STATEMENT,
                        room)
                .paint(terminal);
        terminal.line(
                " ".repeat(MARGIN) + terminal.paint(Ink.WARNING, shown) + words + terminal.paint(Ink.FAINT, name));
    }

    /** What is told to have ended, and is spoken of in the present later. */
    public void print(ExistenceDispute dispute) {
        new InkedText()
                .add(Ink.STRONG, "existence")
                .add(" · ")
                .add(Ink.ACTOR, Plain.line(dispute.life().name()))
                .add(Ink.FAINT, "  " + dispute.reason())
                .wrap(terminal, terminal.columns())
                .forEach(terminal::line);
        cite(dispute.ended());
        cite(dispute.existing());
        terminal.line();
    }

    private void cite(List<SourceRow> sources) {
        for (SourceRow source : sources.stream().limit(MOST_WORDS).toList()) {
            String name = " " + Plain.cut(Plain.line(source.document()), Citations.SHORT);
            int room = Math.max(16, terminal.columns() - MARGIN - Plain.width(name) - 2);
            terminal.line(" ".repeat(MARGIN) + "“" + Plain.cut(Plain.line(source.evidence()), room) + "”"
                    + terminal.paint(Ink.FAINT, name));
        }
    }

    /** Who is told to hold a place that another is told to hold as well. */
    public void print(Holding holding, List<SourceRow> sources) {
        new InkedText()
                .add(Ink.STRONG, "holder " + Codes.of(holding.kind()))
                .add(" · ")
                .add(Ink.PLACE, Plain.line(holding.place()))
                .add(" · ")
                .add(Ink.ACTOR, Plain.line(holding.holder()))
                .add(Ink.TIME, StateRows.span(holding.from(), holding.to()))
                .wrap(terminal, terminal.columns())
                .forEach(terminal::line);
        cite(sources);
        terminal.line();
    }
}
