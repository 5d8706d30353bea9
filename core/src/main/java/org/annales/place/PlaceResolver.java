package org.annales.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.annales.model.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * Says which place each name stands for, by coherence: what the document is about comes before how big a place is.
 *
 * <p>Each name starts from what it most likely means by itself; then, a few times over, from the countries that the document speaks of,
 * the places already sure, what the text says it lies in, and the kind the words beside it ask for. One a document; not thread-safe.
 */
final class PlaceResolver {

    private static final int ROUNDS = 3;
    /** Below this a place is not believed: a namesake that nothing in the text supports. */
    private static final double BELIEF = 2.6;
    /** From this prominence on (a city of 150,000) a place is believed without support. */
    static final double WELL_KNOWN = 5.2;
    /** The same for a place that the text calls by another of its names. */
    private static final double FAMOUS = 6.2;
    /** The same (a town of 15,000) for the only place of its name. */
    private static final double KNOWN = 4.2;
    /** What a smaller one needs of the document's countries and places. */
    private static final double SUPPORT = 0.8;
    /** What a neighbour tells of a region, whose point is but its middle. */
    private static final double WIDE = 0.6;
    /** From this prominence on: states, seas, continents. */
    private static final double VAST = 7.5;
    /** What the document's countries and places may add to a town that bears the name of a state. */
    private static final double MOST_IN_SHADOW = 0.6;
    /** Inhabitants from which on a capital is known everywhere. */
    private static final long GREAT_CAPITAL = 500_000;
    /** The same for a small town that bears the name of a capital. */
    private static final double MOST_BESIDE_GREAT = 1.2;

    private final Map<String, Double> adjectives;
    private final Priors priors;
    private final Map<String, NameGroup> groups = new LinkedHashMap<>();
    private final Map<NameMention, NameGroup> groupOf = new HashMap<>();
    private Map<String, Double> countries = new HashMap<>();
    private double total = 1;

    /**
     * @param adjectives how often the document's nationality words point to a country (ISO code)
     * @param years the years that the document speaks of
     */
    PlaceResolver(List<NameMention> names, Map<String, Double> adjectives, Years years) {
        this.adjectives = adjectives;
        this.priors = new Priors(years);
        for (NameMention name : names) {
            String inside = name.inside == null ? "" : name.inside.key;
            NameGroup group = groups.computeIfAbsent(
                    name.key + "\t" + name.asked + "\t" + inside + "\t" + name.articled,
                    _ -> new NameGroup(name.key, name.asked));
            if (group.mentions.isEmpty()) {
                priors.addSenses(group, name);
            }
            group.mentions.add(name);
            groupOf.put(name, group);
        }
    }

    /** The group that a mention is resolved with. */
    NameGroup groupOf(NameMention name) {
        return Objects.requireNonNull(groupOf.get(name));
    }

    /** The group that a mention is resolved with; null where it is no place's name. */
    @Nullable
    NameGroup findGroup(NameMention name) {
        return groupOf.get(name);
    }

    /** Says what each group stands for. */
    void resolve() {
        for (NameGroup group : groups.values()) {
            choose(group);
        }
        for (int round = 0; round < ROUNDS; round++) {
            countries = countries();
            List<Anchor> anchors = anchors();
            for (NameGroup group : groups.values()) {
                for (Sense sense : group.senses) {
                    sense.score = sense.prior + context(group, sense, anchors);
                }
            }
            for (NameGroup group : groups.values()) {
                choose(group);
            }
        }
        for (NameGroup group : groups.values()) {
            if (group.chosen != null && !isBelieved(group, group.chosen)) {
                group.chosen = null;
            }
        }
    }

    /** A small place is believed where something in the text supports it; a namesake on another continent never is. */
    private static boolean isBelieved(NameGroup group, Sense sense) {
        GazetteerEntry entry = sense.entry;
        double support = sense.score - sense.prior;
        boolean similar = group.mentions.getFirst().similar;
        if (sense.score < BELIEF || (similar && support < 2 * SUPPORT)) {
            return false;
        }
        double wanted = similar || (!sense.own && entry.prominence() < KNOWN) ? 1.5 * SUPPORT : SUPPORT;
        boolean only = group.senses.size() == 1 || (entry.isHandMade() && group.margin() > 1);
        double needed = !sense.own ? FAMOUS : !only ? WELL_KNOWN : entry.isHandMade() ? 0 : KNOWN;
        return support >= wanted || entry.prominence() >= needed;
    }

    private static void choose(NameGroup group) {
        Sense best = null;
        double second = 0;
        for (Sense sense : group.senses) {
            if (best == null || sense.score > best.score) {
                second = best == null ? 0 : best.score;
                best = sense;
            } else {
                second = Math.max(second, sense.score);
            }
        }
        group.chosen = best;
        group.runnerUp = second;
    }

    private double context(NameGroup group, Sense sense, List<Anchor> anchors) {
        GazetteerEntry entry = sense.entry;
        double score = 0;
        if (entry.country() != null) {
            score += 3 * Math.sqrt(share(entry.country(), group));
        }
        score += near(group, sense, anchors);
        double inside = inside(group, sense);
        if (inside == 0 && isEclipsed(group, sense)) {
            score = Math.min(score, MOST_IN_SHADOW);
        } else if (inside == 0 && isOutshone(group, sense)) {
            score = Math.min(score, MOST_BESIDE_GREAT);
        }
        return score + inside + elsewhere(group, sense) + listed(group, sense);
    }

    /** A town with the name of a state, a sea or a continent, which is meant only where the text says so, however near it lies. */
    private static boolean isEclipsed(NameGroup group, Sense sense) {
        double best = 0;
        for (Sense other : group.senses) {
            best = Math.max(best, other.own ? other.entry.prominence() : 0);
        }
        PlaceKind kind = sense.entry.kind();
        boolean small = kind == PlaceKind.DISTRICT
                || (kind == PlaceKind.SETTLEMENT && !(sense.own && sense.entry.prominence() >= WELL_KNOWN));
        return best >= VAST && small && Priors.fit(kind, group.asked) <= 0;
    }

    /** A small town with the name of a capital or great city, which a text names without saying where it is. */
    private static boolean isOutshone(NameGroup group, Sense sense) {
        PlaceKind kind = sense.entry.kind();
        return kind == PlaceKind.SETTLEMENT
                && sense.entry.prominence() < WELL_KNOWN
                && Priors.fit(PlaceKind.CAPITAL, group.asked) >= 0
                && group.senses.stream()
                        .anyMatch(other -> other.own
                                && other.entry.kind() == PlaceKind.CAPITAL
                                && other.entry.population() >= GREAT_CAPITAL);
    }

    private static boolean isTown(Sense sense) {
        return sense.entry.kind() == PlaceKind.SETTLEMENT || sense.entry.kind() == PlaceKind.CAPITAL;
    }

    /** Of the kind of the states or regions that stand beside it in a list. */
    private double listed(NameGroup group, Sense sense) {
        PlaceKind kind = sense.entry.kind();
        if ((kind != PlaceKind.REGION && kind != PlaceKind.COUNTRY) || Priors.hasSeat(sense, group.senses)) {
            return 0;
        }
        int alike = 0;
        int other = 0;
        for (NameMention mention : group.mentions) {
            for (NameMention neighbour : mention.beside) {
                NameGroup its = groupOf.get(neighbour);
                Sense chosen = its == null || its == group ? null : its.chosen;
                alike += chosen != null && chosen.entry.kind() == kind ? 1 : 0;
                other += chosen != null && chosen.entry.kind() != kind ? 1 : 0;
            }
        }
        return alike > other ? 1.5 : 0;
    }

    /** The nearest sure places, those of the same sentence above all. */
    private double near(NameGroup group, Sense sense, List<Anchor> anchors) {
        if (!sense.isLocated() || sense.entry.kind().isState()) {
            return 0;
        }
        double best = 0;
        for (Anchor anchor : anchors) {
            if (anchor.group().key.equals(group.key)) {
                continue;
            }
            double kilometres = sense.kilometresTo(anchor.sense());
            if (kilometres < 600) {
                best = Math.max(best, 2.2 * Math.exp(-kilometres / 150) * anchor.weight(group));
            }
        }
        return sense.entry.kind() == PlaceKind.REGION ? WIDE * best : best;
    }

    /** What the text says it lies in, and what the text says lies in it. */
    private double inside(NameGroup group, Sense sense) {
        double score = 0;
        for (NameMention mention : group.mentions) {
            NameGroup outer = mention.inside == null ? null : groupOf.get(mention.inside);
            if (outer != null) {
                boolean within = outer.senses.stream().anyMatch(s -> s.contains(sense));
                boolean sure = outer.chosen != null && outer.chosen.contains(sense);
                score = Math.max(score, sure ? 5 : within ? 3 : 0);
            }
        }
        for (NameGroup other : groups.values()) {
            NameMention first = other.mentions.getFirst();
            if (first.inside != null && groupOf.get(first.inside) == group) {
                boolean holds = (other.chosen != null && sense.contains(other.chosen))
                        || (other.senses.size() < 40 && other.senses.stream().anyMatch(sense::contains));
                return score + (holds ? 2.5 : 0);
            }
        }
        return score;
    }

    /** The same name, or a longer one that begins with it, surely resolved elsewhere in the document. */
    private double elsewhere(NameGroup group, Sense sense) {
        for (NameGroup other : groups.values()) {
            boolean longer = !isTown(sense) && other.key.startsWith(group.key + " ");
            boolean same = longer || other.key.equals(group.key);
            if (other != group
                    && same
                    && (other.asked == null || other.asked == group.asked)
                    && other.chosen != null
                    && other.margin() > 1.5
                    && other.chosen.entry.id().equals(sense.entry.id())) {
                return 1.2;
            }
        }
        return 0;
    }

    /** How much is said of each country. */
    private Map<String, Double> countries() {
        Map<String, Double> weights = new HashMap<>(adjectives);
        for (NameGroup group : groups.values()) {
            Sense chosen = group.chosen;
            if (chosen == null || chosen.entry.country() == null) {
                continue;
            }
            group.voice = voice(group, chosen);
            weights.merge(chosen.entry.country(), group.voice, Double::sum);
        }
        total = 1;
        for (double weight : weights.values()) {
            total += weight;
        }
        return weights;
    }

    /** How much a name tells of the country of what it stands for. */
    private static double voice(NameGroup group, Sense chosen) {
        double sure = chosen.entry.kind().isState() ? 1 : Math.min(1, Math.max(0, group.margin() / 3));
        return sure * Math.sqrt(group.mentions.size());
    }

    /** How much the document, but for this name, is about a country, 0–1. */
    double share(String country, NameGroup group) {
        double weight = countries.getOrDefault(country, 0.0);
        Sense chosen = group.chosen;
        if (chosen != null && country.equals(chosen.entry.country())) {
            weight -= group.voice;
        }
        return Math.max(0, weight / total);
    }

    List<Anchor> anchors() {
        List<Anchor> anchors = new ArrayList<>();
        for (NameGroup group : groups.values()) {
            Sense chosen = group.chosen;
            if (chosen != null
                    && chosen.isLocated()
                    && !chosen.entry.kind().isState()
                    && chosen.entry.kind() != PlaceKind.CONTINENT
                    && chosen.entry.kind() != PlaceKind.SEA
                    && group.margin() > 0.8) {
                anchors.add(new Anchor(group, chosen));
            }
        }
        return anchors;
    }
}
