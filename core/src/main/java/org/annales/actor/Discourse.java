package org.annales.actor;

import java.util.ArrayList;
import java.util.HashMap;
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
    private final List<Mention> pairs = new ArrayList<>();
    private final List<Mention> opposed = new ArrayList<>();
    private final List<Attack> attacks = new ArrayList<>();
    private int oldest;

    /** Who attacked whom; one of them may not be told. */
    record Attack(
            int sentence,
            @Nullable Mention attacker,
            @Nullable Mention attacked) {}

    void begin(int index, int paragraph, Sentence sentence) {
        while (sentences.size() <= index) {
            sentences.add(sentence);
            paragraphs.add(paragraph);
        }
        while (oldest < mentions.size() && mentions.get(oldest).sentence < index - MEMORY) {
            oldest++;
        }
    }

    void add(Mention mention) {
        mentions.add(mention);
        if (mention.actors.size() == 2 && mention.how != Mention.How.ADJECTIVE && !sameSide(mention)) {
            pairs.add(mention);
        }
    }

    private static boolean sameSide(Mention mention) {
        return sameSide(mention.actors.getFirst(), mention.actors.getLast());
    }

    /** Are two known to stand on one side? Persons of one side may well be rivals. */
    static boolean sameSide(Actor first, Actor second) {
        String side = first.sector() == Sector.PERSON ? null : first.side();
        return side != null && side.equals(second.side());
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

    void addRole(Actor actor, String noun) {
        roles.computeIfAbsent(actor.id(), id -> new LinkedHashSet<>()).add(noun);
    }

    Set<String> roles(Actor actor) {
        return roles.getOrDefault(actor.id(), Set.of());
    }

    boolean hasRole(Actor actor, String noun) {
        return roles(actor).contains(noun);
    }

    /** Notes two that the text sets against each other. */
    void addOpposed(Mention pair) {
        if (!sameSide(pair)) {
            opposed.add(pair);
        }
    }

    void addAttack(Attack attack) {
        attacks.add(attack);
    }

    /** Attacks told, latest first. */
    List<Attack> attacks() {
        return attacks.reversed();
    }

    /** Pairs of opponents, latest first. */
    List<Mention> opposed() {
        return opposed.reversed();
    }

    /** Phrases that named two, latest first. */
    List<Mention> pairs() {
        return pairs.reversed();
    }
}
