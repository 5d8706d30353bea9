package org.annales.terminal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annales.model.Codes;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.Tenure;
import org.annales.store.DayState;
import org.annales.store.HeldCount;

/** The state of the conflict on a day: who holds what, who is in office, what is in force, what happened, the tolls. */
public final class DayView {

    /** What an agreement returned is counted as held. */
    private static final List<HoldingKind> COUNTED =
            List.of(HoldingKind.HELD, HoldingKind.CONTESTED, HoldingKind.CLAIMED, HoldingKind.LAST_KNOWN);

    private final Terminal terminal;
    private final DayState state;
    private final Rows rows;
    private final EventRows events;
    private final StateRows states;
    private final Sections sections;

    /** @param most at most so many rows under a heading */
    public DayView(Terminal terminal, DayState state, Citations citations, int most) {
        this.terminal = terminal;
        this.state = state;
        this.rows = new Rows(terminal, citations);
        this.events = new EventRows(terminal, citations);
        this.states = new StateRows(terminal, state.citations());
        this.sections = new Sections(terminal, most);
    }

    /** Writes the parts of the state that have something to say. */
    public void print() {
        if (state.holdings().isEmpty()
                && state.tenures().isEmpty()
                && state.inForce().isEmpty()
                && state.lifespans().isEmpty()
                && state.events().isEmpty()) {
            terminal.line("Nothing is told of this day, and nothing that leads up to it.");
            terminal.line();
        }
        if (!state.control().isEmpty()) {
            printControl();
        }
        sections.print("Control", state.holdings().stream().sorted(telling()).toList(), states::print);
        sections.print(
                "In office",
                state.tenures().stream().sorted(knowing(state.day())).toList(),
                tenure -> states.print(tenure, state.day()));
        sections.print("In force", state.inForce(), states::print);
        sections.print("States and forces", state.lifespans(), life -> states.print(life, state.day()));
        sections.print("Latest events", state.events(), events::print);
        sections.print("Tolls so far, by claimant", state.tolls(), rows::print);
    }

    /** What is contested first, then what is sure, then what is old; the newest first. */
    private static Comparator<Holding> telling() {
        return Comparator.comparing((Holding holding) -> switch (holding.kind()) {
                    case CONTESTED -> 0;
                    case HELD, RETURNED, CLAIMED -> 1;
                    case LAST_KNOWN -> 2;
                })
                .thenComparing(holding -> holding.from().earliest(), Comparator.reverseOrder())
                .thenComparing(Holding::place);
    }

    /** Who is told to have been in office before who was last known to be, the latest word first. */
    private static Comparator<Tenure> knowing(LocalDate day) {
        return Comparator.comparing((Tenure tenure) -> tenure.isLastKnown(day)).thenComparing(DayView::age);
    }

    private static long age(Tenure tenure) {
        LocalDate word = tenure.lastWord();
        return word == null ? Long.MAX_VALUE : -word.toEpochDay();
    }

    /** One line a holder: how many places, and how surely. */
    private void printControl() {
        Map<String, List<HeldCount>> holders = new LinkedHashMap<>();
        state.control()
                .forEach(count -> holders.computeIfAbsent(count.holder(), holder -> new ArrayList<>())
                        .add(count));
        Table table = new Table(terminal).words("holder", Ink.ACTOR);
        for (HoldingKind kind : COUNTED) {
            table.numbers(Codes.of(kind).replace('-', ' '));
        }
        for (Map.Entry<String, List<HeldCount>> holder : holders.entrySet()) {
            List<String> row = new ArrayList<>(List.of(holder.getKey()));
            for (HoldingKind kind : COUNTED) {
                row.add(holder.getValue().stream()
                        .filter(count -> count.kind() == kind)
                        .map(count -> String.format(Locale.ROOT, "%,d", count.places()))
                        .findFirst()
                        .orElse("·"));
            }
            table.row(row.toArray(String[]::new));
        }
        table.print();
        terminal.line();
    }
}
