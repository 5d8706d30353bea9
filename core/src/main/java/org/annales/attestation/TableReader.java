package org.annales.attestation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annales.model.Attestation;
import org.annales.model.Extent;
import org.annales.model.PlaceMention;
import org.annales.model.SourceText;
import org.annales.model.Span;
import org.annales.model.StableId;
import org.annales.model.When;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;

/** Reads tables that say in columns of their own who holds a place and as of when: “Name | Held by | As of | Notes”. */
final class TableReader {
    private static final Pattern DATE =
            Pattern.compile("(?:(\\d{1,2})\\s+)?(\\p{L}{3,9})\\.?\\s+(?:(\\d{1,2}),\\s+)?(\\d{4})");
    private static final Pattern ISO = Pattern.compile("\\d{4}(?:-\\d{2}){0,2}");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final AttestationWords words;

    TableReader(AttestationWords words) {
        this.words = words;
    }

    /** Which columns of a table say who holds and as of when; -1 where none does. */
    private record Columns(int holder, int time) {}

    List<Attestation> read(DocumentContext context) {
        List<Attestation> found = new ArrayList<>();
        List<Zone> zones = context.document().document().zones();
        Columns columns = new Columns(-1, -1);
        for (int i = 0; i + 1 < zones.size(); i++) {
            Zone zone = zones.get(i);
            if (zone.kind() == ZoneKind.TABLE && !isRow(zones, i)) {
                columns = columns(line(context, zone.span().start())
                        .of(context.document().document().text().value()));
            } else if (columns.holder > 0 && zone.kind() == ZoneKind.LIST && isRow(zones, i + 1)) {
                addRow(context, zone.span(), columns, found);
            }
        }
        return found;
    }

    private static boolean isRow(List<Zone> zones, int index) {
        return zones.get(index).kind() == ZoneKind.TABLE
                && index > 0
                && zones.get(index - 1).kind() == ZoneKind.LIST
                && zones.get(index).span().start() - zones.get(index - 1).span().end() <= 3;
    }

    private Columns columns(String header) {
        List<String> cells = cells(header);
        int holder = -1;
        int time = -1;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).toLowerCase(Locale.ROOT);
            holder = holder < 0 && words.is("tables.holder", cell) ? i : holder;
            time = time < 0 && words.is("tables.time", cell) ? i : time;
        }
        return new Columns(holder, time);
    }

    private static void addRow(DocumentContext context, Span name, Columns columns, List<Attestation> found) {
        Span line = line(context, name.start());
        List<String> cells = cells(line.of(context.document().document().text().value()));
        List<PlaceMention> places = context.mentions().placesIn(name);
        if (columns.holder >= cells.size() || places.isEmpty()) {
            return;
        }
        String holder = cells.get(columns.holder)
                .replaceAll("\\[[^\\]]*]|\\([^)]*\\)", "")
                .strip();
        String place = context.text(places.getFirst().span());
        boolean one = !holder.isEmpty() && holder.length() < 60 && Character.isLetter(holder.charAt(0));
        if (one) {
            When when =
                    columns.time > 0 && columns.time < cells.size() ? when(cells.get(columns.time)) : When.unknown();
            String id = StableId.of(context.hash(), "attestation", "holds", holder, place, line.start());
            found.add(new Attestation(
                    id, context.id(), "holds", holder, place, when, Extent.SOME_DAY, line, "holds/table"));
        }
    }

    private static Span line(DocumentContext context, int start) {
        SourceText source = context.document().document().text();
        String text = source.value();
        int begin = text.lastIndexOf('\n', start) + 1;
        int end = text.indexOf('\n', start);
        return new Span(begin, end < 0 ? text.length() : end);
    }

    private static List<String> cells(String line) {
        boolean tabs = line.indexOf('\t') >= 0;
        String inner = tabs ? line : line.strip().replaceAll("^\\||\\|$", "");
        List<String> cells = new ArrayList<>();
        for (String cell : inner.split(tabs ? "\t" : "\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    /** “8 Sep 2022”, “September 2022”, “2022-09-08”. */
    private static When when(String cell) {
        Matcher iso = ISO.matcher(cell);
        if (iso.matches()) {
            return When.find(cell).orElse(When.unknown());
        }
        Matcher date = DATE.matcher(cell);
        int month = date.find()
                ? MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT).substring(0, 3)) + 1
                : 0;
        if (month == 0) {
            return When.unknown();
        }
        int year = Integer.parseInt(date.group(4));
        String day = date.group(1) != null ? date.group(1) : date.group(3);
        try {
            return day == null
                    ? When.of(YearMonth.of(year, month))
                    : When.of(LocalDate.of(year, month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return When.unknown(); // “31 June” in a source says nothing
        }
    }
}
