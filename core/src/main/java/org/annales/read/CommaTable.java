package org.annales.read;

import java.util.List;
import java.util.Locale;
import org.annales.model.Span;

/** Finds tables whose cells commas part (CSV): a header with a column for the name, and rows of as many cells below it. */
final class CommaTable {
    private static final int FEWEST_CELLS = 3;
    private static final int LONGEST_HEADING = 40;

    private CommaTable() {}

    /** The line behind the table that begins at a line; that line itself where none begins there. */
    static int end(String text, List<Line> lines, int from, ReadKnowledge knowledge) {
        Span header = lines.get(from).span();
        if (header.of(text).indexOf(',') < 0 || !isHeader(text, header, knowledge)) {
            return from;
        }
        Cells cells = new Cells(text, ',');
        int commas = commas(header.of(text));
        int end = from + 1;
        while (end < lines.size() && commas(lines.get(end).span().of(text)) == commas) {
            end++;
        }
        return end - from > 2 && cells.of(lines.get(from + 1).span()).size() > 1 ? end : from;
    }

    private static boolean isHeader(String text, Span line, ReadKnowledge knowledge) {
        List<Span> cells = new Cells(text, ',').of(line);
        boolean named = false;
        for (Span cell : cells) {
            String heading = cell.of(text).toLowerCase(Locale.ROOT);
            if (heading.length() > LONGEST_HEADING || heading.indexOf('.') == heading.length() - 1) {
                return false;
            }
            named |= knowledge.nameColumns.contains(heading);
        }
        return named && cells.size() >= FEWEST_CELLS;
    }

    /** Those that part cells. */
    private static int commas(String line) {
        int commas = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            commas += line.charAt(i) == ',' && !quoted ? 1 : 0;
        }
        return commas;
    }
}
