package org.annales.attestation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.annales.actor.StateSides;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.PlaceMention;
import org.annales.model.Reality;
import org.annales.model.Statement;
import org.annales.model.When;
import org.annales.statement.Opponents;
import org.jspecify.annotations.Nullable;

/**
 * Who took a place whose fall is told without them: who attacked or besieged it last, whom its loser fights, the one country at war
 * with the state it lies in, or who goes from success to success in the sentences before. One a document; statements have to come in
 * text order.
 */
final class Takers {
    private static final Set<String> FORCE = Set.of("attack", "bombard", "blockade", "capture");

    private static final Set<Reality> TRIED =
            Set.of(Reality.ACTUAL, Reality.PLANNED, Reality.FAILED, Reality.THREATENED, Reality.PROPOSED);

    /** Beginnings of triggers that tell of who loses a place alone. */
    private static final Set<String> LOSING = AttestationWords.packaged().list("taking.losing");

    /** Who attacked a place longer ago need not be who took it. */
    private static final int SIEGE_DAYS = 400;

    /** So many statements of force before a fall say who is advancing. */
    private static final int STORY = 5;

    /** Characters within which one that attacks is enough. */
    private static final int BESIDE = 200;

    /** Of several that attack, who does so most often is who advances. */
    private static final double SHARE = 0.6;

    private final DocumentContext context;
    private final Sides sides;

    /** As told so far, and in the whole document. */
    private final Opponents opponents = new Opponents();

    private final Opponents everyone = new Opponents();

    /** Without those who only went into another state. */
    private final Opponents told = new Opponents();

    Takers(DocumentContext context, Sides sides) {
        this.context = context;
        this.sides = sides;
        for (Statement statement : context.statements()) {
            everyone.add(statement, context.mentions());
            told.add(statement, context.mentions());
            learnInvasion(statement);
        }
    }

    /** Goes on behind a statement. */
    void add(Statement statement) {
        opponents.add(statement, context.mentions());
    }

    /** Who attacks or takes a place in another state fights that state. */
    private void learnInvasion(Statement statement) {
        boolean force = FORCE.contains(statement.type()) || sides.isAdvance(statement);
        for (Location place :
                force && statement.reality() == Reality.ACTUAL ? statement.places() : List.<Location>of()) {
            String own = Fallen.OWN.contains(place.how()) ? stateOf(place) : null;
            if (own != null) {
                sides.of(statement.agents()).stream()
                        .filter(side -> !side.contains(own) && !own.contains(side))
                        .forEach(side -> everyone.fight(side, own));
            }
        }
    }

    /** Who must have taken a place, or null where nothing tells it. */
    @Nullable
    Participant find(Statement fall, Location place, List<Statement> before) {
        Participant taker = taker(fall, place, before);
        boolean another = taker != null && isOther(taker, Fallen.losers(fall)) && !isOwner(taker, place, before);
        return another ? taker : null;
    }

    private @Nullable Participant taker(Statement fall, Location place, List<Statement> before) {
        List<Participant> told = Fallen.losers(fall);
        List<Participant> held = told.isEmpty() ? holders(place, before) : told;
        Set<String> losers = sides.of(held);
        Optional<Participant> enemy =
                opponents.of(held, context.mentions()).stream().findFirst();
        String words = context.text(fall.trigger()).toLowerCase(Locale.ROOT);
        if (LOSING.stream().anyMatch(words::startsWith)) {
            return enemy.orElse(null); // who attacked it before may be whom it is lost by
        }
        return enemy.or(() -> attacker(fall, place, before, losers))
                .or(() -> held.isEmpty() && Fallen.isTown(place) ? invader(place) : Optional.empty())
                .or(() -> Fallen.isTown(place) && fall.agents().isEmpty()
                        ? advancing(fall, place, before, losers)
                        : Optional.empty())
                .orElse(null);
    }

    /** “Ruritanian rebels” need not be others than “rebels”. */
    private boolean isOther(Participant taker, List<Participant> losers) {
        return sides.of(losers).stream()
                .allMatch(one -> sides.of(List.of(taker)).stream()
                        .noneMatch(other -> one.contains(other) || other.contains(one)));
    }

    /** Is it the state that the place lies in, which the text has not told to have lost it? */
    private boolean isOwner(Participant taker, Location place, List<Statement> before) {
        String own = stateOf(place);
        return own != null
                && sides.of(List.of(taker)).contains(own)
                && isInvaded(own)
                && before.stream()
                        .noneMatch(one -> one.type().equals("capture")
                                && one.reality() == Reality.ACTUAL
                                && !sides.of(one.agents()).isEmpty()
                                && !sides.of(one.agents()).contains(own)
                                && Fallen.isAt(one, place));
    }

    /** Does the state fight another country that the text names, rather than its own rebels? */
    private boolean isInvaded(String own) {
        return context.mentions().sidesOfStates().stream()
                .anyMatch(side -> !side.equals(own) && everyone.haveMet(own, side));
    }

    /** The side of the state that a place lies in, where the text names that state. */
    @Nullable
    String stateOf(Location place) {
        PlaceMention state = state(place);
        return state == null ? null : StateSides.find(state.place().name()).orElse(null);
    }

    private @Nullable PlaceMention state(Location place) {
        String country = place.place().country();
        return country == null ? null : context.mentions().state(country);
    }

    /** The one country that fights the state in which a place lies that nobody has taken yet. */
    private Optional<Participant> invader(Location place) {
        String own = stateOf(place);
        List<Participant> enemies = own == null ? List.of() : everyone.of(own);
        boolean foreign = sides.of(enemies).stream().anyMatch(context.mentions().sidesOfStates()::contains);
        return foreign ? enemies.stream().findFirst() : Optional.empty();
    }

    /** Who took the place last, as far as that is told. */
    private List<Participant> holders(Location place, List<Statement> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Statement one = before.get(i);
            if (one.type().equals("capture") && one.reality() == Reality.ACTUAL && Fallen.isAt(one, place)) {
                return sides.of(one.agents()).size() == 1 ? one.agents() : List.of();
            }
        }
        return List.of();
    }

    /** Who attacked, besieged or wanted the place last. */
    private Optional<Participant> attacker(Statement fall, Location place, List<Statement> before, Set<String> losers) {
        LocalDate day = fall.time().when().earliest();
        for (int i = before.size() - 1; i >= 0; i--) {
            Statement one = before.get(i);
            boolean there = (FORCE.contains(one.type()) || sides.isAdvance(one))
                    && TRIED.contains(one.reality())
                    && one.places().stream()
                            .anyMatch(p -> p.place().id().equals(place.place().id()) && Fallen.OWN.contains(p.how()));
            When when = one.time().when();
            boolean then = when.isKnown()
                    && !when.earliest().isAfter(fall.time().when().latest())
                    && !when.latest().plusDays(SIEGE_DAYS).isBefore(day);
            if (there && then) {
                Optional<Participant> side = sides.ofOneSide(one.agents(), losers);
                if (side.isPresent()) {
                    return side;
                }
            }
        }
        return Optional.empty();
    }

    /** The one side that attacks or takes places in what was told just before; not the state that the place lies in. */
    private Optional<Participant> advancing(
            Statement fall, Location place, List<Statement> before, Set<String> losers) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Participant> named = new HashMap<>();
        int seen = 0;
        int nearest = Integer.MAX_VALUE;
        for (int i = before.size() - 1; i >= 0 && seen < STORY; i--) {
            Statement one = before.get(i);
            if (fall.trigger().start() - one.trigger().end() > Fallen.NEAR) {
                break;
            }
            boolean force = (FORCE.contains(one.type()) || sides.isAdvance(one)) && one.reality() == Reality.ACTUAL;
            Participant who = force ? sides.ofOneSide(one.agents(), losers).orElse(null) : null;
            String side = who == null ? null : sides.side(who);
            if (who != null && side != null && !isOwner(who, place, before)) {
                counts.merge(side, 1, Integer::sum);
                named.putIfAbsent(side, who);
                nearest =
                        Math.min(nearest, fall.trigger().start() - one.trigger().end());
                seen++;
            }
        }
        int enough = Math.max(nearest <= BESIDE ? 1 : 2, (int) Math.ceil(SHARE * seen));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= enough)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(count -> named.get(count.getKey()));
    }

    /** Whom it names, whom the taker fights, who retreats in what was told just before. */
    Optional<Participant> loser(Statement fall, Location place, Participant taker, List<Statement> before) {
        Set<String> other = sides.of(List.of(taker));
        Optional<Participant> named =
                sides.ofOneSide(Fallen.losers(fall), other).or(() -> sides.ofOneSide(holders(place, before), other));
        List<Participant> met = opponents.of(List.of(taker), context.mentions());
        List<Participant> later = met.isEmpty() ? everyone.of(List.of(taker), context.mentions()) : met;
        return named.or(() -> later.stream()
                        .filter(enemy -> other.stream()
                                .allMatch(side ->
                                        sides.of(List.of(enemy)).stream().allMatch(its -> told.haveMet(side, its))))
                        .findFirst())
                .or(() -> retreating(fall, before, other));
    }

    private Optional<Participant> retreating(Statement fall, List<Statement> before, Set<String> other) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Statement one = before.get(i);
            if (fall.trigger().start() - one.trigger().end() > Fallen.NEAR) {
                break;
            }
            Optional<Participant> side =
                    one.type().equals("withdraw") ? sides.ofOneSide(one.agents(), other) : Optional.empty();
            if (side.isPresent()) {
                return side;
            }
        }
        return Optional.empty();
    }

    /** Does the text anywhere tell of a fight between two sides? */
    boolean haveMet(String one, String other) {
        return told.haveMet(one, other);
    }

    /** Does the text anywhere tell of a fight of this side? */
    boolean isFighting(String side) {
        return told.hasMetAny(side);
    }
}
