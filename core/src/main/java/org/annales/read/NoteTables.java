package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annales.model.Span;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;

/**
 * Tables that say something in whole sentences of what their first column names (“Name | Held by | Notes”): the name of a row
 * becomes an item of a list, and its note an item below it, so that both are read; all else stays a table.
 */
final class NoteTables {
    private static final Pattern NAME = Pattern.compile("[\\p{Lu}'’‘][^.;:!?]{0,59}");
    private static final Pattern TOLD = Pattern.compile("[.)](?:\\[\\d+])*$|\\b(?:1[5-9]|20)\\d\\d\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final Pattern MONTH = Pattern.compile(
            "(?i)(?:january|february|march|april|june|july|august|september|sept|october|november|december)");
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
        if (zone.kind() != ZoneKind.TABLE || text.startsWith("{|", zone.span().start())) {
            zones.add(zone);
            return;
        }
        Cells cells = Cells.of(text, lines.getFirst());
        if (lines.stream().noneMatch(line -> noteOf(cells.of(line)) > 0)) {
            zones.add(zone);
            return;
        }
        for (Span line : lines) {
            boolean header = line.equals(lines.getFirst()) && noteOf(cells.of(line)) < 0;
            addRow(cells, line, header, zone);
        }
    }

    private void addRow(Cells border, Span line, boolean header, Zone table) {
        List<Span> cells = border.of(line);
        boolean named = !header
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
            if (isNote(cells.get(i).of(text))) {
                return i;
            }
        }
        return -1;
    }

    /** At least three words, one of them no month's name, and a year or the end of a sentence. */
    private static boolean isNote(String cell) {
        if (cell.indexOf(' ') == cell.lastIndexOf(' ') || !TOLD.matcher(cell).find()) {
            return false;
        }
        Matcher words = WORD.matcher(cell);
        while (words.find()) {
            if (!MONTH.matcher(words.group()).matches()) {
                return true;
            }
        }
        return false;
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
        return lines.isEmpty() ? List.of(span) : lines;
    }
}
