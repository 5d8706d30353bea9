package org.annales.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.Event;
import org.annales.model.Participant;
import org.annales.model.Reality;
import org.annales.model.Statement;
import org.annales.model.When;
import org.jdbi.v3.core.Handle;

/** Puts events together with the statements that tell them. */
final class EventViews {
    private static final Comparator<TimelineRow> BEST = Comparator.comparing(
                    (TimelineRow row) -> row.statement().reality() != Reality.ACTUAL)
            .thenComparing(row -> width(row.statement().time().when()))
            .thenComparing(row -> row.statement().agents().isEmpty())
            .thenComparing(row -> -row.statement().score());

    private final Handle handle;

    EventViews(Handle handle) {
        this.handle = handle;
    }

    private static long width(When when) {
        return when.isKnown() ? when.days() : Long.MAX_VALUE;
    }

    /** The events with these keys, in this order. */
    List<EventView> byKeys(List<Long> keys) {
        Map<Long, Event> events = new EventLoader(handle).byKeys(keys);
        Set<String> ids = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        events.values().forEach(event -> {
            ids.addAll(event.statements());
            places.addAll(event.places());
        });
        Map<String, TimelineRow> rows = statements(List.copyOf(ids));
        Map<String, String> names = names(List.copyOf(places));
        List<EventView> views = new ArrayList<>();
        for (Long key : keys) {
            Event event = events.get(key);
            if (event != null) {
                views.add(view(event, rows, names));
            }
        }
        return views;
    }

    private static EventView view(Event event, Map<String, TimelineRow> rows, Map<String, String> names) {
        List<TimelineRow> statements = event.statements().stream()
                .filter(rows::containsKey)
                .map(rows::get)
                .sorted(BEST)
                .toList();
        Set<String> agents = new LinkedHashSet<>();
        Set<String> targets = new LinkedHashSet<>();
        for (TimelineRow row : statements) {
            Statement statement = row.statement();
            statement.agents().stream().map(Participant::name).forEach(agents::add);
            statement.targets().stream().map(Participant::name).forEach(targets::add);
        }
        return new EventView(
                event,
                event.places().stream()
                        .map(id -> names.getOrDefault(id, id))
                        .distinct()
                        .toList(),
                List.copyOf(agents),
                List.copyOf(targets),
                statements);
    }

    /** Statements by id; of several readings of one document the newest. */
    Map<String, TimelineRow> statements(List<String> ids) {
        List<Long> keys = new ArrayList<>();
        for (List<String> chunk : Sql.chunks(ids)) {
            Sql.each(
                    Sql.in(handle, "SELECT key FROM statements WHERE id IN (%s) ORDER BY key", chunk),
                    row -> keys.add(row.getLong("key")));
        }
        Map<String, TimelineRow> rows = new HashMap<>();
        new StatementLoader(handle)
                .byKeys(keys)
                .forEach(row -> rows.put(row.statement().id(), row));
        return rows;
    }

    /** Names of places by id. */
    Map<String, String> names(List<String> ids) {
        Map<String, String> names = new HashMap<>();
        for (List<String> chunk : Sql.chunks(ids)) {
            Sql.each(
                    Sql.in(handle, "SELECT id, name FROM places WHERE id IN (%s)", chunk),
                    row -> names.put(row.getString("id"), row.getString("name")));
        }
        return names;
    }
}
