package org.annales.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.annales.model.Codes;
import org.annales.model.DocumentReading;
import org.annales.store.DocumentRow;
import org.annales.store.EventRow;
import org.annales.store.FigureRow;
import org.annales.store.IssueRow;
import org.annales.store.Store;
import org.jspecify.annotations.Nullable;

/** The questions that read the chronicle, by path; the server and the static copy ask them alike. */
final class Api {
    static final int PAGE = 50;
    static final int LARGEST_PAGE = 500;

    /** An issue with its place in the text. */
    record IssueView(
            @Nullable String document,
            String name,
            String severity,
            String code,
            @Nullable String quote,
            String message) {}

    private final Chronicle chronicle;
    private final boolean writable;
    private final Map<String, Function<Ask, Object>> questions = new LinkedHashMap<>();

    /** @param writable can documents be read from the page? */
    Api(Chronicle chronicle, boolean writable) {
        this.chronicle = chronicle;
        this.writable = writable;
        questions.put("/api/summary", ask -> SummaryView.of(chronicle.now(), this.writable));
        questions.put("/api/overview", this::overview);
        questions.put("/api/events", this::events);
        questions.put("/api/events/{id}", ask -> EventView.whole(ask.part("id"), chronicle.now(), store()));
        questions.put("/api/state", ask -> StateView.whole(chronicle.now()));
        questions.put("/api/days/{day}", this::day);
        questions.put("/api/figures", this::figures);
        questions.put("/api/disputes", ask -> Disputes.of(chronicle.now(), store()));
        questions.put(
                "/api/places",
                ask -> chronicle.now().placeRows().stream()
                        .sorted(Comparator.comparing(row -> -row.statements()))
                        .map(NameView::of)
                        .toList());
        questions.put("/api/places/{id}", ask -> NameView.place(ask.part("id"), chronicle.now(), store()));
        questions.put(
                "/api/actors",
                ask -> chronicle.now().actorRows().stream()
                        .sorted(Comparator.comparing(row -> -row.statements()))
                        .map(NameView::of)
                        .toList());
        questions.put("/api/actors/{id}", ask -> NameView.actor(ask.part("id"), chronicle.now(), store()));
        questions.put(
                "/api/documents",
                ask -> SummaryView.of(chronicle.now(), this.writable).documents());
        questions.put("/api/documents/{id}", this::document);
        questions.put("/api/issues", ask -> issues());
        questions.put("/api/search", this::search);
    }

    /** Path → question, the parts of the path that differ in braces. */
    Map<String, Function<Ask, Object>> questions() {
        return Map.copyOf(questions);
    }

    Store store() {
        return chronicle.store();
    }

    private Overview overview(Ask ask) {
        return Overview.of(chronicle.now(), Filters.of(ask, store()), ask.to("until"), Overview.Box.of(ask.all("box")));
    }

    private EventView.Page events(Ask ask) {
        Snapshot now = chronicle.now();
        List<EventRow> found = now.select(Filters.of(ask, store()));
        if ("latest".equals(ask.text("order"))) {
            found = found.reversed();
        }
        int limit = ask.number("limit", PAGE, 1, LARGEST_PAGE);
        int offset = offset(ask, found);
        List<EventRow> page = found.subList(Math.min(offset, found.size()), Math.min(offset + limit, found.size()));
        return new EventView.Page(found.size(), offset, EventView.list(page, now, store()));
    }

    /** Where the page begins: as asked, or at the first event of a day. */
    private static int offset(Ask ask, List<EventRow> found) {
        LocalDate day = ask.from("at");
        if (day == null) {
            return ask.number("offset", 0, 0, Integer.MAX_VALUE);
        }
        int before = 0;
        while (before < found.size()
                && found.get(before).time().isKnown()
                && found.get(before).time().latest().isBefore(day)) {
            before++;
        }
        return before;
    }

    private StateView.Day day(Ask ask) {
        LocalDate day = new Ask(Map.of(), Map.of("day", List.of(ask.part("day")))).from("day");
        if (day == null) {
            throw new BadAsk("no day");
        }
        return StateView.on(day, chronicle.now(), store());
    }

    private List<FigureView.Group> figures(Ask ask) {
        String text = ask.text("text");
        List<FigureRow> rows = text == null ? chronicle.now().figures() : store().figures(text);
        List<String> kinds = ask.all("kind");
        return FigureView.compare(
                rows.stream()
                        .filter(row ->
                                kinds.isEmpty() || kinds.contains(row.figure().kind()))
                        .toList(),
                chronicle.now());
    }

    private DocumentView document(Ask ask) {
        Snapshot now = chronicle.now();
        DocumentRow row = now.documents().get(ask.part("id"));
        DocumentReading reading = row == null ? null : store().reading(row.id()).orElse(null);
        if (row == null || reading == null) {
            throw new NotThere("no such document");
        }
        return DocumentView.of(reading, row, now);
    }

    private List<IssueView> issues() {
        return store().issues().stream()
                .map((IssueRow issue) -> new IssueView(
                        issue.document(),
                        issue.name(),
                        Codes.of(issue.severity()),
                        issue.code(),
                        issue.quote(),
                        issue.message()))
                .toList();
    }

    private Found search(Ask ask) {
        String text = ask.text("text");
        return text == null
                ? new Found(List.of(), List.of(), List.of(), 0, List.of())
                : Found.of(text, chronicle.now(), store());
    }
}
