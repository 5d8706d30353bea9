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
        boolean holders = cells.hasHolder(lines.getFirst());
        if (!holders && lines.stream().noneMatch(line -> noteOf(cells.of(line), 0) > 0)) {
            zones.add(zone);
            return;
        }
        int name = cells.nameColumn(lines.getFirst());
        for (Span line : lines) {
            boolean header = line.equals(lines.getFirst()) && (holders || noteOf(cells.of(line), name) < 0);
            addRow(cells.of(line), name, line, header, zone);
        }
    }

    private void addRow(List<Span> cells, int name, Span line, boolean header, Zone table) {
        Span words = cells.size() > name + 1 ? unmarked(cells.get(name)) : new Span(0, 0);
        boolean named = !header && NAME.matcher(words.of(text)).matches();
        if (!named || MARKED.matcher(line.of(text)).find()) {
            addTable(line, table);
            return;
        }
        if (name > 0) {
            addTable(new Span(cells.getFirst().start(), cells.get(name - 1).end()), table);
        }
        zones.add(new Zone(ZoneKind.LIST, words, 1, true));
        int note = noteOf(cells, name);
        int last = note < 0 ? cells.size() : note;
        addTable(between(cells, name + 1, last), table);
        if (note > 0) {
            zones.add(new Zone(ZoneKind.LIST, cells.get(note), 2, true));
            addTable(between(cells, note + 1, cells.size()), table);
        }
    }

    /** {@code **Name**} */
    private Span unmarked(Span cell) {
        int start = cell.start();
        int end = cell.end();
        while (end - start > 2 && "*_[".indexOf(text.charAt(start)) >= 0 && "*_]".indexOf(text.charAt(end - 1)) >= 0) {
            start++;
            end--;
        }
        return new Span(start, end);
    }

    /** From the first cell that is not empty to the last. */
    private static Span between(List<Span> cells, int from, int to) {
        int start = -1;
        int end = -1;
        for (int i = from; i < to; i++) {
            boolean empty = cells.get(i).length() == 0;
            start = start < 0 && !empty ? cells.get(i).start() : start;
            end = empty ? end : cells.get(i).end();
        }
        return start < 0 ? new Span(0, 0) : new Span(start, end);
    }

    private void addTable(Span span, Zone table) {
        if (span.length() > 0) {
            zones.add(new Zone(ZoneKind.TABLE, span, table.level(), table.reading()));
        }
    }

    /** The last cell that tells something in words; -1 where none does. */
    private int noteOf(List<Span> cells, int name) {
        for (int i = cells.size() - 1; i > name; i--) {
            if (isNote(cells.get(i).of(text))) {
                return i;
            }
        }
        return -1;
    }

    /** At least three words, or two with a full stop, one of them no month's name, and a year or the end of a sentence. */
    private static boolean isNote(String cell) {
        boolean sentence = cell.endsWith(".") && cell.indexOf(' ') > 0; // “Never taken.”
        if (!sentence && cell.indexOf(' ') == cell.lastIndexOf(' ')
                || !TOLD.matcher(cell).find()) {
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
