package org.annales.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.annales.model.Codes;
import org.annales.model.Coordinates;
import org.annales.model.Figure;
import org.annales.model.Holding;
import org.annales.model.Place;
import org.annales.model.Statement;
import org.annales.store.ActorRow;
import org.annales.store.DocumentRow;
import org.annales.store.EventRow;
import org.annales.store.FigureRow;
import org.annales.store.IssueRow;
import org.annales.store.PlaceRow;
import org.annales.store.TimelineRow;
import org.jspecify.annotations.Nullable;

/** Lists of the chronicle as rows of named values, {@code lat} and {@code lon} among them where a row has a position. */
final class ListRows {

    private final Chronicle chronicle;

    ListRows(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** The rows of a list that a request's filters let through. */
    List<Map<String, @Nullable Object>> of(String list, Ask ask) {
        Snapshot now = chronicle.now();
        return switch (list) {
            case "events" -> map(now.select(Filters.of(ask, chronicle.store())), event -> event(event, now));
            case "statements" ->
                map(
                        chronicle
                                .store()
                                .statements(now.select(Filters.of(ask, chronicle.store())).stream()
                                        .flatMap(event -> event.statements().stream())
                                        .distinct()
                                        .toList()),
                        row -> statement(row, now));
            case "figures" -> map(Lists.figures(chronicle, ask), row -> figure(row, now));
            case "holdings" -> map(now.holdings(), holding -> holding(holding, now));
            case "places" -> map(Lists.places(chronicle, ask), ListRows::place);
            case "actors" -> map(Lists.actors(chronicle, ask), ListRows::actor);
            case "documents" -> map(Lists.documents(chronicle, ask), ListRows::document);
            case "issues" -> map(Lists.issues(chronicle, ask), ListRows::issue);
            default -> throw new NotThere("no such list");
        };
    }

    private interface ToRow<T> {
        Row row(T value);
    }

    private static <T> List<Map<String, @Nullable Object>> map(List<T> values, ToRow<T> toRow) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(values.size());
        values.forEach(value -> rows.add(toRow.row(value).fields));
        return rows;
    }

    /** A row under construction. */
    private static final class Row {
        private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

        Row put(String name, @Nullable Object value) {
            fields.put(name, value instanceof List<?> many ? joined(many) : value);
            return this;
        }

        Row at(@Nullable Place place) {
            Coordinates at = place == null ? null : place.at();
            return put("lat", at == null ? null : (Object) at.latitude())
                    .put("lon", at == null ? null : (Object) at.longitude());
        }

        Row time(TimeView time) {
            return put("time", time.edtf())
                    .put("from", time.from() == null ? null : time.from().toString())
                    .put("to", time.to() == null ? null : time.to().toString());
        }

        private static String joined(List<?> values) {
            StringJoiner all = new StringJoiner("; ");
            values.forEach(value -> all.add(String.valueOf(value)));
            return all.toString();
        }
    }

    private static Row event(EventRow event, Snapshot now) {
        Place place = event.places().isEmpty()
                ? null
                : now.places().get(event.places().getFirst());
        return new Row()
                .put("id", event.id())
                .put("type", event.type())
                .time(TimeView.of(event.time()))
                .put("place", place == null ? null : place.name())
                .at(place)
                .put("reality", event.realities().stream().sorted().toList())
                .put("sides", event.sides().stream().sorted().toList())
                .put("statements", event.statements().size())
                .put("disputed", event.disputed())
                .put("score", event.score())
                .put(
                        "documents",
                        event.documents().stream().map(now::title).sorted().toList());
    }

    private static Row statement(TimelineRow row, Snapshot now) {
        Statement s = row.statement();
        EventRow event = now.eventOf().get(s.id());
        return new Row()
                .put("id", s.id())
                .put("event", event == null ? null : event.id())
                .put("type", s.type())
                .time(TimeView.of(s.time().when()))
                .put("agents", s.agents().stream().map(who -> who.name()).toList())
                .put("targets", s.targets().stream().map(who -> who.name()).toList())
                .put("places", s.places().stream().map(at -> at.place().name()).toList())
                .at(s.places().isEmpty() ? null : s.places().getFirst().place())
                .put("reality", Codes.of(s.reality()))
                .put("phase", Codes.of(s.phase()))
                .put("said_by", s.saidBy())
                .put("quote", row.quote())
                .put("sentence", row.evidence())
                .put("document", row.document())
                .put("score", s.score())
                .put("rule", s.rule());
    }

    private static Row figure(FigureRow row, Snapshot now) {
        Figure f = row.figure();
        Place place = f.place() == null
                ? null
                : now.places().values().stream()
                        .filter(candidate -> candidate.name().equals(f.place()))
                        .findFirst()
                        .orElse(null);
        return new Row()
                .put("id", f.id())
                .put("kind", f.kind())
                .put("unit", f.unit())
                .put("min", f.min())
                .put("max", f.max())
                .put("bound", Codes.of(f.bound()))
                .put("what", f.what())
                .put("place", f.place())
                .at(place)
                .put("side", f.side())
                .time(TimeView.of(f.time()))
                .put("scope", Codes.of(f.scope()))
                .put("said_by", f.saidBy())
                .put("quote", row.quote())
                .put("sentence", row.evidence())
                .put("document", row.document());
    }

    private static Row holding(Holding h, Snapshot now) {
        return new Row()
                .put("place", h.place())
                .at(now.places().get(h.placeId()))
                .put("holder", h.holder())
                .put("kind", Codes.of(h.kind().counted()))
                .put("from", h.from().edtf())
                .put("to", h.to().edtf())
                .put("last_word", h.lastWord() == null ? null : h.lastWord().toString())
                .put("statements", h.statements());
    }

    private static Row place(PlaceRow row) {
        return new Row()
                .put("id", row.place().id())
                .put("name", row.place().name())
                .put("kind", Codes.of(row.place().kind()))
                .put("country", row.place().country())
                .at(row.place())
                .put("statements", row.statements())
                .put("mentions", row.mentions())
                .put("documents", row.documents());
    }

    private static Row actor(ActorRow row) {
        return new Row()
                .put("id", row.actor().id())
                .put("name", row.actor().name())
                .put("sector", Codes.of(row.actor().sector()))
                .put("side", row.actor().side())
                .put("statements", row.statements())
                .put("mentions", row.mentions())
                .put("documents", row.documents());
    }

    private static Row document(DocumentRow row) {
        return new Row()
                .put("id", row.id())
                .put("name", row.name())
                .put("title", row.title().value())
                .put("kind", Codes.of(row.kind().value()))
                .put(
                        "published",
                        row.published() == null ? null : row.published().value().toString())
                .put(
                        "publisher",
                        row.publisher() == null ? null : row.publisher().value())
                .put("characters", row.characters())
                .put("statements", row.statements())
                .put("figures", row.figures())
                .put("issues", row.issues());
    }

    private static Row issue(IssueRow issue) {
        return new Row()
                .put("document", issue.name())
                .put("severity", Codes.of(issue.severity()))
                .put("code", issue.code())
                .put("quote", issue.quote())
                .put("message", issue.message());
    }
}
