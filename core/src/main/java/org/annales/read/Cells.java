package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annales.model.Span;

/**
 * How the rows of a table are parted into cells: by tabs, by bars, or by commas or semicolons with quotation marks round what
 * has some of its own.
 */
public record Cells(String text, char border) {
    /** By what parts the cells of a table's first line. */
    public static Cells of(String text, Span first) {
        String line = first.of(text);
        char border = line.indexOf('\t') >= 0 ? '\t' : line.indexOf('|') >= 0 ? '|' : CommaTable.border(line);
        return new Cells(text, border);
    }

    /** The cells of a row, empty ones too, without blanks and quotation marks round them. */
    public List<Span> of(Span line) {
        List<Span> cells = new ArrayList<>();
        Span row = border == '|' ? withoutBars(line) : line;
        int start = row.start();
        boolean quoted = false;
        for (int i = row.start(); i <= row.end(); i++) {
            boolean end = i == row.end();
            quoted ^= !end && isQuoting() && text.charAt(i) == '"';
            if (end || text.charAt(i) == border && !quoted) {
                cells.add(bare(Line.trim(text, start, i)));
                start = i + 1;
            }
        }
        return cells;
    }

    /** Do headings of a row's columns say that one names places and another tells who holds them? */
    public boolean hasHolder(Span line) {
        List<Span> headings = of(line);
        return headings.stream().anyMatch(cell -> isName(cell.of(text)))
                && headings.stream().anyMatch(cell -> isHolder(cell.of(text)));
    }

    /** Is this the heading of a column that tells who holds a place: “Held by”? */
    public static boolean isHolder(String heading) {
        return ReadKnowledge.ENGLISH.holderColumns.contains(plain(heading));
    }

    /** Is this the heading of a column with names of places: “Town”? */
    static boolean isName(String heading) {
        return ReadKnowledge.ENGLISH.nameColumns.contains(plain(heading));
    }

    /** The column whose heading says most surely that it names places; the first where none does. */
    int nameColumn(Span line) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        List<Span> headings = of(line);
        for (int i = 0; i < headings.size(); i++) {
            int rank = ReadKnowledge.ENGLISH.nameColumns.indexOf(
                    plain(headings.get(i).of(text)));
            if (rank >= 0 && rank < least) {
                least = rank;
                best = i;
            }
        }
        return best;
    }

    private static String plain(String heading) {
        return heading.replaceAll("[*_'!]", "").strip().toLowerCase(Locale.ROOT);
    }

    private boolean isQuoting() {
        return border == ',' || border == ';';
    }

    /** {@code | a | b |}: the bars round a row part nothing. */
    private Span withoutBars(Span line) {
        Span row = Line.trim(text, line.start(), line.end());
        int start = row.length() > 0 && text.charAt(row.start()) == border ? row.start() + 1 : row.start();
        int end = row.end() > start && text.charAt(row.end() - 1) == border ? row.end() - 1 : row.end();
        return new Span(start, end);
    }

    private Span bare(Span cell) {
        boolean quoted = isQuoting()
                && cell.length() > 1
                && text.charAt(cell.start()) == '"'
                && text.charAt(cell.end() - 1) == '"';
        return quoted ? Line.trim(text, cell.start() + 1, cell.end() - 1) : cell;
    }
}
