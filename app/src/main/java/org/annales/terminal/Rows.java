package org.annales.terminal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.annales.model.Bound;
import org.annales.model.Codes;
import org.annales.model.Figure;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.Reality;
import org.annales.model.Statement;
import org.annales.model.Voice;
import org.annales.store.FigureRow;
import org.annales.store.TimelineRow;
import org.jspecify.annotations.Nullable;

/** Shows statements and figures: when and what on the first line, the words and where they stand below. */
public final class Rows {

    private final Terminal terminal;
    private final Entries entries;

    public Rows(Terminal terminal, Citations citations) {
        this.terminal = terminal;
        this.entries = new Entries(terminal, citations);
    }

    /** A statement: its time, type, parties, place, and the sentence it was taken from. */
    public void print(TimelineRow row) {
        Statement statement = row.statement();
        InkedText head = new InkedText().add(Ink.STATEMENT, statement.type());
        addReality(head, statement.reality());
        addParties(head, statement);
        addPlaces(head, statement.places());
        addVoices(head, statement.voices());
        entries.head(statement.time().when(), head);
        entries.longQuote(
                statement.document(),
                row.document(),
                row.evidence(),
                statement.evidence(),
                statement.trigger(),
                Ink.STATEMENT,
                Entries.DATE);
        terminal.line();
    }

    /** A figure: its time, amount, what is counted, where, who says so, and the sentence it was taken from. */
    public void print(FigureRow row) {
        print(row, null);
    }

    /** The same, with the figure it is a part of. */
    void print(FigureRow row, @Nullable FigureRow whole) {
        Figure figure = row.figure();
        InkedText head = new InkedText()
                .add(Ink.FIGURE, amount(figure))
                .add(" " + Plain.line(figure.what().isEmpty() ? figure.unit() : figure.what()))
                .add(Ink.FAINT, " " + figure.kind());
        if (whole != null) {
            head.add(Ink.FAINT, " · of the " + amount(whole.figure()));
        }
        addDetail(head, Ink.PLACE, figure.place());
        addDetail(head, Ink.ACTOR, figure.side());
        addVoices(head, figure.voices());
        entries.head(figure.time(), head);
        quote(row, Entries.DATE);
        terminal.line();
    }

    /** The words of a figure and where they stand, so many columns from the left. */
    void quote(FigureRow row, int margin) {
        Figure figure = row.figure();
        entries.longQuote(
                figure.document(),
                row.document(),
                row.evidence(),
                figure.evidence(),
                figure.quote(),
                Ink.FIGURE,
                margin);
    }

    private static void addReality(InkedText head, Reality reality) {
        if (reality != Reality.ACTUAL) {
            head.space().add(Ink.WARNING, "(" + Codes.of(reality) + ")");
        }
    }

    private static void addParties(InkedText head, Statement statement) {
        if (!statement.agents().isEmpty()) {
            head.space().add(Ink.ACTOR, names(statement.agents()));
        }
        if (!statement.targets().isEmpty()) {
            head.add(" → ").add(Ink.ACTOR, names(statement.targets()));
        }
    }

    private static String names(List<Participant> participants) {
        return participants.stream().map(p -> Plain.line(p.name())).distinct().collect(Collectors.joining(", "));
    }

    private static void addPlaces(InkedText head, List<Location> places) {
        if (!places.isEmpty()) {
            head.add(" · ")
                    .add(
                            Ink.PLACE,
                            places.stream()
                                    .map(p -> Plain.line(p.place().name()))
                                    .distinct()
                                    .collect(Collectors.joining(", ")));
        }
    }

    private static void addVoices(InkedText head, List<Voice> voices) {
        for (Voice voice : voices) {
            String via = voice.via() == null ? "" : " via " + voice.via();
            head.add(Ink.FAINT, " · " + Plain.line(voice.name() + " " + Codes.of(voice.stance()) + via));
        }
    }

    private static void addDetail(InkedText head, Ink ink, @Nullable String detail) {
        if (detail != null) {
            head.add(" · ").add(ink, Plain.line(detail));
        }
    }

    /** The number with its bound, and its unit where that is no word for what is counted. */
    static String amount(Figure figure) {
        boolean range = figure.bound() == Bound.RANGE || figure.min().compareTo(figure.max()) != 0;
        String number = number(figure.min()) + (range ? "–" + number(figure.max()) : "");
        String unit = figure.unit();
        String measured = unit.equals("percent") ? number + " %" : isCurrency(unit) ? unit + " " + number : number;
        return switch (figure.bound()) {
            case EXACT, RANGE -> measured;
            case ABOUT -> "about " + measured;
            case AT_LEAST -> "at least " + measured;
            case AT_MOST -> "at most " + measured;
        };
    }

    /** Is it an ISO 4217 code? */
    private static boolean isCurrency(String unit) {
        return unit.length() == 3 && unit.chars().allMatch(c -> 'A' <= c && c <= 'Z');
    }

    /** Digits in groups. */
    static String number(BigDecimal value) {
        int decimals = Math.max(0, value.stripTrailingZeros().scale());
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
