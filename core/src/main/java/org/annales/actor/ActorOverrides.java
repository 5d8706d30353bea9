package org.annales.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annales.model.Actor;
import org.annales.model.ActorMention;
import org.annales.model.DocumentReading;
import org.annales.model.Mentions;
import org.annales.model.Participant;
import org.annales.model.Sector;
import org.annales.model.Statement;
import org.annales.model.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What the user has decided about actors, laid over what was read: two are one, one has another name, side or sector.
 * Immutable; applying it twice gives what applying it once gives.
 *
 * <p>An actor is meant by its id or by its name, case and marks aside. A later change of the same thing wins.
 */
public final class ActorOverrides {

    /** No decisions. */
    public static final ActorOverrides NONE = new ActorOverrides(List.of(), List.of());

    /** One decision. */
    public sealed interface Change {

        /** Id or name of the actor it is about. */
        String actor();

        /** Two actors are one. */
        record Merge(String actor, String into) implements Change {}

        /** An actor is called otherwise; its id stays. */
        record Rename(String actor, String name) implements Change {}

        /** An actor serves another side, or none ({@code null}). */
        record TakeSide(String actor, @Nullable String side) implements Change {}

        /** An actor is of another sort. */
        record Classify(String actor, Sector sector) implements Change {}
    }

    private final Map<String, String> merges = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, @Nullable String> sides = new HashMap<>();
    private final Map<String, Sector> sectors = new HashMap<>();
    private final Map<String, Actor> known = new HashMap<>();

    private ActorOverrides(List<Change> changes, Collection<Actor> actors) {
        for (Actor actor : actors) {
            known.putIfAbsent(key(actor.id()), actor);
            known.putIfAbsent(key(actor.name()), actor);
        }
        for (Change change : changes) {
            String key = key(change.actor());
            switch (change) {
                case Change.Merge merge -> merges.put(key, merge.into());
                case Change.Rename rename -> names.put(key, rename.name());
                case Change.TakeSide take -> sides.put(key, take.side());
                case Change.Classify classify -> sectors.put(key, classify.sector());
            }
        }
    }

    /**
     * What a user's changes make of actors.
     *
     * @param changes in the order in which they were made
     * @param actors those that are known, so that one can be merged into another by name
     */
    public static ActorOverrides of(List<Change> changes, Collection<Actor> actors) {
        return changes.isEmpty() ? NONE : new ActorOverrides(changes, actors);
    }

    /**
     * Reads a user's {@code actors.tsv}: name, other names with bars between them, sector, side; the last two may be
     * left empty. Each other name becomes one with the name. Lines that begin with # are left out.
     *
     * @throws IllegalArgumentException if a line has no name or an unknown sector; the message says which line
     */
    public static List<Change> parse(String table) {
        List<Change> changes = new ArrayList<>();
        int number = 0;
        for (String line : table.split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                addLine(List.of(line.split("\t", -1)), number, changes);
            }
        }
        return List.copyOf(changes);
    }

    private static void addLine(List<String> cells, int number, List<Change> changes) {
        String name = cells.getFirst().strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("line " + number + " has no name");
        }
        for (String other : Tsv.parts(cells, 1)) {
            changes.add(new Change.Merge(other.strip(), name));
        }
        if (cells.size() > 2 && !cells.get(2).isBlank()) {
            changes.add(new Change.Classify(name, sector(cells.get(2).strip(), number)));
        }
        if (cells.size() > 3 && !cells.get(3).isBlank()) {
            changes.add(new Change.TakeSide(name, cells.get(3).strip()));
        }
    }

    private static Sector sector(String word, int number) {
        try {
            return Sector.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": no sector is called " + word, e);
        }
    }

    private @Nullable String side(Actor actor) {
        String byId = key(actor.id());
        return sides.containsKey(byId) ? sides.get(byId) : sides.get(key(actor.name()));
    }

    /** The actor as the user sees it. */
    public Actor apply(Actor actor) {
        Actor merged = merge(actor);
        String name = find(names, merged);
        Sector sector = find(sectors, merged);
        boolean sided = sides.containsKey(key(merged.id())) || sides.containsKey(key(merged.name()));
        String side = sided ? side(merged) : merged.side();
        if (name == null && sector == null && !sided) {
            return merged;
        }
        return new Actor(
                merged.id(), name == null ? merged.name() : name, sector == null ? merged.sector() : sector, side);
    }

    /** Follows merges to their end; a circle ends where it closes. */
    private Actor merge(Actor actor) {
        Actor at = actor;
        Set<String> seen = new HashSet<>();
        while (seen.add(at.id())) {
            String into = find(merges, at);
            if (into == null) {
                return at;
            }
            Actor target = known.get(key(into));
            at = target != null ? target : ActorKnowledge.actor(into, at.sector(), at.side());
        }
        return at;
    }

    private static <T> @Nullable T find(Map<String, T> changes, Actor actor) {
        T byId = changes.get(key(actor.id()));
        return byId != null ? byId : changes.get(key(actor.name()));
    }

    /** The mention with its actor as the user sees it; its words stay. */
    public ActorMention apply(ActorMention mention) {
        Actor actor = apply(mention.actor());
        boolean same = actor.equals(mention.actor());
        boolean renamed = !actor.name().equals(mention.actor().name());
        return same
                ? mention
                : new ActorMention(
                        mention.span(), mention.head(), actor, mention.how(), renamed ? actor.name() : mention.name());
    }

    /** A reading with its actors as the user sees them; the words it quotes stay. */
    public DocumentReading apply(DocumentReading reading) {
        if (this == NONE) {
            return reading;
        }
        Map<String, Actor> byId = new HashMap<>();
        Map<String, Actor> byName = new HashMap<>();
        for (ActorMention mention : reading.mentions().actors()) {
            byId.putIfAbsent(mention.actor().id(), mention.actor());
            byName.putIfAbsent(mention.name(), mention.actor());
        }
        Mentions mentions = reading.mentions();
        return new DocumentReading(
                reading.document(),
                reading.engine(),
                reading.knowledge(),
                new Mentions(
                        mentions.times(),
                        mentions.places(),
                        mentions.actors().stream().map(this::apply).toList()),
                reading.statements().stream()
                        .map(statement -> apply(statement, byId, byName))
                        .toList(),
                reading.figures(),
                reading.attestations(),
                reading.views(),
                reading.issues());
    }

    private Statement apply(Statement statement, Map<String, Actor> byId, Map<String, Actor> byName) {
        return new Statement(
                statement.id(),
                statement.document(),
                statement.type(),
                statement.trigger(),
                statement.evidence(),
                participants(statement.agents(), byId),
                participants(statement.targets(), byId),
                statement.places(),
                statement.time(),
                statement.roles(),
                statement.phase(),
                statement.reality(),
                statement.voices().stream().map(voice -> apply(voice, byName)).toList(),
                statement.score(),
                statement.rule());
    }

    private List<Participant> participants(List<Participant> participants, Map<String, Actor> byId) {
        return participants.stream()
                .map(participant -> {
                    String id = participant.actor();
                    Actor actor = id == null ? null : byId.getOrDefault(id, known.get(key(id)));
                    return actor == null ? participant : apply(participant, actor);
                })
                .toList();
    }

    private Voice apply(Voice voice, Map<String, Actor> byName) {
        Actor actor = byName.get(voice.name());
        if (actor == null) {
            return voice;
        }
        String name = apply(actor).name();
        return name.equals(actor.name()) ? voice : new Voice(name, voice.stance(), voice.via());
    }

    /**
     * Who fills a role of a statement, as the user sees it.
     *
     * @param actor the actor that {@link Participant#actor} names
     */
    public Participant apply(Participant participant, Actor actor) {
        Actor now = apply(actor);
        boolean renamed = !now.name().equals(actor.name());
        return new Participant(
                participant.span(), participant.text(), renamed ? now.name() : participant.name(), now.id());
    }

    private static String key(String name) {
        return Folding.lower(name.strip());
    }
}
