package org.annales.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annales.store.Summary;

/** The chronicle in numbers, at a glance. */
public final class SummaryView {

    /** A command to try next, and what it shows. */
    public record Suggestion(String command, String shows) {}

    private static final int TYPES = 12;
    private static final int BAR = 48;
    private static final int MARGIN = 2;

    private final Terminal terminal;

    public SummaryView(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Writes how much there is of what, the most frequent types as bars, and what to try next. */
    public void print(Summary summary, List<Suggestion> next) {
        printNumbers(summary);
        if (summary.statements() > 0) {
            terminal.line();
            printTypes(summary.statementsByType());
        }
        if (!next.isEmpty()) {
            terminal.line();
            printNext(next);
        }
    }

    private void printNumbers(Summary summary) {
        InkedText numbers = new InkedText();
        add(numbers, Ink.STRONG, summary.documents(), "document");
        add(numbers, Ink.STATEMENT, summary.statements(), "statement");
        add(numbers, Ink.FIGURE, summary.figures(), "figure");
        add(numbers, Ink.PLACE, summary.places(), "place");
        add(numbers, Ink.ACTOR, summary.actors(), "actor");
        print(numbers);
        if (summary.earliest() != null && summary.latest() != null) {
            print(new InkedText()
                    .add("from ")
                    .add(Ink.TIME, summary.earliest().toString())
                    .add(" to ")
                    .add(Ink.TIME, summary.latest().toString()));
        }
    }

    private static void add(InkedText text, Ink ink, int number, String word) {
        String plural = number == 1 ? word : word + "s";
        text.add(text.isEmpty() ? "" : " · ")
                .add(ink, String.format(Locale.ROOT, "%,d", number))
                .add(" " + plural);
    }

    private void print(InkedText text) {
        text.wrap(terminal, terminal.columns() - MARGIN).forEach(line -> terminal.line(" ".repeat(MARGIN) + line));
    }

    private void printTypes(Map<String, Integer> types) {
        int most = types.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        int names = types.keySet().stream().mapToInt(String::length).max().orElse(1);
        int numbers = String.format(Locale.ROOT, "%,d", most).length();
        int room = Math.min(BAR, terminal.columns() - MARGIN - names - 2 - numbers - 2);
        int shown = types.size() <= TYPES + 1 ? types.size() : TYPES;
        types.entrySet().stream().limit(shown).forEach(type -> {
            String number = String.format(Locale.ROOT, "%,d", type.getValue());
            String bar = terminal.paint(Ink.STATEMENT, Bars.bar(type.getValue(), most, room));
            terminal.line(" ".repeat(MARGIN) + Plain.pad(type.getKey(), names) + "  " + Plain.padLeft(number, numbers)
                    + "  " + bar);
        });
        if (shown < types.size()) {
            int rest = types.values().stream()
                    .skip(shown)
                    .mapToInt(Integer::intValue)
                    .sum();
            String others =
                    "and " + (types.size() - shown) + " other types with " + String.format(Locale.ROOT, "%,d", rest);
            terminal.line(" ".repeat(MARGIN) + terminal.paint(Ink.FAINT, others));
        }
    }

    private void printNext(List<Suggestion> next) {
        int commands =
                next.stream().mapToInt(s -> Plain.width(s.command())).max().orElse(0);
        terminal.line(" ".repeat(MARGIN) + terminal.paint(Ink.STRONG, "Next"));
        for (Suggestion suggestion : next) {
            int room = terminal.columns() - MARGIN - commands - 2;
            String shows = room < 16 ? "" : "  " + Plain.cut(suggestion.shows(), room);
            terminal.line(
                    " ".repeat(MARGIN) + Plain.pad(suggestion.command(), commands) + terminal.paint(Ink.FAINT, shows));
        }
    }
}
