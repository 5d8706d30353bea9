package org.annales.terminal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.annales.store.ConflictView;
import org.annales.store.TimelineRow;

/** A conflict on one screen. */
public final class ConflictPage {
    private static final int MARGIN = 4;
    private static final int COUNT = 8;

    private final Terminal terminal;
    private final EventRows rows;
    private final Entries entries;
    private final Rows figures;
    private final Sections sections;

    /** @param most at most so many rows under a heading */
    public ConflictPage(Terminal terminal, Citations citations, int most) {
        this.terminal = terminal;
        this.rows = new EventRows(terminal, citations);
        this.entries = new Entries(terminal, citations);
        this.figures = new Rows(terminal, citations);
        this.sections = new Sections(terminal, most);
    }

    /** Writes it. */
    public void print(ConflictView view) {
        InkedText head = new InkedText()
                .add(Ink.STRONG, Plain.line(view.names().getFirst()))
                .add(Ink.TIME, "  " + span(view.from(), view.to()))
                .add(Ink.FAINT, String.format(Locale.ROOT, "  %,d statements of fighting", view.fighting()));
        if (view.names().size() > 1) {
            head.add(
                    Ink.FAINT,
                    " · also " + joined(view.names().subList(1, view.names().size())));
        }
        head.wrap(terminal, terminal.columns()).forEach(terminal::line);
        terminal.line();
        boolean parted = view.sides().stream().anyMatch(side -> side.camp() > 0);
        sections.print("One side", inCamp(view, 1), this::print);
        sections.print("The other side", inCamp(view, 2), this::print);
        sections.print(parted ? "On which side is not told" : "Sides", inCamp(view, 0), this::print);
        sections.print("Who fought whom", List.copyOf(view.against().entrySet()), this::count);
        sections.print("Phases", view.phases(), this::print);
        sections.print("Parts", view.parts(), this::print);
        sections.print("Tolls, by claimant", view.tolls(), figures::print);
        sections.print("Ceasefires and agreements", view.outcome(), this::printDated);
        sections.print("Told most", view.events(), rows::print);
        sections.print("Named in", oneASentence(view.words()), this::quote);
        sections.print(
                "Sources", view.documents(), document -> terminal.line(" ".repeat(MARGIN) + Plain.line(document)));
    }

    private static List<ConflictView.Side> inCamp(ConflictView view, int camp) {
        return view.sides().stream().filter(side -> side.camp() == camp).toList();
    }

    private static String joined(List<String> words) {
        return words.stream().map(Plain::line).collect(Collectors.joining(", "));
    }

    /** A sentence that tells of several things is shown once. */
    private static List<TimelineRow> oneASentence(List<TimelineRow> found) {
        Set<String> sentences = new HashSet<>();
        return found.stream().filter(row -> sentences.add(row.evidence())).toList();
    }

    private void print(ConflictView.Side side) {
        InkedText who = new InkedText().add(Ink.ACTOR, Plain.line(side.name()));
        if (side.to() != null) {
            who.add(Ink.TIME, "  until " + side.to());
        }
        if (side.from() != null) {
            who.add(Ink.TIME, "  from " + side.from());
        }
        who.add(Ink.FAINT, "  " + joined(side.actors()));
        counted(side.statements(), who);
    }

    private void count(Map.Entry<String, List<TimelineRow>> row) {
        counted(row.getValue().size(), new InkedText().add(Ink.ACTOR, Plain.line(row.getKey())));
        entries.quote(row.getValue().getFirst(), COUNT + 2);
    }

    /** A number to the left and what it counts to the right of it, over as many lines as it takes. */
    private void counted(int n, InkedText what) {
        String margin = Plain.padLeft("" + n, COUNT) + "  ";
        for (String line : what.wrap(terminal, terminal.columns() - COUNT - 2)) {
            terminal.line(margin + line);
            margin = " ".repeat(COUNT + 2);
        }
    }

    private static String span(LocalDate from, LocalDate to) {
        return from.equals(to) ? from.toString() : from + " to " + to;
    }

    private void printDated(TimelineRow row) {
        terminal.line(terminal.paint(Ink.TIME, row.statement().time().when().edtf()));
        quote(row);
    }

    private void print(ConflictView.Phase phase) {
        InkedText head = new InkedText()
                .add(Ink.TIME, span(phase.from(), phase.to()))
                .add(Ink.STRONG, phase.name() == null ? "" : "  " + Plain.line(phase.name()))
                .add(Ink.FAINT, "  " + phase.events() + (phase.events() == 1 ? " statement" : " statements"));
        head.wrap(terminal, terminal.columns()).forEach(terminal::line);
        if (!phase.places().isEmpty()) {
            InkedText places = new InkedText()
                    .add(
                            Ink.PLACE,
                            phase.places().stream().limit(4).map(Plain::line).collect(Collectors.joining(", ")));
            places.wrap(terminal, terminal.columns() - MARGIN)
                    .forEach(line -> terminal.line(" ".repeat(MARGIN) + line));
        }
        if (phase.endedBy() != null) {
            quote(phase.endedBy());
        }
    }

    private void print(ConflictView.Part part) {
        InkedText head = new InkedText()
                .add(
                        part.from() == null ? Ink.FAINT : Ink.TIME,
                        part.from() == null
                                ? "no date told"
                                : part.statement().statement().time().when().edtf())
                .add("  ")
                .add(Ink.STATEMENT, Plain.line(part.name()));
        if (!part.places().isEmpty()) {
            head.add(" · ").add(Ink.PLACE, joined(part.places()));
        }
        if (part.parent() != null) {
            head.add(Ink.FAINT, " · of " + Plain.line(part.parent()));
        }
        head.wrap(terminal, terminal.columns()).forEach(terminal::line);
        quote(part.statement());
    }

    private void quote(TimelineRow row) {
        entries.quote(row, MARGIN);
    }
}
