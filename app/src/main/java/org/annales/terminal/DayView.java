package org.annales.terminal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.annales.model.Event;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.InForce;
import org.annales.model.Tenure;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.annales.store.DayState;
import org.annales.store.FigureRow;
import org.annales.store.SourceRow;

/** The state of the conflict on a day: who holds what, who is in office, what is in force, how the tolls stand. */
public final class DayView {

    private static final int MARGIN = 4;

    private final Terminal terminal;
    private final DayState state;
    private final Rows rows;
    private final int most;
    private final Map<String, String> placeNames;

    /**
     * Shows a day.
     *
     * @param placeNames id of a place → its name
     * @param most at most so many rows under a heading
     */
    public DayView(Terminal terminal, DayState state, Citations citations, Map<String, String> placeNames, int most) {
        this.terminal = terminal;
        this.state = state;
        this.rows = new Rows(terminal, citations);
        this.placeNames = Map.copyOf(placeNames);
        this.most = most;
    }

    /** Writes the parts of the state that have something to say. */
    public void print() {
        section("Who holds what", state.holdings().stream().sorted(mostRecent()).toList(), this::print);
        section("In office", state.tenures(), this::print);
        section("In force", state.inForce(), this::print);
        section("Before that", state.latest(), this::print);
        section("Tolls so far, by claimant", state.tolls(), this::print);
    }

    private static Comparator<Holding> mostRecent() {
        return Comparator.comparing((Holding h) -> h.kind() == HoldingKind.LAST_KNOWN)
                .thenComparing(h -> h.from().earliest(), Comparator.reverseOrder())
                .thenComparing(Holding::place);
    }

    private interface Printer<T> {
        void print(T row);
    }

    private <T> void section(String heading, List<T> found, Printer<T> printer) {
        if (found.isEmpty()) {
            return;
        }
        terminal.line(terminal.paint(Ink.STRONG, heading));
        terminal.line();
        found.stream().limit(most).forEach(printer::print);
        if (found.size() > most) {
            String more = String.format(Locale.ROOT, "and %,d more: --all", found.size() - most);
            terminal.line(" ".repeat(MARGIN) + terminal.paint(Ink.FAINT, more));
        }
        terminal.line();
    }

    private void print(Holding holding) {
        InkedText head = new InkedText()
                .add(Ink.PLACE, Plain.line(holding.place()))
                .add("  ")
                .add(Ink.ACTOR, Plain.line(holding.holder()));
        switch (holding.kind()) {
            case HELD -> head.add(" held").add(Ink.TIME, span(holding.from(), holding.to()));
            case CLAIMED -> head.add(Ink.WARNING, " claimed").add(Ink.TIME, span(holding.from(), holding.to()));
            case CONTESTED -> head.add(Ink.WARNING, " contested").add(Ink.TIME, span(holding.from(), holding.to()));
            case LAST_KNOWN -> head.add(Ink.FAINT, " last known").add(Ink.TIME, " " + holding.lastWord());
        }
        if (holding.through() != null) {
            head.add(Ink.FAINT, " through " + Plain.line(holding.through()));
        }
        print(head, holding.statements());
    }

    private void print(Tenure tenure) {
        InkedText head = new InkedText()
                .add(Ink.ACTOR, Plain.line(tenure.person()))
                .add("  " + Plain.line(tenure.office()))
                .add(Ink.TIME, span(tenure.from(), tenure.to()));
        print(head, tenure.statements());
    }

    private void print(InForce thing) {
        InkedText head = new InkedText()
                .add(Ink.STATEMENT, thing.kind())
                .add("  " + Plain.line(thing.name()))
                .add(Ink.TIME, span(thing.from(), thing.to()));
        print(head, thing.statements());
    }

    private void print(Event event) {
        InkedText head =
                new InkedText().add(Ink.TIME, event.time().edtf()).add("  ").add(Ink.STATEMENT, event.type());
        if (!event.places().isEmpty()) {
            head.add(" · ").add(Ink.PLACE, Plain.line(names(event.places())));
        }
        for (String dispute : event.disputes()) {
            head.add(" · ").add(Ink.WARNING, Plain.line(dispute));
        }
        print(head, event.statements());
    }

    private String names(List<String> places) {
        return places.stream().map(id -> placeNames.getOrDefault(id, id)).collect(Collectors.joining(", "));
    }

    private void print(FigureRow figure) {
        rows.print(figure);
    }

    private static String span(When from, When to) {
        String since = from.isKnown() && from != WhenNone.OPEN ? " since " + from.edtf() : "";
        return to.isKnown() && to != WhenNone.OPEN ? since + " until " + to.edtf() : since;
    }

    /** A row, and below it the newest words behind it. */
    private void print(InkedText head, List<String> statements) {
        head.wrap(terminal, terminal.columns()).forEach(terminal::line);
        statements.reversed().stream()
                .map(state.citations()::get)
                .filter(source -> source != null)
                .findFirst()
                .ifPresent(source -> cite(source, statements.size()));
    }

    private void cite(SourceRow source, int statements) {
        String others = statements > 1 ? " +" + (statements - 1) : "";
        String name = " " + Plain.line(source.document()) + others;
        int room = terminal.columns() - MARGIN - Plain.width(name) - 2;
        String words = "“" + Plain.cut(Plain.line(source.evidence()), Math.max(MARGIN, room)) + "”";
        terminal.line(" ".repeat(MARGIN) + words + terminal.paint(Ink.FAINT, name));
    }
}
