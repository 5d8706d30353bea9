package org.annales.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annales.model.Actor;
import org.annales.model.Participant;
import org.annales.model.Sector;
import org.annales.model.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Who fights whom, as a document has told so far: a text that says that a side took a town leaves its reader to know
 * from whom.
 */
public final class Opponents {

    private static final Set<String> FORCE =
            Set.of("attack", "bombard", "kill", "destroy", "abuse", "blockade", "capture", "displace", "withdraw");

    /** What several do together, where “A and B clashed”, “were killed by A and B” tell of two sides. */
    private static final Set<String> TOGETHER = Set.of("capture", "blockade", "bombard");

    private static final Set<Sector> PARTIES =
            Set.of(Sector.STATE, Sector.PEOPLE, Sector.GOVERNMENT, Sector.MILITARY, Sector.REBELS);

    /** So many of a side's last encounters say whom it fights now. */
    private static final int RECENT = 8;

    /** A side that meets several others in equal part has no one opponent. */
    private static final double SHARE = 0.6;

    /** So many encounters make another an enemy, and so many enemies a war on several fronts. */
    private static final int OFTEN = 3;

    private static final int FRONTS = 2;

    private final Map<String, List<String>> met = new HashMap<>();
    private final Map<String, Integer> joined = new HashMap<>();
    private final Map<String, Participant> lastNamed = new HashMap<>();

    /** A place is lost by a state or a people rather than by one of its units. */
    private final Map<String, Participant> holders = new HashMap<>();

    /** Learns from a statement; to be called in text order. */
    public void add(Statement statement, MentionIndex mentions) {
        name(statement.agents(), mentions);
        name(statement.targets(), mentions);
        if (!FORCE.contains(statement.type())) {
            return;
        }
        for (Participant agent : statement.agents()) {
            statement.targets().forEach(target -> meet(side(agent, mentions), side(target, mentions)));
            for (Participant other : statement.agents()) {
                boolean attack = statement.type().equals("attack")
                        && !statement.targets().isEmpty();
                if (attack || TOGETHER.contains(statement.type())) {
                    join(side(agent, mentions), side(other, mentions));
                } else {
                    meet(side(agent, mentions), side(other, mentions)); // “clashes between A and B”
                }
            }
        }
    }

    private void name(List<Participant> participants, MentionIndex mentions) {
        for (Participant participant : participants) {
            Actor actor = mentions.actorNamed(participant.name());
            if (actor == null || actor.side() == null || !PARTIES.contains(actor.sector())) {
                continue;
            }
            lastNamed.put(actor.side(), participant);
            boolean whole = participant.text().equals(participant.name()); // and not “many Greeks”
            if (whole && (actor.sector() == Sector.STATE || actor.sector() == Sector.PEOPLE)) {
                holders.put(actor.side(), participant);
            }
        }
    }

    /** Two sides fight each other, whatever tells it. */
    public void fight(String one, String other) {
        meet(one, other);
    }

    private void meet(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.equals(other)) {
            return;
        }
        met.computeIfAbsent(one, s -> new ArrayList<>()).add(other);
        met.computeIfAbsent(other, s -> new ArrayList<>()).add(one);
    }

    /** Who attacks or takes something together are no opponents, whatever else is told of both at once. */
    private void join(@Nullable String one, @Nullable String other) {
        if (one != null && other != null && !one.equals(other)) {
            joined.merge(one + "|" + other, 1, Integer::sum);
            joined.merge(other + "|" + one, 1, Integer::sum);
        }
    }

    /** The one opponent of the side that all of these belong to, by the name it last had; empty where there is none. */
    public List<Participant> of(List<Participant> agents, MentionIndex mentions) {
        Set<String> sides = agents.stream()
                .flatMap(agent -> Stream.ofNullable(side(agent, mentions)))
                .collect(Collectors.toSet());
        if (sides.size() != 1) {
            return List.of();
        }
        return of(sides.iterator().next());
    }

    /** The one opponent of a side, by the name it last had; empty where there is none. */
    public List<Participant> of(String side) {
        String other = opponent(side);
        Participant named = other == null ? null : holders.getOrDefault(other, lastNamed.get(other));
        return named == null ? List.of() : List.of(named);
    }

    /** Has the document told of a fight of a side? */
    public boolean hasMetAny(String side) {
        return met.containsKey(side);
    }

    /** Has the document told of a fight between two sides? */
    public boolean haveMet(String one, String other) {
        return met.getOrDefault(one, List.of()).contains(other);
    }

    /** Does a side fight others as well, so that who lost a place to it is not told by whom it met last? */
    private static boolean isOnSeveralFronts(List<String> all, String opponent) {
        long others = all.stream()
                .distinct()
                .filter(other -> !other.equals(opponent) && Collections.frequency(all, other) >= OFTEN)
                .count();
        return others >= FRONTS;
    }

    private @Nullable String opponent(String side) {
        List<String> encounters = met.getOrDefault(side, List.of());
        List<String> all = encounters.stream()
                .filter(other -> joined.getOrDefault(side + "|" + other, 0) < Collections.frequency(encounters, other))
                .toList();
        List<String> recent = all.subList(Math.max(0, all.size() - RECENT), all.size());
        Map<String, Integer> counts = new HashMap<>();
        recent.forEach(other -> counts.merge(other, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= 2 && e.getValue() >= SHARE * recent.size())
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(other -> !isOnSeveralFronts(all, other))
                .orElse(null);
    }

    private static @Nullable String side(Participant participant, MentionIndex mentions) {
        Actor actor = mentions.actorNamed(participant.name());
        return actor == null ? null : actor.side();
    }
}
