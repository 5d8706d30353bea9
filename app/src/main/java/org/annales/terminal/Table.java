package org.annales.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows under headings, as wide as they need and no wider than the terminal: the roomiest columns give way first. */
public final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    /**
     * A column.
     *
     * @param right whether its values stand at the right, as numbers do
     */
    private record Column(
            String heading, boolean right, @Nullable Ink ink) {}

    private final Terminal terminal;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    public Table(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Adds a column of words. */
    public Table words(String heading, Ink ink) {
        columns.add(new Column(heading, false, ink));
        return this;
    }

    /** Adds a column of words in the usual colour. */
    public Table words(String heading) {
        columns.add(new Column(heading, false, null));
        return this;
    }

    /** Adds a column of numbers. */
    public Table numbers(String heading) {
        columns.add(new Column(heading, true, null));
        return this;
    }

    /** Adds a row, a value for each column. */
    public void row(String... values) {
        List<String> row = new ArrayList<>();
        for (String value : values) {
            row.add(Plain.line(value));
        }
        rows.add(row);
    }

    /** Writes headings and rows. */
    public void print() {
        int[] widths = widths();
        StringBuilder headings = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            headings.append(i > 0 ? GAP : "")
                    .append(fit(columns.get(i), columns.get(i).heading(), widths[i]));
        }
        terminal.line(terminal.paint(Ink.FAINT, headings.toString().stripTrailing()));
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                Column column = columns.get(i);
                String value = fit(column, row.get(i), widths[i]);
                line.append(i > 0 ? GAP : "")
                        .append(column.ink() == null ? value : terminal.paint(column.ink(), value));
            }
            terminal.line(line.toString().stripTrailing());
        }
    }

    private static String fit(Column column, String value, int width) {
        String cut = Plain.cut(value, width);
        return column.right() ? Plain.padLeft(cut, width) : Plain.pad(cut, width);
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        int total = GAP.length() * (columns.size() - 1);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Plain.width(columns.get(i).heading());
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], Plain.width(row.get(i)));
            }
            total += widths[i];
        }
        for (int over = total - terminal.columns(); over > 0; over--) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }
}
