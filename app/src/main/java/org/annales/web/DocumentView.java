package org.annales.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.Codes;
import org.annales.model.DocumentReading;
import org.annales.model.Figure;
import org.annales.model.Found;
import org.annales.model.Issue;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.Zone;
import org.annales.store.DocumentRow;
import org.annales.store.EventRow;
import org.annales.web.Segments.Mark;
import org.annales.web.Segments.Part;
import org.jspecify.annotations.Nullable;

/**
 * A document for reading, with everything that was taken from it marked.
 *
 * @param taken what a mark of the text stands for, by the name of the mark
 */
record DocumentView(Row document, List<ZoneView> zones, Map<String, Taken> taken) {

    /** A document in a list. */
    record Row(
            String id,
            String name,
            String title,
            String kind,
            @Nullable LocalDate published,
            @Nullable String publisher,
            String readOn,
            int characters,
            int statements,
            int figures,
            int issues) {
        static Row of(DocumentRow row) {
            Found<LocalDate> published = row.published();
            Found<String> publisher = row.publisher();
            return new Row(
                    row.id(),
                    row.name(),
                    row.title().value(),
                    Codes.of(row.kind().value()),
                    published == null ? null : published.value(),
                    publisher == null ? null : publisher.value(),
                    row.readOn(),
                    row.characters(),
                    row.statements(),
                    row.figures(),
                    row.issues());
        }
    }

    /** A part of the document with its rules; {@code reading} is false where nothing is taken from it. */
    record ZoneView(String kind, int level, boolean reading, List<Part> parts) {}

    /**
     * Something taken from the text.
     *
     * @param sort statement, figure, place, actor, time, attestation, view or issue
     * @param label what it is, in words
     * @param reality of a statement
     * @param score of a statement or figure
     * @param link id of the event, place or actor it leads to
     */
    record Taken(
            String sort,
            String label,
            @Nullable Family family,
            @Nullable String reality,
            @Nullable Double score,
            @Nullable String link) {}

    static DocumentView of(DocumentReading reading, DocumentRow row, Snapshot snapshot) {
        String text = reading.document().text().value();
        Map<String, Taken> taken = new LinkedHashMap<>();
        List<Mark> marks = new Builder(taken, snapshot).marks(reading);
        List<ZoneView> zones = new ArrayList<>();
        for (Zone zone : reading.document().zones()) {
            zones.add(new ZoneView(
                    Codes.of(zone.kind()), zone.level(), zone.reading(), Segments.of(text, zone.span(), marks)));
        }
        return new DocumentView(Row.of(row), zones, taken);
    }

    private static final class Builder {
        private final List<Mark> marks = new ArrayList<>();
        private final Map<String, Taken> taken;
        private final Snapshot snapshot;

        Builder(Map<String, Taken> taken, Snapshot snapshot) {
            this.taken = taken;
            this.snapshot = snapshot;
        }

        List<Mark> marks(DocumentReading reading) {
            reading.statements().forEach(this::add);
            reading.figures().forEach(this::add);
            reading.attestations()
                    .forEach(a -> mark(
                            a.id(),
                            a.evidence(),
                            new Taken(
                                    "attestation",
                                    a.kind() + ": " + a.subject() + " – " + a.object(),
                                    null,
                                    null,
                                    null,
                                    null)));
            reading.views()
                    .forEach(v -> mark(
                            v.id(),
                            v.quote(),
                            new Taken("view", v.topic() + ", " + v.voice(), null, null, null, null)));
            reading.mentions().places().stream()
                    .filter(mention -> mention.named())
                    .forEach(m -> mark(
                            "p" + m.span().start(),
                            m.span(),
                            new Taken(
                                    "place",
                                    m.place().name() + " (" + m.reason() + ")",
                                    null,
                                    null,
                                    m.score(),
                                    m.place().id())));
            reading.mentions().actors().stream()
                    .filter(mention -> !mention.how().equals("pronoun"))
                    .forEach(m -> mark(
                            "a" + m.span().start(),
                            m.span(),
                            new Taken(
                                    "actor",
                                    m.actor().name(),
                                    null,
                                    null,
                                    null,
                                    m.actor().id())));
            reading.mentions()
                    .times()
                    .forEach(m -> mark(
                            "t" + m.span().start(),
                            m.span(),
                            new Taken("time", m.when().edtf() + " (" + m.how() + ")", null, null, null, null)));
            for (Issue issue : reading.issues()) {
                Span span = issue.span();
                if (span != null && span.length() > 0) {
                    mark("i" + span.start(), span, new Taken("issue", issue.message(), null, null, null, null));
                }
            }
            return marks;
        }

        private void add(Statement s) {
            EventRow event = snapshot.eventOf().get(s.id());
            mark(
                    s.id(),
                    s.trigger(),
                    new Taken(
                            "statement",
                            s.type(),
                            Family.of(s.type()),
                            Codes.of(s.reality()),
                            s.score(),
                            event == null ? null : event.id()));
        }

        private void add(Figure f) {
            EventRow event = f.statement() == null ? null : snapshot.eventOf().get(f.statement());
            mark(
                    f.id(),
                    f.quote(),
                    new Taken(
                            "figure",
                            f.kind() + ": " + f.what(),
                            null,
                            null,
                            f.score(),
                            event == null ? null : event.id()));
        }

        private void mark(String name, Span span, Taken what) {
            marks.add(new Mark(span, name));
            taken.putIfAbsent(name, what);
        }
    }
}
