package org.annales.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.annales.model.Codes;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.Participant;
import org.annales.model.Statement;
import org.jdbi.v3.core.Handle;

/** Asks where statements disagree. */
final class DisputeQuery {
    private final Handle handle;

    DisputeQuery(Handle handle) {
        this.handle = handle;
    }

    /** Of events: those with most statements first. */
    List<Dispute> ofEvents(int limit, int offset) {
        List<Long> keys = handle.createQuery("SELECT key FROM events WHERE disputed > 0"
                        + " ORDER BY disputed DESC, voices DESC, sort_day, id LIMIT " + limit + " OFFSET " + offset)
                .mapTo(Long.class)
                .list();
        List<Dispute> found = new ArrayList<>();
        for (EventView view : new EventViews(handle).byKeys(keys)) {
            for (String dispute : view.event().disputes()) {
                String field = dispute.substring(0, dispute.indexOf(':'));
                found.add(new Dispute(view, field, sides(view, field, dispute)));
            }
        }
        return found;
    }

    private static List<Dispute.Side> sides(EventView view, String field, String dispute) {
        List<String> values =
                List.of(dispute.substring(dispute.indexOf(':') + 1).strip().split(" \\| ", -1));
        Map<String, List<TimelineRow>> sides = new TreeMap<>();
        for (TimelineRow row : view.statements()) {
            told(row.statement(), field)
                    .filter(values::contains)
                    .distinct()
                    .forEach(value -> sides.computeIfAbsent(value, key -> new ArrayList<>())
                            .add(row));
        }
        return sides.entrySet().stream()
                .map(side -> new Dispute.Side(side.getKey(), side.getValue()))
                .toList();
    }

    /** What a statement tells of a field, as disputes write it. */
    private static Stream<String> told(Statement statement, String field) {
        Stream<String> told = switch (field) {
            case "time" -> Stream.of(statement.time().when().edtf());
            case "reality" -> Stream.of(Codes.of(statement.reality()));
            case "agents" -> statement.agents().stream().map(Participant::name);
            case "targets" -> statement.targets().stream().map(Participant::name);
            default -> statement.roles().stream().map(role -> role.text().strip());
        };
        return told.map(value -> value.replace('|', ' '));
    }

    /** Places that several are told to hold at once, with the sentences that say so. */
    Map<Holding, List<SourceRow>> ofHoldings(int limit) {
        List<Holding> holdings = new StateLoader(handle)
                .holdings(
                        new Sql().and("h.kind = ?", Codes.of(HoldingKind.CONTESTED)),
                        "h.first_day, h.place, h.holder",
                        " LIMIT " + limit);
        Map<String, SourceRow> citations = new DayQuery(handle)
                .citations(holdings.stream()
                        .flatMap(holding -> holding.statements().stream())
                        .distinct()
                        .toList());
        Map<Holding, List<SourceRow>> found = new LinkedHashMap<>();
        for (Holding holding : holdings) {
            found.put(
                    holding,
                    holding.statements().stream()
                            .filter(citations::containsKey)
                            .map(citations::get)
                            .toList());
        }
        return found;
    }
}
