package org.annales.read;

import java.util.List;
import java.util.Locale;
import org.annales.model.Span;

/**
 * Finds tables whose cells commas or semicolons part (CSV): a header with a column for the name, and rows of as many cells
 * below it.
 */
final class CommaTable {
    private static final int FEWEST_CELLS = 3;
    private static final int LONGEST_HEADING = 40;

    private CommaTable() {}

    /** The line behind the table that begins at a line; that line itself where none begins there. */
    static int end(String text, List<Line> lines, int from) {
        Span header = lines.get(from).span();
        char border = border(header.of(text));
        if (header.of(text).indexOf(border) < 0 || !isHeader(text, header, border)) {
            return from;
        }
        Cells cells = new Cells(text, border);
        int borders = count(header.of(text), border);
        int end = from + 1;
        while (end < lines.size() && count(lines.get(end).span().of(text), border) == borders) {
            end++;
        }
        return end - from > 2 && cells.of(lines.get(from + 1).span()).size() > 1 ? end : from;
    }

    /** The sign that parts the cells of a line. */
    static char border(String line) {
        return count(line, ';') > count(line, ',') ? ';' : ',';
    }

    private static boolean isHeader(String text, Span line, char border) {
        List<Span> cells = new Cells(text, border).of(line);
        boolean named = false;
        for (Span cell : cells) {
            String heading = cell.of(text).toLowerCase(Locale.ROOT);
            if (heading.length() > LONGEST_HEADING || heading.endsWith(".") && !heading.equals("pop.")) {
                return false;
            }
            named |= Cells.isName(heading);
        }
        return named && cells.size() >= FEWEST_CELLS;
    }

    /** Those that part cells. */
    private static int count(String line, char border) {
        int borders = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            borders += line.charAt(i) == border && !quoted ? 1 : 0;
        }
        return borders;
    }
}
