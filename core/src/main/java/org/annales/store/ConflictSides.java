package org.annales.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import java.util.stream.Collectors;
import org.annales.model.Actor;
import org.annales.model.Participant;
import org.annales.model.Sector;
import org.annales.model.Statement;
import org.jdbi.v3.core.Handle;

/** Who fought in statements of fighting, in which camp and against whom. */
final class ConflictSides {
    private static final int FEW = 8;
    private static final int MOST_SIDES = 14;
    private static final int FEW_ACTORS = 4;

    /** What a text says of who fought whom weighs as much as so many statements of fighting. */
    private static final int SAID = 5;

    /** Who may be a side of a war though no statement tells what he did in it. */
    private static final Set<Sector> BELLIGERENT = Set.of(Sector.STATE, Sector.REBELS, Sector.PARAMILITARY);

    private final ConflictParties parties;
    private final Map<String, String> byName = new TreeMap<>(
            Comparator.comparing((String name) -> -name.length()).thenComparing(Comparator.naturalOrder()));
    private final ConflictCamps camps;
    private final Map<String, List<LocalDate>> told = new TreeMap<>();
    private final Map<String, Map<String, Integer>> names = new HashMap<>();
    private final Map<String, List<TimelineRow>> against = new TreeMap<>();

    /**
     * @param all what else is told within the conflict, to know friends by
     * @param mentions what the words between two actors say
     * @param texts beginnings of the documents about the conflict
     */
    ConflictSides(
            Handle handle,
            ConflictNames words,
            ConflictTies ties,
            List<TimelineRow> fighting,
            List<TimelineRow> all,
            ConflictMentions mentions,
            List<Belligerents.Pair> texts) {
        Collection<Actor> actors = actors(handle, all, mentions);
        parties = new ConflictParties(actors, mentions.found());
        Map<String, Integer> counts = new TreeMap<>();
        for (TimelineRow row : fighting) {
            parties.by(ConflictParties.participants(row.statement()))
                    .keySet()
                    .forEach(party -> counts.merge(party, 1, Integer::sum));
        }
        parties.unite(counts, ties);
        ConflictBonds bonds = new ConflictBonds(words, parties);
        camps = bonds.camps();
        fighting.forEach(row -> {
            count(row);
            bonds.fight(row);
        });
        all.forEach(bonds::weigh);
        mentions.found().forEach(bonds::tie);
        parties.joined(actors, told.keySet()).forEach(pair -> camps.add(pair.getFirst(), pair.getLast(), 1, null));
        for (Actor actor : actors) {
            parties.of(actor)
                    .filter(party -> told.containsKey(party) || BELLIGERENT.contains(actor.sector()))
                    .ifPresent(party -> byName.putIfAbsent(actor.name(), party));
        }
        texts.forEach(this::oppose);
        bonds.divide(told.keySet());
    }

    private static Collection<Actor> actors(Handle handle, List<TimelineRow> rows, ConflictMentions mentions) {
        Map<String, Actor> actors = new TreeMap<>();
        mentions.actors().forEach(actor -> actors.put(actor.id(), actor));
        Set<String> missing = new TreeSet<>();
        for (TimelineRow row : rows) {
            for (Participant participant : ConflictParties.participants(row.statement())) {
                String id = participant.actor();
                if (id != null && !actors.containsKey(id)) {
                    missing.add(id);
                }
            }
        }
        for (List<String> chunk : Sql.chunks(List.copyOf(missing))) {
            Sql.in(handle, "SELECT * FROM actors WHERE id IN (%s)", chunk)
                    .map((row, context) -> Names.actor(row))
                    .forEach(actor -> actors.put(actor.id(), actor));
        }
        return actors.values();
    }

    private void count(TimelineRow row) {
        Statement statement = row.statement();
        parties.by(ConflictParties.participants(statement)).forEach((party, fighters) -> {
            told.computeIfAbsent(party, key -> new ArrayList<>())
                    .add(statement.time().when().earliest());
            byName.putIfAbsent(party, party);
            Map<String, Integer> own = names.computeIfAbsent(party, key -> new TreeMap<>());
            for (String fighter : new LinkedHashSet<>(fighters)) {
                own.merge(fighter, 1, Integer::sum);
                byName.putIfAbsent(fighter, party);
            }
        });
        for (String agent : parties.by(statement.agents()).keySet()) {
            for (String target : parties.by(statement.targets()).keySet()) {
                if (!agent.equals(target)) {
                    against.computeIfAbsent(agent + " → " + target, key -> new ArrayList<>())
                            .add(row);
                }
            }
        }
    }

    private void oppose(Belligerents.Pair pair) {
        List<String> one = parties(pair.one(), pair.named());
        List<String> other = parties(pair.other(), pair.named());
        for (String party : one) {
            other.forEach(enemy -> camps.add(party, enemy, -SAID, null));
        }
        befriend(one);
        befriend(other);
    }

    private void befriend(List<String> parties) {
        for (int i = 1; i < parties.size(); i++) {
            camps.add(parties.get(i - 1), parties.get(i), SAID, null);
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
                    told.putIfAbsent(party, new ArrayList<>());
                    found.add(party);
                    folded = folded.replace(Folding.of(name.getKey()).strip(), "");
                }
            }
            if (named && party == null) {
                told.putIfAbsent(one, new ArrayList<>());
                found.add(one);
            }
        }
        return List.copyOf(found);
    }

    /** Those with most statements first; a person only where his camp is told. */
    List<ConflictView.Side> sides() {
        Map<String, Integer> counts = new TreeMap<>();
        told.forEach((party, days) -> counts.put(party, days.size()));
        List<String> all = List.copyOf(mostFirst(counts, Integer.MAX_VALUE).keySet());
        Map<String, Integer> camp = camps.of(all);
        List<ConflictView.Side> sides = new ArrayList<>();
        for (String party : all) {
            boolean shown = camp.containsKey(party) || !parties.isPerson(party);
            if (shown && sides.size() < MOST_SIDES) {
                sides.addAll(sides(party, camp));
            }
        }
        return sides;
    }

    /** One, or two where the party went over from one camp to the other. */
    private List<ConflictView.Side> sides(String party, Map<String, Integer> camp) {
        List<LocalDate> days = told.getOrDefault(party, List.of());
        List<String> actors = List.copyOf(
                mostFirst(names.getOrDefault(party, Map.of()), FEW_ACTORS).keySet());
        Optional<ConflictCamps.Turn> turn = camps.turn(party, camp);
        if (turn.isEmpty()) {
            int own = camp.getOrDefault(party, ConflictCamps.NONE);
            return List.of(new ConflictView.Side(party, own, days.size(), actors, null, null));
        }
        LocalDate day = turn.get().day();
        int after = turn.get().camp();
        int before = (int) days.stream().filter(one -> one.isBefore(day)).count();
        return List.of(
                new ConflictView.Side(party, 3 - after, before, actors, null, day.minusDays(1)),
                new ConflictView.Side(party, after, days.size() - before, actors, day, null));
    }

    /** The statements by who fought whom, those with most first. */
    Map<String, List<TimelineRow>> against() {
        Map<String, Integer> counts = new TreeMap<>();
        against.forEach((pair, rows) -> counts.put(pair, rows.size()));
        Map<String, List<TimelineRow>> most = new LinkedHashMap<>();
        mostFirst(counts, FEW)
                .keySet()
                .forEach(pair -> most.put(pair, List.copyOf(against.getOrDefault(pair, List.of()))));
        return most;
    }

    static Map<String, Integer> mostFirst(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
