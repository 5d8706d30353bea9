package org.annales.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which words make a number a figure of which kind, from {@code kinds.yml}. */
final class Kinds {

    /** The place of what is counted beside a verb. */
    enum Role {
        PATIENT,
        AGENT,
        WITH
    }

    /** A verb that tells the kind. */
    private record Verb(int rank, Map<Role, Map<ThingType, String>> kinds) {}

    /** What a word around a number makes of it. */
    record Trigger(String kind, int rank, int token) {

        /** The one of the higher rank; of equals the first. */
        static @Nullable Trigger better(@Nullable Trigger first, @Nullable Trigger second) {
            if (first == null || second == null) {
                return first == null ? second : first;
            }
            return second.rank() > first.rank() ? second : first;
        }
    }

    private final Map<String, List<Verb>> verbs = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, String> nouns = new HashMap<>();
    private final Map<String, String> shares = new HashMap<>();
    private final Map<String, String> phrases = new HashMap<>();
    private final Set<String> carries;
    private final Set<String> places;
    private final Set<String> destructions;
    private final Set<String> tolls;
    private final Set<String> events;
    private final Set<String> totals;
    private final Set<String> stocks;
    private final Set<String> reports;
    private final Moneys moneys;
    private final Disputes disputes;

    Kinds(JsonNode file) {
        for (JsonNode group : file.get("verbs")) {
            Map<Role, Map<ThingType, String>> kinds = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                kinds.put(role, types(group.path(role.name().toLowerCase(Locale.ROOT))));
            }
            Verb verb = new Verb(group.get("rank").asInt(), kinds);
            for (String lemma : Yaml.strings(group.get("lemmas"))) {
                verbs.computeIfAbsent(lemma, k -> new ArrayList<>()).add(verb);
            }
        }
        readLists(file.get("states"), states);
        readLists(file.get("nouns"), nouns);
        readLists(file.get("shares"), shares);
        readLists(file.get("phrases"), phrases);
        carries = Set.copyOf(Yaml.strings(file.get("carries")));
        tolls = Set.copyOf(Yaml.strings(file.get("tolls")));
        disputes = new Disputes(file.get("disputes"));
        events = Set.copyOf(Yaml.strings(file.get("events")));
        reports = Set.copyOf(Yaml.strings(file.get("reports")));
        stocks = Set.copyOf(Yaml.strings(file.get("stocks")));
        totals = Set.copyOf(Yaml.strings(file.get("totals")));
        moneys = new Moneys(file.get("money"));
        destructions = Set.copyOf(Yaml.strings(file.get("destructions")));
        places = Set.copyOf(Yaml.strings(file.get("places")));
    }

    static Kinds load() {
        return new Kinds(Yaml.read("kinds.yml"));
    }

    /** What a verb makes of something of a type in a role; the highest rank of its entries. */
    @Nullable
    Trigger findVerb(String lemma, Role role, ThingType type, int token) {
        Trigger best = null;
        for (Verb verb : verbs.getOrDefault(lemma, List.of())) {
            Map<ThingType, String> kindsOf = verb.kinds().getOrDefault(role, Map.of());
            String kind = kindsOf.get(type);
            if (kind == null && type == ThingType.FIGHTERS) {
                kind = kindsOf.get(ThingType.PEOPLE);
            }
            if (kind != null && (best == null || verb.rank() > best.rank())) {
                best = new Trigger(kind, verb.rank(), token);
            }
        }
        return best;
    }

    /** The kind of “dead”, “wounded”, “missing”, … */
    @Nullable
    String findState(String lower) {
        return states.get(lower);
    }

    /** The kind of what stands behind “death of”, “a force of”, … */
    @Nullable
    String findNoun(String lemma) {
        return nouns.get(lemma);
    }

    /** The same of a word in the text: “bodies” are dead, a “body” of men is not. */
    @Nullable
    String findNoun(Token token) {
        String kind = nouns.get(token.lower());
        return kind == null ? nouns.get(token.lemma()) : kind;
    }

    /** The kind of a share of this. */
    @Nullable
    String findShare(String lemma) {
        return shares.get(lemma);
    }

    /** The kind of a phrase of up to four words that begins at a token (“out of action”), or null. */
    @Nullable
    String findPhrase(Sentence s, int from) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < Math.min(s.size(), from + 4); i++) {
            words.append(i == from ? "" : " ").append(s.token(i).lower());
            String kind = i == from ? null : phrases.get(words.toString());
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** May a phrase tell what became of the verb's object? */
    boolean carries(String lemma) {
        return carries.contains(lemma);
    }

    /** Does the noun destroy what is behind its “of”? */
    boolean destroys(String lemma) {
        return destructions.contains(lemma);
    }

    /** Is it a noun of which a toll is told (“casualties”)? */
    boolean isToll(String lemma) {
        return tolls.contains(lemma);
    }

    /** Is it a noun of a happening? */
    boolean isEvent(String lemma) {
        return events.contains(lemma);
    }

    /** Does the word sum up (“altogether”, “since”)? */
    boolean isTotal(String lower) {
        return totals.contains(lower);
    }

    /** Is it a verb of telling? */
    boolean isReport(String lemma) {
        return reports.contains(lemma);
    }

    /** Is it a verb of being there rather than of happening? */
    boolean isStock(String lemma) {
        return stocks.contains(lemma);
    }

    Disputes disputes() {
        return disputes;
    }

    Moneys moneys() {
        return moneys;
    }

    /** Does the noun pass a place on (“control over five districts”)? */
    boolean passesPlace(String lemma) {
        return places.contains(lemma);
    }

    private static Map<ThingType, String> types(JsonNode map) {
        Map<ThingType, String> found = new EnumMap<>(ThingType.class);
        map.properties()
                .forEach(e -> found.put(
                        ThingType.valueOf(e.getKey().toUpperCase(Locale.ROOT)),
                        e.getValue().asString()));
        return found;
    }

    private static void readLists(JsonNode lists, Map<String, String> into) {
        lists.properties().forEach(e -> Yaml.strings(e.getValue()).forEach(word -> into.putIfAbsent(word, e.getKey())));
    }
}
