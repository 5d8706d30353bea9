package org.annales.terminal;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Headed lists; of a long one the beginning, and how many more there are. */
public final class Sections {
    private static final int MARGIN = 4;

    private final Terminal terminal;
    private final int most;

    /** @param most at most so many rows under a heading */
    public Sections(Terminal terminal, int most) {
        this.terminal = terminal;
        this.most = most;
    }

    /** Writes a list under its heading, where there is something to say. */
    public <T> void print(String heading, List<T> found, Consumer<T> printer) {
        if (found.isEmpty()) {
            return;
        }
        terminal.line(terminal.paint(Ink.STRONG, heading));
        terminal.line();
        found.stream().limit(most).forEach(printer);
        if (found.size() > most) {
            String more = String.format(Locale.ROOT, "and %,d more: --all", found.size() - most);
            terminal.line(" ".repeat(MARGIN) + terminal.paint(Ink.FAINT, more));
        }
        terminal.line();
    }
}
