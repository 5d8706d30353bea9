package org.annales.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.annales.model.Codes;
import org.annales.model.DocumentReading;
import org.annales.place.Gazetteer;
import org.annales.store.DocumentRow;
import org.annales.store.EventRow;
import org.annales.store.IssueRow;
import org.annales.store.Store;
import org.jspecify.annotations.Nullable;

/** The questions that read the chronicle, by path; the server and the static copy ask them alike. */
final class Api {

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
        questions.put("/api/version", ask -> Map.of("version", chronicle.now().version()));
        questions.put("/api/names", ask -> names());
        questions.put("/api/overview", this::overview);
        questions.put("/api/events", this::events);
        questions.put("/api/events/{id}", ask -> EventView.whole(ask.part("id"), chronicle.now(), store()));
        questions.put("/api/state", ask -> StateView.whole(chronicle.now()));
        questions.put("/api/days/{day}", this::day);
        questions.put("/api/figures", this::figures);
        questions.put("/api/disputes", ask -> Disputes.of(chronicle.now(), store()));
        questions.put("/api/places", ask -> Page.of(Lists.places(chronicle, ask), ask, NameView::of));
        questions.put("/api/places/{id}", ask -> NameView.place(ask.part("id"), chronicle.now(), store()));
        questions.put("/api/actors", ask -> Page.of(Lists.actors(chronicle, ask), ask, NameView::of));
        questions.put("/api/actors/{id}", ask -> NameView.actor(ask.part("id"), chronicle.now(), store()));
        questions.put("/api/documents", ask -> Page.of(Lists.documents(chronicle, ask), ask, DocumentView.Row::of));
        questions.put("/api/documents/{id}", this::document);
        questions.put("/api/issues", ask -> Page.of(Lists.issues(chronicle, ask), ask, Api::issue));
        questions.put("/api/search", this::search);
    }

    /** Path → question, the parts of the path that differ in braces. */
    Map<String, Function<Ask, Object>> questions() {
        return Map.copyOf(questions);
    }

    /** Makes ready what the page asks first, so that its first reader does not wait for it. */
    void warm() {
        Ask nothing = new Ask(Map.of(), Map.of());
        for (String path : List.of("/api/summary", "/api/overview", "/api/state", "/api/events")) {
            Function<Ask, Object> question = questions.get(path);
            if (question != null) {
                Json.bytes(question.apply(nothing));
            }
        }
    }

    Store store() {
        return chronicle.store();
    }

    private NamesView names() {
        try (Gazetteer gazetteer = Gazetteer.open()) {
            return NamesView.of(chronicle.now(), store(), gazetteer);
        }
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
        int limit = ask.number("limit", Page.USUAL, 1, Page.LARGEST);
        int offset = offset(ask, found);
        List<EventRow> page = found.subList(Math.min(offset, found.size()), Math.min(offset + limit, found.size()));
        return new EventView.Page(found.size(), offset, EventView.list(page, now, store()));
    }

    /** Where the page begins: as asked, or at the first event that began on a day or later. */
    private static int offset(Ask ask, List<EventRow> found) {
        LocalDate day = ask.from("at");
        if (day == null) {
            return ask.number("offset", 0, 0, Integer.MAX_VALUE);
        }
        int before = 0;
        while (before < found.size()
                && found.get(before).time().isKnown()
                && found.get(before).time().earliest().isBefore(day)) {
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

    private Page<FigureView.Group> figures(Ask ask) {
        return Page.of(FigureView.compare(Lists.figures(chronicle, ask), chronicle.now()), ask, Function.identity());
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

    private static IssueView issue(IssueRow issue) {
        return new IssueView(
                issue.document(),
                issue.name(),
                Codes.of(issue.severity()),
                issue.code(),
                issue.quote(),
                issue.message());
    }

    private Found search(Ask ask) {
        String text = ask.text("text");
        return text == null
                ? new Found(List.of(), List.of(), List.of(), 0, List.of())
                : Found.of(text, chronicle.now(), store());
    }
}
