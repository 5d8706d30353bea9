package org.annales.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.Sector;
import org.annales.parse.Sentence;
import org.jspecify.annotations.Nullable;

/** Who and what has been spoken of so far. */
final class Discourse {

    /** Sentences back to which a reference may reach. */
    private static final int MEMORY = 12;

    private final List<Mention> mentions = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Integer> paragraphs = new ArrayList<>();
    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Map<String, Integer> pairs = new LinkedHashMap<>();
    private final List<Mention> pairMentions = new ArrayList<>();
    private int oldest;

    void begin(int index, int paragraph, Sentence sentence) {
        while (sentences.size() <= index) {
            sentences.add(sentence);
            paragraphs.add(paragraph);
        }
        while (oldest < mentions.size() && mentions.get(oldest).sentence < index - MEMORY) {
            oldest++;
        }
    }

    void end(Sentence sentence) {
        // Pairs are noted as they come; nothing to close yet.
    }

    void add(Mention mention) {
        mentions.add(mention);
        if (mention.actors.size() == 2 && areParties(mention)) {
            pairMentions.add(mention);
            pairs.merge(mention.actors.get(0).id() + " " + mention.actors.get(1).id(), 1, Integer::sum);
        }
    }

    private static boolean areParties(Mention mention) {
        return mention.actors.stream().allMatch(a -> switch (a.sector()) {
            case STATE, PEOPLE, MILITARY, REBELS, PARAMILITARY, PARTY, GOVERNMENT -> true;
            default -> false;
        });
    }

    /** What may be meant, latest first. */
    List<Mention> recent() {
        return mentions.subList(oldest, mentions.size()).reversed();
    }

    Sentence sentence(Mention mention) {
        return sentences.get(mention.sentence);
    }

    boolean sameParagraph(Mention a, int sentence) {
        return paragraphs.get(a.sentence).equals(paragraphs.get(sentence));
    }

    void addRole(Actor actor, String noun, String phrase) {
        Set<String> known = roles.computeIfAbsent(actor.id(), id -> new LinkedHashSet<>());
        known.add(noun);
        known.add(phrase);
    }

    boolean hasRole(Actor actor, String noun) {
        return roles.getOrDefault(actor.id(), Set.of()).contains(noun);
    }

    /** The two parties spoken of last, or null. */
    @Nullable
    Mention lastPair() {
        return pairMentions.isEmpty() ? null : pairMentions.getLast();
    }

    Map<String, Integer> pairs() {
        return pairs;
    }

    static boolean isFighting(Actor actor) {
        return actor.sector() == Sector.MILITARY
                || actor.sector() == Sector.REBELS
                || actor.sector() == Sector.PARAMILITARY;
    }
}
