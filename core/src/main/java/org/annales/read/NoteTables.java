package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.annales.model.Span;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;

/**
 * Tables that say something in whole sentences of what their first column names (“Name | Held by | Notes”): the name of a row
 * becomes an item of a list, and its note an item below it, so that both are read; all else stays a table.
 */
final class NoteTables {
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[^.;:!?]{0,59}");
    private static final Pattern NOTE = Pattern.compile("\\p{Lu}\\S*(?:\\s+\\S+){2,}[.)\\]]?");
    private static final Pattern TOLD = Pattern.compile("\\.(?:\\[\\d+])*$|\\b(?:1[5-9]|20)\\d\\d\\b");
    private static final Pattern MARKED = Pattern.compile("^\\s*(?:\\{\\||\\|-|\\|}|!|\\|?\\s*:?-{3,})");

    private final String text;
    private final List<Zone> zones = new ArrayList<>();

    private NoteTables(String text) {
        this.text = text;
    }

    /** The zones with the rows of such tables as items. */
    static List<Zone> cut(String text, List<Zone> zones) {
        NoteTables tables = new NoteTables(text);
        zones.forEach(tables::add);
        return tables.zones;
    }

    private void add(Zone zone) {
        List<Span> lines = lines(zone.span());
        boolean told =
                zone.kind() == ZoneKind.TABLE && lines.stream().skip(1).anyMatch(line -> noteOf(cells(line)) > 0);
        if (!told || text.startsWith("{|", zone.span().start())) {
            zones.add(zone);
            return;
        }
        for (Span line : lines) {
            addRow(line, zone);
        }
    }

    private void addRow(Span line, Zone table) {
        List<Span> cells = cells(line);
        boolean named = !line.equals(lines(table.span()).getFirst())
                && cells.size() > 1
                && NAME.matcher(cells.getFirst().of(text)).matches();
        if (!named || MARKED.matcher(line.of(text)).find()) {
            addTable(line, table);
            return;
        }
        zones.add(new Zone(ZoneKind.LIST, cells.getFirst(), 1, true));
        int note = noteOf(cells);
        if (note < 0) {
            addTable(new Span(cells.get(1).start(), cells.getLast().end()), table);
            return;
        }
        if (note > 1) {
            addTable(new Span(cells.get(1).start(), cells.get(note - 1).end()), table);
        }
        zones.add(new Zone(ZoneKind.LIST, cells.get(note), 2, true));
        if (note + 1 < cells.size()) {
            addTable(new Span(cells.get(note + 1).start(), cells.getLast().end()), table);
        }
    }

    private void addTable(Span span, Zone table) {
        if (span.length() > 0) {
            zones.add(new Zone(ZoneKind.TABLE, span, table.level(), table.reading()));
        }
    }

    /** The last cell that tells something in words; -1 where none does. */
    private int noteOf(List<Span> cells) {
        for (int i = cells.size() - 1; i > 0; i--) {
            String cell = cells.get(i).of(text);
            if (NOTE.matcher(cell).matches() && TOLD.matcher(cell).find()) {
                return i;
            }
        }
        return -1;
    }

    private List<Span> lines(Span span) {
        List<Span> lines = new ArrayList<>();
        int start = span.start();
        while (start < span.end()) {
            int end = text.indexOf('\n', start);
            end = end < 0 || end > span.end() ? span.end() : end;
            Span line = Line.trim(text, start, end);
            if (line.length() > 0) {
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }

    /** The cells of a row that are not empty. */
    private List<Span> cells(Span line) {
        char border = line.of(text).indexOf('\t') >= 0 ? '\t' : '|';
        List<Span> cells = new ArrayList<>();
        int start = line.start();
        for (int i = line.start(); i <= line.end(); i++) {
            if (i == line.end() || text.charAt(i) == border) {
                Span cell = Line.trim(text, start, i);
                if (cell.length() > 0) {
                    cells.add(cell);
                }
                start = i + 1;
            }
        }
        return cells;
    }
}
