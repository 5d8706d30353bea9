package org.annales.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annales.model.Event;
import org.annales.model.StableId;
import org.annales.model.Statement;

/**
 * Joins the statements that tell of one happening into events. A pure function of the set of statements: their order does
 * not matter, and no statement is lost.
 */
public final class Merger {
    private final Parties parties;

    public Merger(Parties parties) {
        this.parties = parties;
    }

    /** The events of any statements, block by block, by what they say and not by their words. */
    public List<Event> merge(List<Statement> statements) {
        TreeMap<String, List<Telling>> blocks = new TreeMap<>();
        for (Statement statement : statements) {
            for (String block : Blocks.of(statement)) {
                blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(Telling.of(statement, ""));
            }
        }
        List<Event> events = new ArrayList<>();
        blocks.forEach((block, tellings) -> events.addAll(merge(block, tellings)));
        return events;
    }

    /** The events of all the tellings of one block. */
    public List<Event> merge(String block, List<Telling> tellings) {
        List<Cluster> clusters = new ArrayList<>();
        for (Telling.Group group : Telling.Group.values()) {
            List<Member> members = tellings.stream()
                    .filter(telling -> telling.group() == group)
                    .map(telling -> Member.of(telling, parties))
                    .toList();
            clusters.addAll(new Clustering(block, members).clusters());
        }
        return events(block, clusters);
    }

    /**
     * An event's id comes from what it is – block, time, sort of reality – and not from who tells of it, so that it stays
     * the same while statements join.
     */
    private static List<Event> events(String block, List<Cluster> clusters) {
        Map<String, Integer> uses = new HashMap<>();
        clusters.forEach(cluster -> uses.merge(key(cluster), 1, Integer::sum));
        return clusters.stream()
                .map(cluster -> {
                    boolean alone = uses.getOrDefault(key(cluster), 0) == 1
                            && cluster.when().isKnown();
                    return cluster.event(
                            StableId.of("event", block, key(cluster), alone ? "" : cluster.firstId()), block);
                })
                .sorted(Comparator.comparing((Event event) -> event.time().earliest())
                        .thenComparing(event -> event.time().latest())
                        .thenComparing(Event::id))
                .toList();
    }

    private static String key(Cluster cluster) {
        return cluster.when().edtf() + "|" + cluster.group();
    }
}
