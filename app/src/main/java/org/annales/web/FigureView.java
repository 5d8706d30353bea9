package org.annales.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.annales.figure.Claim;
import org.annales.figure.FigureComparison;
import org.annales.figure.FigureGroup;
import org.annales.model.Codes;
import org.annales.model.Figure;
import org.annales.model.Sketch;
import org.annales.store.DocumentRow;
import org.annales.store.EventRow;
import org.annales.store.FigureRow;
import org.annales.web.Segments.Mark;
import org.annales.web.Segments.Part;
import org.annales.web.StatementView.Source;
import org.annales.web.StatementView.VoiceView;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its words.
 *
 * @param sentence in parts, the number marked
 * @param event id of the event it belongs to
 */
record FigureView(
        String id,
        String kind,
        String unit,
        BigDecimal min,
        BigDecimal max,
        String bound,
        String what,
        @Nullable String about,
        @Nullable String place,
        @Nullable String side,
        TimeView time,
        String scope,
        List<VoiceView> voices,
        Source document,
        List<Part> sentence,
        @Nullable String event,
        double score,
        String rule) {

    /**
     * Claims that count the same thing, side by side; nothing in it is a sum.
     *
     * @param openEnded is the highest a lower bound?
     */
    record Group(
            String kind,
            String unit,
            @Nullable String side,
            @Nullable String place,
            @Nullable String about,
            @Nullable String what,
            TimeView time,
            boolean total,
            BigDecimal low,
            BigDecimal high,
            boolean openEnded,
            List<Row> rows) {}

    /**
     * One claim.
     *
     * @param superseded did the same claimant give a later total?
     * @param copies the documents that say the same word for word, and are no voices of their own
     */
    record Row(String claimant, boolean superseded, boolean denied, FigureView figure, List<Source> copies) {}

    static FigureView of(FigureRow row, Snapshot snapshot) {
        Figure f = row.figure();
        EventRow event = f.statement() == null ? null : snapshot.eventOf().get(f.statement());
        return new FigureView(
                f.id(),
                f.kind(),
                f.unit(),
                f.min(),
                f.max(),
                Codes.of(f.bound()),
                f.what(),
                f.about(),
                f.place(),
                f.side(),
                TimeView.of(f.time()),
                Codes.of(f.scope()),
                VoiceView.of(f.voices()),
                new Source(f.document(), snapshot.title(f.document())),
                Segments.ofSentence(row.evidence(), f.evidence().start(), List.of(new Mark(f.quote(), "figure"))),
                event == null ? null : event.id(),
                f.score(),
                f.rule());
    }

    /** Figures as claims side by side, those with most claims first. */
    static List<Group> compare(List<FigureRow> rows, Snapshot snapshot) {
        return compare(rows, snapshot, group -> true);
    }

    /** Those of the comparisons that are wanted. */
    static List<Group> compare(List<FigureRow> rows, Snapshot snapshot, Predicate<FigureGroup> wanted) {
        Map<String, FigureRow> byId = new HashMap<>();
        List<Claim> claims = new ArrayList<>();
        for (FigureRow row : rows) {
            byId.put(row.figure().id(), row);
            claims.add(claim(row, snapshot));
        }
        return FigureComparison.compare(claims).stream()
                .filter(wanted)
                .map(group -> group(group, byId, snapshot))
                .toList();
    }

    private static Claim claim(FigureRow row, Snapshot snapshot) {
        Figure figure = row.figure();
        DocumentRow document = snapshot.documents().get(figure.document());
        EventRow event = figure.statement() == null ? null : snapshot.eventOf().get(figure.statement());
        return new Claim(
                figure,
                document == null ? row.document() : document.title().value(),
                document == null || document.published() == null
                        ? null
                        : document.published().value(),
                event == null ? null : event.id(),
                Sketch.of(row.evidence()));
    }

    private static List<Source> copies(FigureGroup.Row row, Snapshot snapshot) {
        return row.copies().stream()
                .map(copy -> copy.figure().document())
                .distinct()
                .map(document -> new Source(document, snapshot.title(document)))
                .toList();
    }

    private static Group group(FigureGroup group, Map<String, FigureRow> byId, Snapshot snapshot) {
        List<Row> rows = new ArrayList<>();
        for (FigureGroup.Row row : group.rows()) {
            FigureRow figure = byId.get(row.claim().figure().id());
            if (figure != null) {
                rows.add(new Row(
                        row.claim().claimant(),
                        !row.stands(),
                        row.claim().isOnlyDenied(),
                        of(figure, snapshot),
                        copies(row, snapshot)));
            }
        }
        return new Group(
                group.kind(),
                group.unit(),
                group.side(),
                group.place(),
                group.about(),
                group.what(),
                TimeView.of(group.time()),
                group.total(),
                group.low(),
                group.high(),
                group.openEnded(),
                rows);
    }
}
