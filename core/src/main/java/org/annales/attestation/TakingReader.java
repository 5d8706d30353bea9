package org.annales.attestation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annales.actor.StateSides;
import org.annales.model.Attestation;
import org.annales.model.Extent;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.PlaceKind;
import org.annales.model.PlaceMention;
import org.annales.model.Reality;
import org.annales.model.Statement;
import org.annales.model.StableId;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.annales.statement.Opponents;
import org.jspecify.annotations.Nullable;

/**
 * Who took a place whose fall is told without them: “X fell on 3 May” leaves its reader to know who stood before X. That is who
 * attacked or besieged it last, else whom its loser fights, else who goes from success to success in the sentences before. One a
 * document; statements have to come in text order.
 */
final class TakingReader {
    private static final Set<String> FORCE = Set.of("attack", "bombard", "blockade", "capture");
    private static final Set<Reality> TRIED =
            Set.of(Reality.ACTUAL, Reality.PLANNED, Reality.FAILED, Reality.THREATENED, Reality.PROPOSED);

    private static final Set<String> GARRISON = Set.of("garrison", "defenders");

    /** Where its own words say that it was. */
    private static final Set<String> OWN = Set.of("object", "argument", "sentence", "named");

    /** Who attacked a place longer ago need not be who took it. */
    private static final int SIEGE_DAYS = 400;

    /** A time coarser than this says too little about when the holder changed. */
    private static final int COARSE_DAYS = 62;

    /** So many statements of force before a fall say who is advancing. */
    private static final int STORY = 5;

    /** Characters behind which the story is another. */
    private static final int NEAR = 1500;

    /** Of several that attack, who does so most often is who advances. */
    private static final double SHARE = 0.6;

    private final DocumentContext context;
    /** As told so far, and in the whole document. */
    private final Opponents opponents = new Opponents();

    private final Opponents everyone = new Opponents();
    private final List<Attestation> found = new ArrayList<>();

    TakingReader(DocumentContext context) {
        this.context = context;
    }

    /** What follows about who held the places before and after. */
    List<Attestation> read() {
        List<Statement> all = context.statements();
        all.forEach(statement -> everyone.add(statement, context.mentions()));
        for (int i = 0; i < all.size(); i++) {
            Statement statement = all.get(i);
            if (isUntold(statement)) {
                for (Location place : taken(statement, all.subList(0, i))) {
                    Participant taker = taker(statement, place, all.subList(0, i));
                    if (taker != null && !isOwner(taker, place, all.subList(0, i))) {
                        add(statement, place, taker, all.subList(0, i));
                    }
                }
            }
            opponents.add(statement, context.mentions());
        }
        return found;
    }

    private static boolean isUntold(Statement statement) {
        When when = statement.time().when();
        return statement.type().equals("capture")
                && statement.reality() == Reality.ACTUAL
                && statement.agents().isEmpty()
                && when.isKnown()
                && !when.isOpen()
                && when.days() <= COARSE_DAYS;
    }

    /** Towns and the like that its own words name; a garrison surrenders where its place was attacked last. */
    private static List<Location> taken(Statement statement, List<Statement> before) {
        List<Location> own = statement.places().stream()
                .filter(TakingReader::isTown)
                .filter(place -> place.how().equals("object") || place.how().equals("argument"))
                .toList();
        boolean garrison =
                statement.targets().stream().anyMatch(who -> GARRISON.stream().anyMatch(who.text()::endsWith));
        return own.isEmpty() && garrison ? attackedLast(statement, before) : own;
    }

    private static List<Location> attackedLast(Statement fall, List<Statement> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Statement one = before.get(i);
            if (fall.trigger().start() - one.trigger().end() > NEAR) {
                break;
            }
            List<Location> places = one.places().stream()
                    .filter(TakingReader::isTown)
                    .filter(place -> OWN.contains(place.how()))
                    .toList();
            if (FORCE.contains(one.type()) && !places.isEmpty()) {
                return places.size() == 1 ? places : List.of();
            }
        }
        return List.of();
    }

    private static boolean isTown(Location place) {
        PlaceKind kind = place.place().kind();
        return (kind.isPoint() || kind == PlaceKind.DISTRICT) && Character.isUpperCase(place.text().codePointAt(0));
    }

    private @Nullable Participant taker(Statement fall, Location place, List<Statement> before) {
        Set<String> losers = sides(fall.targets());
        return attacker(fall, place, before, losers)
                .or(() -> opponents.of(fall.targets(), context.mentions()).stream().findFirst())
                .or(() -> advancing(fall, place, before, losers))
                .orElse(null);
    }

    /** Is it the state that the place lies in, which the text has not told to have lost it? */
    private boolean isOwner(Participant taker, Location place, List<Statement> before) {
        String own = stateOf(place);
        return own != null
                && sides(List.of(taker)).contains(own)
                && before.stream()
                        .noneMatch(one -> one.type().equals("capture")
                                && one.reality() == Reality.ACTUAL
                                && !sides(one.agents()).isEmpty()
                                && !sides(one.agents()).contains(own)
                                && one.places().stream()
                                        .anyMatch(p -> p.place().id().equals(place.place().id())));
    }

    /** The side of the state that a place lies in, where the text names that state. */
    private @Nullable String stateOf(Location place) {
        String country = place.place().country();
        PlaceMention state = country == null ? null : context.mentions().state(country);
        return state == null ? null : StateSides.find(state.place().name()).orElse(null);
    }

    /** Who attacked, besieged or wanted the place last. */
    private Optional<Participant> attacker(
            Statement fall, Location place, List<Statement> before, Set<String> losers) {
        LocalDate day = fall.time().when().earliest();
        for (int i = before.size() - 1; i >= 0; i--) {
            Statement one = before.get(i);
            boolean there = FORCE.contains(one.type())
                    && TRIED.contains(one.reality())
                    && one.places().stream()
                            .anyMatch(p -> p.place().id().equals(place.place().id()) && OWN.contains(p.how()));
            When when = one.time().when();
            boolean then = when.isKnown()
                    && !when.earliest().isAfter(fall.time().when().latest())
                    && !when.latest().plusDays(SIEGE_DAYS).isBefore(day);
            if (there && then) {
                Optional<Participant> side = ofOneSide(one.agents(), losers);
                if (side.isPresent()) {
                    return side;
                }
            }
        }
        return Optional.empty();
    }

    /** The one side that attacks or takes places in what was told just before; not the state that the place lies in. */
    private Optional<Participant> advancing(Statement fall, Location place, List<Statement> before, Set<String> losers) {
        Map<Set<String>, Integer> counts = new HashMap<>();
        Participant last = null;
        int seen = 0;
        for (int i = before.size() - 1; i >= 0 && seen < STORY; i--) {
            Statement one = before.get(i);
            if (fall.trigger().start() - one.trigger().end() > NEAR) {
                break;
            }
            boolean force = FORCE.contains(one.type()) && one.reality() == Reality.ACTUAL;
            Participant side = force ? ofOneSide(one.agents(), losers).orElse(null) : null;
            if (side != null && !isOwner(side, place, before)) {
                last = last == null ? side : last;
                counts.merge(sides(List.of(side)), 1, Integer::sum);
                seen++;
            }
        }
        int most = last == null ? 0 : counts.getOrDefault(sides(List.of(last)), 0);
        return most >= 2 && most >= SHARE * seen ? Optional.ofNullable(last) : Optional.empty();
    }

    private Optional<Participant> ofOneSide(List<Participant> agents, Set<String> losers) {
        Set<String> sides = sides(agents);
        return sides.size() == 1 && !losers.containsAll(sides)
                ? agents.stream().filter(agent -> !sides(List.of(agent)).isEmpty()).findFirst()
                : Optional.empty();
    }

    private Set<String> sides(List<Participant> participants) {
        Set<String> sides = new HashSet<>();
        for (Participant participant : participants) {
            String side = context.sideOf(participant.name());
            if (side != null) {
                sides.add(side);
            }
        }
        return sides;
    }

    private void add(Statement fall, Location place, Participant taker, List<Statement> before) {
        When when = fall.time().when();
        add(fall, place, taker.name(), When.between(Held.begin(when), WhenNone.OPEN), "taken");
        loser(fall, taker, before)
                .ifPresent(loser -> add(
                        fall, place, loser.name(), When.between(WhenNone.OPEN, Held.begin(when)), "lost"));
    }

    /** Whom it names, whom the taker fights, who retreats in what was told just before. */
    private Optional<Participant> loser(Statement fall, Participant taker, List<Statement> before) {
        Set<String> other = sides(List.of(taker));
        Optional<Participant> named = ofOneSide(fall.targets(), other);
        List<Participant> met = opponents.of(List.of(taker), context.mentions());
        List<Participant> later = met.isEmpty() ? everyone.of(List.of(taker), context.mentions()) : met;
        return named.or(() -> later.stream().findFirst()).or(() -> retreating(fall, before, other));
    }

    private Optional<Participant> retreating(Statement fall, List<Statement> before, Set<String> other) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Statement one = before.get(i);
            if (fall.trigger().start() - one.trigger().end() > NEAR) {
                break;
            }
            Optional<Participant> side = one.type().equals("withdraw") ? ofOneSide(one.agents(), other) : Optional.empty();
            if (side.isPresent()) {
                return side;
            }
        }
        return Optional.empty();
    }

    private void add(Statement fall, Location place, String holder, When time, String rule) {
        String id = StableId.of(
                context.hash(), "attestation", "holds", holder, place.text(), fall.trigger().start());
        found.add(new Attestation(
                id,
                context.id(),
                "holds",
                holder,
                place.text(),
                time,
                Extent.EVERY_DAY,
                fall.evidence(),
                "holds/" + rule));
    }
}
