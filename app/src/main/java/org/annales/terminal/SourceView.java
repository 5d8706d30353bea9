package org.annales.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.annales.model.ActorMention;
import org.annales.model.DocumentReading;
import org.annales.model.Figure;
import org.annales.model.PlaceMention;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.TimeMention;
import org.annales.model.Zone;
import org.jspecify.annotations.Nullable;

/**
 * A document's text with everything that was taken from it marked: by colour where there are colours, else by brackets.
 * Where findings overlap the one that says more is shown: statement, figure, time, place, actor.
 */
public final class SourceView {

    /** One finding on the words it was taken from. */
    private record Mark(Span span, Ink ink, String label) {}

    private final Terminal terminal;
    private final DocumentReading reading;
    private final String text;

    public SourceView(Terminal terminal, DocumentReading reading) {
        this.terminal = terminal;
        this.reading = reading;
        this.text = reading.document().text().value();
    }

    /** Writes the legend, then the zones of the text; those that a place in the text lies in, where one is given. */
    public void print(@Nullable Integer at) {
        terminal.line(legend());
        terminal.line();
        List<Mark> marks = marks();
        int next = 0;
        for (Zone zone : reading.document().zones()) {
            List<Mark> inside = new ArrayList<>();
            while (next < marks.size()
                    && marks.get(next).span().start() < zone.span().end()) {
                if (zone.span().contains(marks.get(next).span())) {
                    inside.add(marks.get(next));
                }
                next++;
            }
            if (at == null || zone.span().contains(at)) {
                print(zone, inside);
            }
        }
    }

    private String legend() {
        InkedText legend = new InkedText();
        legend.add(Ink.STATEMENT, "statement").add(Ink.FAINT, "·type").space();
        for (Ink ink : List.of(Ink.FIGURE, Ink.TIME, Ink.PLACE, Ink.ACTOR)) {
            legend.space().add(ink, name(ink));
        }
        return terminal.colours()
                ? legend.paint(terminal)
                : "Marks: [type: words] a statement, [figure: …], [time: …], [place: …], [actor: …]";
    }

    private static String name(Ink ink) {
        return ink.name().toLowerCase(Locale.ROOT);
    }

    private void print(Zone zone, List<Mark> marks) {
        InkedText inked = new InkedText();
        int at = zone.span().start();
        for (Mark mark : marks) {
            inked.add(plain(at, mark.span().start()));
            add(mark, inked);
            at = mark.span().end();
        }
        inked.add(plain(at, zone.span().end()));
        String kind = zone.kind().name().toLowerCase(Locale.ROOT);
        if (!kind.equals("paragraph")) {
            terminal.line(terminal.paint(Ink.FAINT, kind + (zone.reading() ? "" : ", not read")));
        }
        inked.wrap(terminal, terminal.columns()).forEach(terminal::line);
        terminal.line();
    }

    private void add(Mark mark, InkedText inked) {
        String words = plain(mark.span().start(), mark.span().end());
        boolean statement = mark.ink() == Ink.STATEMENT;
        if (terminal.colours()) {
            inked.add(mark.ink(), words).add(Ink.FAINT, statement ? "·" + mark.label() : "");
        } else {
            inked.add("[" + mark.label() + ": " + words + "]");
        }
    }

    /** The text between two offsets with every run of white space as one space; the ends keep theirs. */
    private String plain(int from, int to) {
        StringBuilder plain = new StringBuilder();
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || c == 0xA0) {
                if (plain.isEmpty() || plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (Plain.isHarmless(c)) {
                plain.appendCodePoint(c);
            }
        }
        return plain.toString();
    }

    /** Every finding, in text order and without overlap. */
    private List<Mark> marks() {
        boolean[] taken = new boolean[text.length()];
        List<Mark> marks = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            take(new Mark(statement.trigger(), Ink.STATEMENT, statement.type()), taken, marks);
        }
        for (Figure figure : reading.figures()) {
            take(new Mark(figure.quote(), Ink.FIGURE, "figure"), taken, marks);
        }
        for (TimeMention time : reading.mentions().times()) {
            take(new Mark(time.span(), Ink.TIME, "time"), taken, marks);
        }
        for (PlaceMention place : reading.mentions().places()) {
            take(new Mark(place.span(), Ink.PLACE, "place"), taken, marks);
        }
        for (ActorMention actor : reading.mentions().actors()) {
            take(new Mark(actor.span(), Ink.ACTOR, "actor"), taken, marks);
        }
        marks.sort((a, b) -> a.span().compareTo(b.span()));
        return marks;
    }

    private static void take(Mark mark, boolean[] taken, List<Mark> marks) {
        for (int i = mark.span().start(); i < mark.span().end(); i++) {
            if (taken[i]) {
                return;
            }
        }
        Arrays.fill(taken, mark.span().start(), mark.span().end(), true);
        marks.add(mark);
    }
}
