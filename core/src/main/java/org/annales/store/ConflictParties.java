package org.annales.store;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annales.merge.Parties;
import org.annales.model.Actor;
import org.annales.model.Participant;
import org.annales.model.Sector;
import org.annales.model.Span;
import org.annales.model.Statement;

/**
 * The party that each actor of a conflict fights for. A general fights for the army that sentences give him; whom nobody is told to
 * serve is a party of his own (a revolution's leaders), and so are “his men”.
 */
final class ConflictParties {
    /** What a sentence says of whom a person serves goes before the side he was taken to be on elsewhere. */
    private static final int SAID = 2;

    private static final Pattern POSSESSIVE = Pattern.compile("^(.+?)['’]s?\\b.*");
    private static final Pattern OF_PERSON =
            Pattern.compile(".*\\bof (?:\\p{Lu}\\p{L}+ )*?(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)*)$");
    private static final Set<Sector> STATE = Set.of(Sector.GOVERNMENT, Sector.STATE);
    private static final Set<Sector> BODIES = Set.of(Sector.PEOPLE, Sector.GOVERNMENT, Sector.STATE);
    private static final Set<Sector> ARMED = Set.of(Sector.MILITARY, Sector.REBELS, Sector.PARAMILITARY);

    private final Map<String, Actor> byId = new HashMap<>();
    private final Parties parties;

    /** Sides whose state is spoken of. */
    private final Set<String> states = new TreeSet<>();

    /** People by name and by family name. */
    private final Map<String, String> people = new HashMap<>();

    private final Map<String, Map<String, Integer>> served = new HashMap<>();

    /** A party by the one it is a part of: the Alpha Navy fights for Alpha. */
    private final Map<String, String> whole = new HashMap<>();

    ConflictParties(Collection<Actor> actors, List<ConflictMentions.Tied> tied) {
        parties = new Parties(actors);
        for (Actor actor : actors) {
            byId.put(actor.id(), actor);
            if (STATE.contains(actor.sector()) && actor.side() != null) {
                states.add(actor.side());
            }
            if (actor.sector() == Sector.PERSON) {
                people.put(actor.name(), actor.name());
                people.putIfAbsent(actor.name().substring(actor.name().lastIndexOf(' ') + 1), actor.name());
                if (actor.side() != null) {
                    vote(actor.name(), actor.side(), 1);
                }
            }
        }
        actors.forEach(this::readName);
        tied.forEach(this::read);
        Set<String> named = new TreeSet<>();
        actors.forEach(actor -> party(actor).ifPresent(named::add));
        for (String party : named) {
            named.stream()
                    .filter(other -> party.startsWith(other + " "))
                    .findFirst()
                    .ifPresent(other -> whole.put(party, other));
        }
    }

    /**
     * Takes names that texts use for one side for one party, by the name told of most.
     *
     * @param counts how much is told of each name
     */
    void unite(Map<String, Integer> counts, ConflictTies ties) {
        for (String one : counts.keySet()) {
            counts.keySet().stream()
                    .filter(other -> other.equals(one) || ties.isSame(one, other))
                    .max(Comparator.comparingInt((String other) -> counts.getOrDefault(other, 0))
                            .thenComparing(Comparator.reverseOrder()))
                    .filter(other -> !other.equals(one))
                    .ifPresent(other -> whole.put(one, other));
        }
    }

    private void vote(String person, String party, int weight) {
        served.computeIfAbsent(person, key -> new TreeMap<>()).merge(party, weight, Integer::sum);
    }

    /** “the Alpha Army of General B”. */
    private void readName(Actor actor) {
        Matcher of = OF_PERSON.matcher(actor.name());
        String person = ARMED.contains(actor.sector()) && of.matches() ? people.get(of.group(1)) : null;
        if (person != null) {
            party(actor).ifPresent(party -> vote(person, party, SAID));
        }
    }

    private void read(ConflictMentions.Tied tied) {
        boolean serves = tied.tie() == ConflictTies.Tie.SERVES || tied.tie() == ConflictTies.Tie.OF;
        if (serves && isPerson(tied.one()) != isPerson(tied.other())) {
            Actor person = isPerson(tied.one()) ? tied.one() : tied.other();
            Actor body = isPerson(tied.one()) ? tied.other() : tied.one();
            if (ARMED.contains(body.sector()) || BODIES.contains(body.sector())) {
                party(body).ifPresent(party -> vote(person.name(), party, SAID));
            }
        }
    }

    static boolean isPerson(Actor actor) {
        return actor.sector() == Sector.PERSON;
    }

    /** Is a party a mere person? */
    boolean isPerson(String party) {
        return people.containsKey(party);
    }

    /** The party without regard to whom a person serves. */
    private Optional<String> party(Actor actor) {
        return isPerson(actor)
                ? Optional.empty()
                : parties.holder(new Participant(new Span(0, 0), actor.name(), actor.name(), actor.id()))
                        .filter(party -> party.indexOf('\'') < 0 && party.indexOf('’') < 0);
    }

    Optional<String> of(Participant participant) {
        Actor actor = participant.actor() == null ? null : byId.get(participant.actor());
        if (actor != null
                && (isPerson(actor)
                        || commander(actor).isPresent()
                        || rebels(actor).isPresent())) {
            return of(actor);
        }
        return parties.holder(participant)
                .filter(party -> party.indexOf('\'') < 0 && party.indexOf('’') < 0)
                .map(party -> whole.getOrDefault(party, party));
    }

    /** Rebels of a nation whose state fights too are none of its own. */
    private Optional<String> rebels(Actor actor) {
        boolean own = actor.sector() == Sector.REBELS && actor.side() != null && states.contains(actor.side());
        return own ? Optional.of(actor.side() + " rebels") : Optional.empty();
    }

    Optional<String> of(Actor actor) {
        Optional<String> person = isPerson(actor) ? Optional.of(actor.name()) : commander(actor);
        return person.map(this::masterOf)
                .or(() -> rebels(actor))
                .or(() -> party(actor))
                .map(party -> whole.getOrDefault(party, party));
    }

    /** Whose men a force without a name of its own is. */
    private Optional<String> commander(Actor actor) {
        if (!ARMED.contains(actor.sector()) || actor.side() != null) {
            return Optional.empty();
        }
        Matcher possessive = POSSESSIVE.matcher(actor.name());
        Matcher of = OF_PERSON.matcher(actor.name());
        String name = possessive.matches() ? possessive.group(1) : of.matches() ? of.group(1) : "";
        return Optional.ofNullable(people.get(name));
    }

    /** Whom a person fights for: the party with most votes, himself where there is none. */
    private String masterOf(String person) {
        return served.getOrDefault(person, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(person);
    }

    /** Parties that the name of one actor puts together: the Alpha Beta Brigade of the Alphans. */
    Set<List<String>> joined(Collection<Actor> actors, Set<String> known) {
        Set<List<String>> pairs = new LinkedHashSet<>();
        for (Actor actor : actors) {
            Optional<String> own = ARMED.contains(actor.sector()) ? of(actor) : Optional.empty();
            for (String word : own.isPresent() ? actor.name().split("[\\s-]+", -1) : new String[0]) {
                if (known.contains(word) && !own.get().contains(word)) {
                    pairs.add(List.of(own.get(), word));
                }
            }
        }
        return pairs;
    }

    /** Who did it, then to whom it was done. */
    static List<Participant> participants(Statement statement) {
        List<Participant> all = new ArrayList<>(statement.agents());
        all.addAll(statement.targets());
        return all;
    }

    /** Those who fought, by the party they fought for; who is merely described stands for none. */
    Map<String, List<String>> by(List<Participant> participants) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (Participant participant : participants) {
            of(participant)
                    .ifPresent(party -> found.computeIfAbsent(party, key -> new ArrayList<>())
                            .add(participant.name()));
        }
        return found;
    }
}
