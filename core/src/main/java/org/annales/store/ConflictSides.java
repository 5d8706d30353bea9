package org.annales.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annales.merge.Parties;
import org.annales.model.Actor;
import org.annales.model.Participant;
import org.annales.model.Statement;
import org.jdbi.v3.core.Handle;

/** Who fought in statements of fighting, in which camp and against whom. */
final class ConflictSides {
    private static final int FEW = 8;
    private static final int FEW_ACTORS = 4;

    /** What a text says of who fought whom weighs as much as so many statements of fighting. */
    private static final int SAID = 5;

    /** What two do to each other. */
    private static final Pattern CLASH =
            Pattern.compile("(?i)\\b(?:clash|fight|fought|battle|skirmish|war\\b|hostilit|standoff|duel)");

    private static final Set<String> HELP = Set.of("arm", "aid");
    private static final Set<String> HARM = Set.of("detain", "blockade", "displace", "abuse", "destroy", "threaten");

    /** Weapons are given with more deliberation than blows are told. */
    private static final int HELPED = 2;

    /** “The governor's men” are whose the governor is, and that is not told. */
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");

    private final Parties parties;
    /** A party by the one it is a part of: the Alpha Navy fights for Alpha. */
    private final Map<String, String> whole = new HashMap<>();

    private final Map<String, String> byName = new TreeMap<>(
            Comparator.comparing((String name) -> -name.length()).thenComparing(Comparator.naturalOrder()));
    private final ConflictCamps camps = new ConflictCamps();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Map<String, Integer>> names = new HashMap<>();
    private final Map<String, Integer> against = new TreeMap<>();

    /**
     * @param all what else is told within the conflict, to know friends by
     * @param texts beginnings of the documents about the conflict
     */
    ConflictSides(Handle handle, List<TimelineRow> fighting, List<TimelineRow> all, List<String> texts) {
        List<Actor> actors = new ArrayList<>();
        List<String> ids = all.stream()
                .flatMap(row -> participants(row.statement()).stream())
                .map(Participant::actor)
                .filter(id -> id != null)
                .distinct()
                .toList();
        for (List<String> chunk : Sql.chunks(ids)) {
            Sql.in(handle, "SELECT * FROM actors WHERE id IN (%s)", chunk)
                    .map((row, context) -> Names.actor(row))
                    .forEach(actors::add);
        }
        parties = new Parties(actors);
        Set<String> named = new TreeSet<>();
        fighting.forEach(
                row -> participants(row.statement()).forEach(one -> party(one).ifPresent(named::add)));
        for (String party : named) {
            whole.put(
                    party,
                    named.stream()
                            .filter(other -> party.startsWith(other + " "))
                            .findFirst()
                            .orElse(party));
        }
        fighting.forEach(this::count);
        all.forEach(row -> weigh(row.statement()));
        for (String text : texts) {
            Belligerents.in(text).forEach(this::oppose);
        }
    }

    private static List<Participant> participants(Statement statement) {
        List<Participant> all = new ArrayList<>(statement.agents());
        all.addAll(statement.targets());
        return all;
    }

    /** Those who fought, by the party they fought for; who is merely described stands for none. */
    private Map<String, List<String>> byParty(List<Participant> participants) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (Participant participant : participants) {
            party(participant)
                    .ifPresent(
                            party -> found.computeIfAbsent(whole.getOrDefault(party, party), key -> new ArrayList<>())
                                    .add(participant.name()));
        }
        return found;
    }

    private Optional<String> party(Participant participant) {
        return parties.holder(participant)
                .filter(party -> !POSSESSIVE.matcher(party).find());
    }

    private void count(TimelineRow row) {
        Statement statement = row.statement();
        byParty(participants(statement)).forEach((party, fighters) -> {
            counts.merge(party, 1, Integer::sum);
            byName.putIfAbsent(party, party);
            Map<String, Integer> own = names.computeIfAbsent(party, key -> new TreeMap<>());
            for (String fighter : new LinkedHashSet<>(fighters)) {
                own.merge(fighter, 1, Integer::sum);
                byName.putIfAbsent(fighter, party);
            }
        });
        Set<String> agents = byParty(statement.agents()).keySet();
        Set<String> targets = byParty(statement.targets()).keySet();
        for (String agent : agents) {
            for (String target : targets) {
                if (!agent.equals(target)) {
                    against.merge(agent + " → " + target, 1, Integer::sum);
                    camps.add(agent, target, -1);
                }
            }
        }
        bind(
                List.copyOf(agents),
                targets.isEmpty() && CLASH.matcher(row.quote()).find());
    }

    /** Who arms or feeds another is a friend; who besieges, takes prisoner, drives out or threatens is none. */
    private void weigh(Statement statement) {
        int bond = HELP.contains(statement.type()) ? HELPED : HARM.contains(statement.type()) ? -1 : 0;
        if (bond != 0) {
            for (String agent : byParty(statement.agents()).keySet()) {
                byParty(statement.targets()).keySet().forEach(target -> camps.add(agent, target, bond));
            }
        }
    }

    /** Two who do one thing are friends; two who clash fight each other. */
    private void bind(List<String> agents, boolean clash) {
        for (int i = 0; i < agents.size(); i++) {
            for (int j = 0; j < i; j++) {
                camps.add(agents.get(i), agents.get(j), clash ? -1 : 1);
            }
        }
    }

    private void oppose(Belligerents.Pair pair) {
        List<String> one = parties(pair.one(), pair.named());
        List<String> other = parties(pair.other(), pair.named());
        for (String party : one) {
            other.forEach(enemy -> camps.add(party, enemy, -SAID));
        }
        befriend(one);
        befriend(other);
    }

    private void befriend(List<String> parties) {
        for (int i = 1; i < parties.size(); i++) {
            camps.add(parties.get(i - 1), parties.get(i), SAID);
        }
    }

    /** The parties that some words name; a name that nobody in the fighting has is a party of its own. */
    private List<String> parties(List<String> words, boolean named) {
        Set<String> found = new LinkedHashSet<>();
        for (String one : words) {
            String folded = Folding.of(one);
            String party = null;
            for (Map.Entry<String, String> name : byName.entrySet()) {
                if (folded.contains(Folding.of(name.getKey()))) {
                    party = name.getValue();
                    found.add(party);
                    folded = folded.replace(Folding.of(name.getKey()).strip(), "");
                }
            }
            if (named && party == null) {
                counts.putIfAbsent(one, 0);
                found.add(one);
            }
        }
        return List.copyOf(found);
    }

    /** Those with most statements first. */
    List<ConflictView.Side> sides() {
        Map<String, Integer> most = mostFirst(counts, FEW);
        Map<String, Integer> camp = camps.of(List.copyOf(most.keySet()));
        return most.entrySet().stream()
                .map(side -> new ConflictView.Side(
                        side.getKey(),
                        camp.getOrDefault(side.getKey(), ConflictCamps.NONE),
                        side.getValue(),
                        List.copyOf(mostFirst(names.getOrDefault(side.getKey(), Map.of()), FEW_ACTORS)
                                .keySet())))
                .toList();
    }

    Map<String, Integer> against() {
        return mostFirst(against, FEW);
    }

    static Map<String, Integer> mostFirst(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
