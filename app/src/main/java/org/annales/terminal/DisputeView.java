package org.annales.terminal;

import java.util.List;
import org.annales.model.Codes;
import org.annales.model.Holding;
import org.annales.store.Dispute;
import org.annales.store.ExistenceDispute;
import org.annales.store.SourceRow;

/** Where sources disagree: what it is about, and below it every side with its words, one voice for all copies of one report. */
public final class DisputeView {
    private static final int MARGIN = 4;
    private static final int MOST_WORDS = 3;

    private final Terminal terminal;
    private final Entries entries;

    public DisputeView(Terminal terminal, Citations citations) {
        this.terminal = terminal;
        this.entries = new Entries(terminal, citations);
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
        head.add(Ink.FAINT, "  " + many(dispute.voices(), "voice"));
        head.wrap(terminal, terminal.columns()).forEach(terminal::line);
        dispute.sides().forEach(this::print);
        terminal.line();
    }

    private void print(Dispute.Side side) {
        InkedText head = new InkedText().add(Ink.WARNING, Plain.line(side.value()));
        if (side.statements().size() > 1) {
            head.add(
                    Ink.FAINT,
                    "  " + many(side.statements().size(), "statement") + ", " + many(side.voices(), "voice"));
        }
        head.wrap(terminal, terminal.columns() - MARGIN).forEach(line -> terminal.line(" ".repeat(MARGIN) + line));
        side.statements().stream().limit(MOST_WORDS).forEach(row -> entries.quote(row, 2 * MARGIN));
    }

    private static String many(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
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
            terminal.line(" ".repeat(MARGIN) + "“" + Plain.cutAtWord(Plain.line(source.evidence()), room) + "”"
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
