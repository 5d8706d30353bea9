package org.annales.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.annales.model.Actor;
import org.annales.model.Sector;
import org.jspecify.annotations.Nullable;

/** Which two are “both sides”, “the two countries”, “both men”. */
final class Parties {

    private static final Set<String> PERSONS =
            Set.of("leader", "president", "man", "woman", "minister", "general", "commander");
    private static final Set<String> STATES = Set.of(
            "country",
            "nation",
            "state",
            "government",
            "republic",
            "neighbour",
            "neighbor",
            "power",
            "superpower",
            "army");

    /** Sentences of a paragraph for which two stay in mind. */
    private static final int FRESH = 3;

    private final Discourse discourse;

    Parties(Discourse discourse) {
        this.discourse = discourse;
    }

    /** The two that a phrase with a given noun takes up: named together, or the only two of their kind just before. */
    @Nullable
    Mention find(Mention mention, String noun) {
        boolean sides = noun.equals("side")
                || noun.equals("party")
                || noun.equals("belligerent")
                || noun.equals("combatant")
                || noun.equals("army");
        List<Mention> pairs = sides ? discourse.opposed() : discourse.pairs();
        Mention pair = latest(pairs, mention, noun);
        if (pair != null && isFresh(pair, mention)) {
            return pair;
        }
        Mention apart = apart(mention, noun);
        if (apart != null || pair == null) {
            return apart;
        }
        return sides ? opponents(pairs, mention, noun) : pair;
    }

    private boolean isFresh(Mention pair, Mention mention) {
        int distance = mention.sentence - pair.sentence;
        return distance <= 1 || distance <= FRESH && discourse.sameParagraph(pair, mention.sentence);
    }

    /** Of all whom the text has set against each other those whom it did most often; nobody where that is not clear. */
    private static @Nullable Mention opponents(List<Mention> pairs, Mention mention, String noun) {
        Map<Set<String>, Integer> times = new LinkedHashMap<>();
        Map<Set<String>, Mention> latest = new LinkedHashMap<>();
        for (Mention pair : pairs) {
            if (mention.sentence - pair.sentence > reach(noun)) {
                break;
            }
            if (fits(pair.actors, noun)) {
                Set<String> who = pair.actors.stream().map(Parties::side).collect(Collectors.toSet());
                times.merge(who, 1, Integer::sum);
                latest.putIfAbsent(who, pair);
            }
        }
        int most = times.values().stream().max(Integer::compare).orElse(0);
        List<Set<String>> first = times.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 ? latest.get(first.getFirst()) : null;
    }

    private static String side(Actor actor) {
        return actor.side() == null ? actor.id() : actor.side();
    }

    private static @Nullable Mention latest(List<Mention> pairs, Mention mention, String noun) {
        for (Mention pair : pairs) {
            if (mention.sentence - pair.sentence > reach(noun)) {
                return null;
            }
            if (fits(pair.actors, noun)) {
                return pair;
            }
        }
        return null;
    }

    /** Sides of a war may have been named long before, two men or groups must be fresh in mind. */
    private static int reach(String noun) {
        if (noun.equals("both")) {
            return 2;
        }
        return noun.equals("side") || noun.equals("party") || STATES.contains(noun) && !noun.equals("army")
                ? 40
                : PERSONS.contains(noun) ? 25 : 6;
    }

    private static boolean fits(List<Actor> actors, String noun) {
        return actors.stream().allMatch(a -> fits(a.sector(), noun));
    }

    private static boolean fits(Sector sector, String noun) {
        if (noun.equals("both")) {
            return true;
        }
        if (PERSONS.contains(noun)) {
            return sector == Sector.PERSON;
        }
        if (noun.equals("army")) {
            return sector == Sector.MILITARY
                    || sector == Sector.REBELS
                    || sector == Sector.PARAMILITARY
                    || sector == Sector.STATE;
        }
        if (STATES.contains(noun)) {
            return sector == Sector.STATE || sector == Sector.PEOPLE && !noun.equals("government");
        }
        return switch (sector) {
            case STATE, REBELS, PARAMILITARY, PARTY, GOVERNMENT, MILITARY -> true;
            case PEOPLE -> noun.equals("side") || noun.equals("people") || noun.equals("community");
            case INTERNATIONAL, NGO -> noun.startsWith("organi");
            default -> false;
        };
    }

    private @Nullable Mention apart(Mention mention, String noun) {
        Map<String, Mention> found = new LinkedHashMap<>();
        for (Mention candidate : discourse.recent()) {
            int distance = mention.sentence - candidate.sentence;
            if (distance > 2 || distance == 2 && found.size() > 1) {
                break;
            }
            boolean named = candidate.how == Mention.How.NAME
                    || candidate.how == Mention.How.SEAT
                    || candidate.how == Mention.How.PRONOUN
                    || candidate.how == Mention.How.PEOPLE;
            if (named
                    && !candidate.locative
                    && candidate.actors.size() == 1
                    && fits(candidate.actors.getFirst().sector(), noun)) {
                found.putIfAbsent(candidate.actors.getFirst().id(), candidate);
            }
        }
        if (found.size() != 2) {
            return null;
        }
        List<Mention> two = new ArrayList<>(found.values()).reversed();
        if (Discourse.sameSide(
                two.getFirst().actors.getFirst(), two.getLast().actors.getFirst())) {
            return null;
        }
        Mention pair = new Mention(
                two.getFirst().sentence,
                two.getFirst().first,
                two.getLast().last,
                two.getFirst().head,
                Mention.How.PHRASE,
                Mention.Kind.PERSONS);
        pair.actors =
                List.of(two.getFirst().actors.getFirst(), two.getLast().actors.getFirst());
        pair.names =
                List.of(two.getFirst().names.getFirst(), two.getLast().names.getFirst());
        return pair;
    }
}
