package org.annales.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.annales.model.Actor;
import org.annales.model.Participant;
import org.annales.model.Statement;
import org.jdbi.v3.core.Handle;

/** Who fought in statements of fighting, for which side and against whom. */
final class ConflictSides {
    private static final int FEW = 8;
    private static final int FEW_ACTORS = 4;

    private final List<TimelineRow> fighting;
    private final Map<String, Actor> actors = new HashMap<>();

    ConflictSides(Handle handle, List<TimelineRow> fighting) {
        this.fighting = fighting;
        List<String> ids = fighting.stream()
                .flatMap(row -> participants(row.statement()).stream())
                .map(Participant::actor)
                .filter(id -> id != null)
                .distinct()
                .toList();
        for (List<String> chunk : Sql.chunks(ids)) {
            Sql.in(handle, "SELECT * FROM actors WHERE id IN (%s)", chunk)
                    .map((row, context) -> Names.actor(row))
                    .forEach(actor -> actors.put(actor.id(), actor));
        }
    }

    private static List<Participant> participants(Statement statement) {
        List<Participant> all = new ArrayList<>(statement.agents());
        all.addAll(statement.targets());
        return all;
    }

    /** Actors of a side, by the side's name; who has none stands for nobody but itself and is left out. */
    private Map<String, List<String>> bySide(List<Participant> participants) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (Participant participant : participants) {
            Actor actor = participant.actor() == null ? null : actors.get(participant.actor());
            if (actor != null && actor.side() != null) {
                found.computeIfAbsent(actor.side(), side -> new ArrayList<>()).add(actor.name());
            }
        }
        return found;
    }

    List<ConflictView.Side> sides() {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Map<String, Integer>> names = new HashMap<>();
        for (TimelineRow row : fighting) {
            bySide(participants(row.statement())).forEach((side, fighters) -> {
                counts.merge(side, 1, Integer::sum);
                Map<String, Integer> own = names.computeIfAbsent(side, key -> new TreeMap<>());
                fighters.stream().distinct().forEach(fighter -> own.merge(fighter, 1, Integer::sum));
            });
        }
        return mostFirst(counts, FEW).entrySet().stream()
                .map(side -> new ConflictView.Side(
                        side.getKey(),
                        side.getValue(),
                        List.copyOf(mostFirst(names.getOrDefault(side.getKey(), Map.of()), FEW_ACTORS)
                                .keySet())))
                .toList();
    }

    Map<String, Integer> against() {
        Map<String, Integer> counts = new TreeMap<>();
        for (TimelineRow row : fighting) {
            for (String agent : bySide(row.statement().agents()).keySet()) {
                for (String target : bySide(row.statement().targets()).keySet()) {
                    if (!agent.equals(target)) {
                        counts.merge(agent + " → " + target, 1, Integer::sum);
                    }
                }
            }
        }
        return mostFirst(counts, FEW);
    }

    static Map<String, Integer> mostFirst(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
