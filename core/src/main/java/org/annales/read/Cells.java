package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.Span;

/**
 * How the rows of a table are parted into cells: by tabs, by bars, or by commas with quotation marks round what has commas of
 * its own.
 */
record Cells(String text, char border) {
    /** By what parts the cells of a table's first line. */
    static Cells of(String text, Span first) {
        String line = first.of(text);
        char border = line.indexOf('\t') >= 0 ? '\t' : line.indexOf('|') >= 0 ? '|' : ',';
        return new Cells(text, border);
    }

    /** The cells of a row that are not empty, without blanks and quotation marks round them. */
    List<Span> of(Span line) {
        List<Span> cells = new ArrayList<>();
        int start = line.start();
        boolean quoted = false;
        for (int i = line.start(); i <= line.end(); i++) {
            boolean end = i == line.end();
            quoted ^= !end && border == ',' && text.charAt(i) == '"';
            if (end || text.charAt(i) == border && !quoted) {
                Span cell = bare(Line.trim(text, start, i));
                if (cell.length() > 0) {
                    cells.add(cell);
                }
                start = i + 1;
            }
        }
        return cells;
    }

    private Span bare(Span cell) {
        boolean quoted = border == ','
                && cell.length() > 1
                && text.charAt(cell.start()) == '"'
                && text.charAt(cell.end() - 1) == '"';
        return quoted ? Line.trim(text, cell.start() + 1, cell.end() - 1) : cell;
    }
}
