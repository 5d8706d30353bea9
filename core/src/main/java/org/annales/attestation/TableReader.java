package org.annales.attestation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annales.model.Attestation;
import org.annales.model.Extent;
import org.annales.model.Found;
import org.annales.model.PlaceMention;
import org.annales.model.Span;
import org.annales.model.StableId;
import org.annales.model.When;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.annales.read.Cells;
import org.jspecify.annotations.Nullable;

/** Reads tables that say in columns of their own who holds a place and as of when: “Name | Held by | As of | Notes”. */
final class TableReader {
    private static final int LONGEST_HOLDER = 60;

    /** A picture in wiki markup, with what stands for it where it cannot be shown. */
    private static final Pattern PICTURE =
            Pattern.compile("\\[\\[(?:File|Image):[^\\]|]*(?:\\|(?:alt=([^\\]|]*+)|[^\\]|]*+))*+]]");

    private final AttestationWords words;

    TableReader(AttestationWords words) {
        this.words = words;
    }

    /**
     * What the columns of a row say.
     *
     * @param holder empty where the place is contested
     * @param when the day of publication where the table does not say as of when, unknown without one
     */
    record Row(PlaceMention place, String holder, When when, Span line) {
        /** The same by another name of its holder. */
        Row heldBy(String party) {
            return new Row(place, party, when, line);
        }

        boolean isContested() {
            return holder.isEmpty();
        }
    }

    /** Which columns of a table say who holds and as of when; -1 where none does. */
    private record Columns(Cells cells, int holder, int time) {}

    /** The rows of a document's tables in text order. */
    List<Row> read(DocumentContext context) {
        List<Row> found = new ArrayList<>();
        Columns columns = null;
        Span row = new Span(0, 0);
        for (Zone zone : context.document().document().zones()) {
            Span line = line(context, zone.span().start());
            if (zone.kind() == ZoneKind.TABLE && !line.equals(row)) {
                columns = columns(context, line);
            } else if (columns != null && zone.kind() == ZoneKind.LIST && zone.level() == 1) {
                row = line;
                addRow(context, zone.span(), columns, line, found);
            }
        }
        return found;
    }

    /** What a row says. */
    static Attestation attest(DocumentContext context, Row row) {
        String place = context.text(row.place().span());
        String kind = row.isContested() ? "status" : "holds";
        String subject = row.isContested() ? place : row.holder();
        String object = row.isContested() ? "contested" : place;
        String id = StableId.of(
                context.hash(), "attestation", kind, subject, object, row.line().start());
        return new Attestation(
                id, context.id(), kind, subject, object, row.when(), Extent.SOME_DAY, row.line(), kind + "/table");
    }

    private @Nullable Columns columns(DocumentContext context, Span header) {
        String text = context.document().document().text().value();
        Cells cells = Cells.of(text, header);
        List<Span> headings = cells.of(header);
        int holder = -1;
        int time = -1;
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).of(text);
            holder = holder < 0 && Cells.isHolder(heading) ? i : holder;
            time = time < 0 && words.is("tables.time", heading.toLowerCase(Locale.ROOT)) ? i : time;
        }
        return holder <= 0 ? null : new Columns(cells, holder, time);
    }

    private void addRow(DocumentContext context, Span name, Columns columns, Span line, List<Row> found) {
        String text = context.document().document().text().value();
        List<Span> cells = columns.cells().of(line);
        List<PlaceMention> places = context.mentions().placesIn(name);
        if (columns.holder() >= cells.size() || places.isEmpty()) {
            return;
        }
        String holder = holder(cells.get(columns.holder()).of(text));
        if (holder != null) {
            boolean dated = columns.time() >= 0 && columns.time() < cells.size();
            When told = dated ? CellDates.read(cells.get(columns.time()).of(text)) : When.unknown();
            Found<LocalDate> published = context.document().document().published();
            When when = told.isKnown()
                    ? When.of(told.latest()) // as of May: after all that the note tells of May
                    : published == null ? told : When.of(published.value());
            found.add(new Row(places.getFirst(), holder, when, line));
        }
    }

    /** Who a cell names; empty where it says that nobody alone holds the place, null where it says nothing. */
    private @Nullable String holder(String cell) {
        String flag = Flags.country(cell.strip());
        if (flag != null) {
            return words.side(flag);
        }
        Matcher picture = PICTURE.matcher(cell);
        boolean alone = picture.replaceAll("").isBlank() && picture.reset().find() && picture.group(1) != null;
        String named = alone ? picture.group(1) : picture.replaceAll("");
        String holder = named.replaceAll("\\[[^\\]]*]|\\([^)]*\\)|[*_]", "")
                .replaceAll("^[^\\p{L}]+", "")
                .replaceAll("(?i)^(?:(?:the )?flag of |held by |controlled by )?(?:the )?", "")
                .strip();
        String lower = holder.toLowerCase(Locale.ROOT);
        if (words.is("tables.contested", lower)) {
            return "";
        }
        boolean party = !holder.isEmpty() && holder.length() < LONGEST_HOLDER && Character.isLetter(holder.charAt(0));
        boolean date = CellDates.read(cell).isKnown();
        return party && !date && !words.is("tables.nobody", lower) ? holder : null;
    }

    private static Span line(DocumentContext context, int start) {
        String text = context.document().document().text().value();
        int begin = text.lastIndexOf('\n', start) + 1;
        int end = text.indexOf('\n', start);
        return new Span(begin, end < 0 ? text.length() : end);
    }
}
