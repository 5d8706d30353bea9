package org.annales.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.annales.merge.Disagreements;
import org.annales.merge.Parties;
import org.annales.merge.Telling;
import org.annales.merge.Voices;
import org.annales.model.Actor;
import org.annales.model.Codes;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.Participant;
import org.annales.model.Reality;
import org.annales.model.Statement;
import org.jdbi.v3.core.Handle;

/** Asks where statements disagree. */
final class DisputeQuery {
    private final Handle handle;

    DisputeQuery(Handle handle) {
        this.handle = handle;
    }

    /** Of events: those with most voices, then statements first. */
    List<Dispute> ofEvents(int limit, int offset) {
        List<Long> keys = handle.createQuery("SELECT key FROM events WHERE disputed > 0"
                        + " ORDER BY voices DESC, disputed DESC, sort_day, id LIMIT " + limit + " OFFSET " + offset)
                .mapTo(Long.class)
                .list();
        List<Dispute> found = new ArrayList<>();
        List<EventView> views = new EventViews(handle).byKeys(keys);
        Parties parties = parties(views);
        for (EventView view : views) {
            for (String dispute : view.event().disputes()) {
                String field = dispute.substring(0, dispute.indexOf(':'));
                List<Dispute.Side> sides = sides(view, field, dispute, parties);
                if (sides.size() > 1) {
                    found.add(new Dispute(view, field, sides));
                }
            }
        }
        return found;
    }

    private static List<Dispute.Side> sides(EventView view, String field, String dispute, Parties parties) {
        List<String> values =
                List.of(dispute.substring(dispute.indexOf(':') + 1).strip().split(" \\| ", -1));
        Map<String, List<TimelineRow>> sides = new TreeMap<>();
        for (TimelineRow row : view.statements()) {
            boolean aside = field.equals("reality") && isAside(row, view.statements());
            List<String> told =
                    aside ? List.of() : told(row.statement(), field, parties).toList();
            for (String value : values) {
                if (told.contains(meaning(value, field, parties))) {
                    sides.computeIfAbsent(value, key -> new ArrayList<>()).add(row);
                }
            }
        }
        return sides.entrySet().stream()
                .map(side -> new Dispute.Side(side.getKey(), side.getValue(), voices(side.getValue())))
                .toList();
    }

    /**
     * What an author says in his own words that it did not happen, of something that he tells himself to have happened or that he
     * does not date: he speaks of something else (“no treaty was signed”), for nobody contradicts himself.
     */
    private static boolean isAside(TimelineRow row, List<TimelineRow> all) {
        Statement denied = row.statement();
        if (denied.reality() != Reality.DENIED || !denied.voices().isEmpty()) {
            return false;
        }
        boolean own = all.stream()
                .map(TimelineRow::statement)
                .anyMatch(other -> other.document().equals(denied.document())
                        && other.reality() == Reality.ACTUAL
                        && other.voices().isEmpty());
        return own
                || denied.time().how().equals("inherited")
                || !denied.time().when().isDay();
    }

    private static int voices(List<TimelineRow> rows) {
        return Voices.count(rows.stream()
                .map(row -> Telling.of(row.statement(), row.evidence()))
                .toList());
    }

    /** The parties that the events' participants stand for, by whom two names for one army are one. */
    private Parties parties(List<EventView> views) {
        List<String> actors = views.stream()
                .flatMap(view -> view.statements().stream())
                .map(TimelineRow::statement)
                .flatMap(statement -> Stream.concat(statement.agents().stream(), statement.targets().stream()))
                .map(Participant::actor)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Actor> known = new ArrayList<>();
        for (List<String> chunk : Sql.chunks(actors)) {
            Sql.each(
                    Sql.in(handle, "SELECT * FROM actors WHERE id IN (%s)", chunk), row -> known.add(Names.actor(row)));
        }
        return new Parties(known);
    }

    /** What a statement tells of a field, by its meaning. */
    private static Stream<String> told(Statement statement, String field, Parties parties) {
        return switch (field) {
            case "time" -> Stream.of(statement.time().when().edtf());
            case "reality" -> Stream.of(Codes.of(statement.reality()));
            case "agents" -> statement.agents().stream().map(parties::of);
            case "targets" -> statement.targets().stream().map(parties::of);
            default -> statement.roles().stream().map(role -> Disagreements.mark(role.text()));
        };
    }

    /** What a value of a dispute means. */
    private static String meaning(String value, String field, Parties parties) {
        return switch (field) {
            case "time", "reality" -> value;
            case "agents", "targets" -> parties.of(value);
            default -> Disagreements.mark(value);
        };
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
