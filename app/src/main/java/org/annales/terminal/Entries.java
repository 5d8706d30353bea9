package org.annales.terminal;

import java.util.List;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.When;
import org.annales.store.TimelineRow;

/** How a list of the chronicle looks: when and what on the first line, and below it the words and where they stand. */
final class Entries {
    /** Columns of the date. */
    static final int DATE = 12;

    private static final int NARROWEST = 16;

    private final Terminal terminal;
    private final Citations citations;

    Entries(Terminal terminal, Citations citations) {
        this.terminal = terminal;
        this.citations = citations;
    }

    /** The time and what happened then; a date too long for its column has a line of its own. */
    void head(When when, InkedText what) {
        String date = when.isKnown() ? when.edtf() : "undated";
        boolean fits = date.length() < DATE;
        if (!fits) {
            terminal.line(terminal.paint(Ink.TIME, date));
        }
        List<String> lines = what.wrap(terminal, terminal.columns() - DATE);
        for (int i = 0; i < lines.size(); i++) {
            String margin = i == 0 && fits
                    ? terminal.paint(Ink.TIME, date) + " ".repeat(DATE - date.length())
                    : " ".repeat(DATE);
            terminal.line(margin + lines.get(i));
        }
    }

    /** One line: the words around a statement's trigger and where they stand, so many columns from the left. */
    void quote(TimelineRow row, int margin) {
        Statement statement = row.statement();
        String name = " "
                + citations.shortOf(
                        statement.document(),
                        row.document(),
                        statement.trigger().start());
        int room = Math.max(NARROWEST, terminal.columns() - margin - Plain.width(name) - 1);
        String words = Excerpt.of(
                        row.evidence(),
                        statement.trigger().start() - statement.evidence().start(),
                        statement.trigger().end() - statement.evidence().start(),
                        Ink.STATEMENT,
                        room)
                .paint(terminal);
        terminal.line(" ".repeat(margin) + words + terminal.paint(Ink.FAINT, name));
    }

    /** As much of a sentence around some of its words as goes on two lines, and where they stand. */
    void longQuote(String document, String name, String evidence, Span sentence, Span words, Ink ink, int margin) {
        String citation = citations.of(document, name, words.start());
        int room = terminal.columns() - margin;
        Excerpt.of(
                        evidence,
                        words.start() - sentence.start(),
                        words.end() - sentence.start(),
                        ink,
                        2 * room - Plain.width(citation) - 4)
                .add(Ink.FAINT, " " + citation)
                .wrap(terminal, room)
                .forEach(line -> terminal.line(" ".repeat(margin) + line));
    }
}
