package org.annales.attestation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import org.annales.model.Span;
import org.annales.model.StableId;
import org.annales.model.Statement;
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

    private static final List<String> ADVANCING =
            List.of("advanc", "cross", "enter", "land", "march", "push", "invad", "mov");

    /** Beginnings of triggers of those who leave a place to an enemy. */
    private static final List<String> GIVING_UP = List.of("abandon", "evacuat", "vacat");

    /** First words of those who are a party without a side: “rebels”, “federal troops”. */
    private static final Set<String> HOLDERS =
            Set.copyOf(AttestationWords.packaged().list("holds.holders"));

    private static final Set<String> GARRISON = Set.of("garrison", "defenders");

    /** Where its own words say that it was. */
    private static final Set<String> OWN = Set.of("object", "argument", "sentence", "named");

    /** Who attacked a place longer ago need not be who took it. */
    private static final int SIEGE_DAYS = 400;

    /** A time coarser than this says too little about when the holder changed. */
    private static final int COARSE_DAYS = 62;

    /** Characters before a noun that say when it is spoken of. */
    private static final int BEFORE = 40;

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
            if (isUntold(statement) || isGivenUp(statement)) {
                for (Location place : taken(statement, all.subList(0, i))) {
                    Participant taker = taker(statement, place, all.subList(0, i));
                    if (taker != null
                            && isOther(taker, losers(statement))
                            && !isOwner(taker, place, all.subList(0, i))) {
                        add(statement, place, taker, all.subList(0, i));
                    }
                }
            }
            if (statement.type().equals("capture") && statement.targets().isEmpty() && isDated(statement)) {
                addOwner(statement, all.subList(0, i));
            }
            opponents.add(statement, context.mentions());
        }
        return found;
    }

    private boolean isUntold(Statement statement) {
        return statement.type().equals("capture")
                && isDated(statement)
                && !isRemembered(statement)
                && statement.agents().stream().allMatch(this::isNobodys);
    }

    /** “the anniversary of X's fall”, “after the fall of X” where that is told elsewhere: not when it fell. */
    private boolean isRemembered(Statement statement) {
        if (!statement.rule().contains("/noun:")) {
            return false;
        }
        int begin = Math.max(statement.evidence().start(), statement.trigger().start() - BEFORE);
        boolean later =
                context.text(new Span(begin, statement.trigger().start())).contains("anniversary");
        return later
                || context.statements().stream()
                        .anyMatch(one -> one.type().equals("capture")
                                && one.reality() == Reality.ACTUAL
                                && one.rule().contains("/verb:")
                                && statement.places().stream().anyMatch(place -> isAt(one, place)));
    }

    /** “soldiers”, “the 3rd Division”: of which side is not said. */
    private boolean isNobodys(Participant agent) {
        boolean numbered = agent.name().chars().anyMatch(Character::isDigit);
        boolean plain = agent.name().chars().noneMatch(Character::isUpperCase);
        return (numbered || plain && !HOLDERS.contains(agent.name().split(" ", 2)[0])) && context.sideOf(agent) == null;
    }

    /** “abandoned X”, where it is before an enemy that they do. */
    private boolean isGivenUp(Statement statement) {
        return statement.type().equals("withdraw")
                && isDated(statement)
                && GIVING_UP.stream().anyMatch(context.text(statement.trigger()).toLowerCase(Locale.ROOT)::startsWith);
    }

    private static boolean isDated(Statement statement) {
        When when = statement.time().when();
        return statement.reality() == Reality.ACTUAL && when.isKnown() && !when.isOpen() && when.days() <= COARSE_DAYS;
    }

    /** Towns and the like that its own words name; a garrison surrenders where its place was attacked last. */
    private static List<Location> taken(Statement statement, List<Statement> before) {
        List<Location> own = statement.places().stream()
                .filter(place -> isTown(place)
                        || losers(statement).isEmpty()
                                && isNamed(place)
                                && place.how().equals("object"))
                .filter(TakingReader::isItsOwn)
                .toList();
        boolean garrison =
                statement.targets().stream().anyMatch(who -> GARRISON.stream().anyMatch(who.text()::endsWith));
        return own.isEmpty() && garrison ? attackedLast(statement, before) : own;
    }

    private static List<Location> attackedLast(Statement fall, List<Statement> before) {
        List<Location> here = fall.places().stream()
                .filter(TakingReader::isTown)
                .filter(place -> place.how().equals("shared"))
                .toList();
        if (here.size() == 1) {
            return here;
        }
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

    private static boolean isItsOwn(Location place) {
        return place.how().equals("object") || place.how().equals("argument");
    }

    private static boolean isTown(Location place) {
        PlaceKind kind = place.place().kind();
        return (kind.isPoint() || kind == PlaceKind.DISTRICT) && isNamed(place);
    }

    /** “the city” is as good as its name where it is known which is meant. */
    private static boolean isNamed(Location place) {
        return place.place().at() != null || Character.isUpperCase(place.text().codePointAt(0));
    }

    private static String name(Location place) {
        boolean named = Character.isUpperCase(place.text().codePointAt(0));
        return named ? place.text() : place.place().name();
    }

    /** Who lost the place, or gave it up, as far as that is told. */
    private static List<Participant> losers(Statement fall) {
        return fall.type().equals("withdraw") ? fall.agents() : fall.targets();
    }

    private @Nullable Participant taker(Statement fall, Location place, List<Statement> before) {
        Set<String> losers = sides(losers(fall));
        Optional<Participant> enemy =
                opponents.of(losers(fall), context.mentions()).stream().findFirst();
        return enemy.or(() -> attacker(fall, place, before, losers))
                .or(() -> isTown(place) && fall.agents().isEmpty()
                        ? advancing(fall, place, before, losers)
                        : Optional.empty())
                .orElse(null);
    }

    /** “Ruritanian rebels” need not be others than “rebels”. */
    private boolean isOther(Participant taker, List<Participant> losers) {
        return sides(losers).stream()
                .allMatch(one ->
                        sides(List.of(taker)).stream().noneMatch(other -> one.contains(other) || other.contains(one)));
    }

    /** Is it the state that the place lies in, which the text has not told to have lost it? */
    private boolean isOwner(Participant taker, Location place, List<Statement> before) {
        String own = stateOf(place);
        return own != null
                && sides(List.of(taker)).contains(own)
                && isInvaded(own)
                && before.stream()
                        .noneMatch(one -> one.type().equals("capture")
                                && one.reality() == Reality.ACTUAL
                                && !sides(one.agents()).isEmpty()
                                && !sides(one.agents()).contains(own)
                                && isAt(one, place));
    }

    /** Does the state fight another country that the text names, rather than its own rebels? */
    private boolean isInvaded(String own) {
        return context.mentions().sidesOfStates().stream()
                .anyMatch(side -> !side.equals(own) && everyone.haveMet(own, side));
    }

    /** The side of the state that a place lies in, where the text names that state. */
    private @Nullable String stateOf(Location place) {
        PlaceMention state = state(place);
        return state == null ? null : StateSides.find(state.place().name()).orElse(null);
    }

    private @Nullable PlaceMention state(Location place) {
        String country = place.place().country();
        return country == null ? null : context.mentions().state(country);
    }

    /** Who attacked, besieged or wanted the place last. */
    private Optional<Participant> attacker(Statement fall, Location place, List<Statement> before, Set<String> losers) {
        LocalDate day = fall.time().when().earliest();
        for (int i = before.size() - 1; i >= 0; i--) {
            Statement one = before.get(i);
            boolean there = (FORCE.contains(one.type()) || isAdvance(one))
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
    private Optional<Participant> advancing(
            Statement fall, Location place, List<Statement> before, Set<String> losers) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Participant> named = new HashMap<>();
        int seen = 0;
        for (int i = before.size() - 1; i >= 0 && seen < STORY; i--) {
            Statement one = before.get(i);
            if (fall.trigger().start() - one.trigger().end() > NEAR) {
                break;
            }
            boolean force = (FORCE.contains(one.type()) || isAdvance(one)) && one.reality() == Reality.ACTUAL;
            Participant who = force ? ofOneSide(one.agents(), losers).orElse(null) : null;
            String side = who == null ? null : side(who);
            if (who != null && side != null && !isOwner(who, place, before)) {
                counts.merge(side, 1, Integer::sum);
                named.putIfAbsent(side, who);
                seen++;
            }
        }
        int enough = (int) Math.ceil(SHARE * seen);
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= enough)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(count -> named.get(count.getKey()));
    }

    /** “crossed the border”, “marched into X”. */
    private boolean isAdvance(Statement statement) {
        String words = context.text(statement.trigger()).toLowerCase(Locale.ROOT);
        return statement.type().equals("deploy") && ADVANCING.stream().anyMatch(words::startsWith);
    }

    private Optional<Participant> ofOneSide(List<Participant> agents, Set<String> losers) {
        Set<String> sides = sides(agents);
        return sides.size() == 1 && !losers.containsAll(sides)
                ? agents.stream()
                        .filter(agent -> !sides(List.of(agent)).isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    private Set<String> sides(List<Participant> participants) {
        Set<String> sides = new HashSet<>();
        for (Participant participant : participants) {
            String side = side(participant);
            if (side != null) {
                sides.add(side);
            }
        }
        return sides;
    }

    /** “Ruritanian”, or “rebel” of rebels of whom no more is said. */
    private @Nullable String side(Participant participant) {
        String side = context.sideOf(participant);
        String first = participant.name().split(" ", 2)[0];
        return side == null && HOLDERS.contains(first) ? first : side;
    }

    private void add(Statement fall, Location place, Participant taker, List<Statement> before) {
        When when = fall.time().when();
        add(fall, place, taker.name(), When.between(Held.begin(when), WhenNone.OPEN), "taken");
        loser(fall, taker, before)
                .ifPresent(
                        loser -> add(fall, place, loser.name(), When.between(WhenNone.OPEN, Held.begin(when)), "lost"));
    }

    /** Whom it names, whom the taker fights, who retreats in what was told just before. */
    private Optional<Participant> loser(Statement fall, Participant taker, List<Statement> before) {
        Set<String> other = sides(List.of(taker));
        Optional<Participant> named = ofOneSide(losers(fall), other);
        List<Participant> met = opponents.of(List.of(taker), context.mentions());
        List<Participant> later = met.isEmpty() ? everyone.of(List.of(taker), context.mentions()) : met;
        return named.or(() -> later.stream().findFirst()).or(() -> retreating(fall, before, other));
    }

    /** “A took X”: the state in which X lies lost it, where A fights that state and nobody had taken X before. */
    private void addOwner(Statement capture, List<Statement> before) {
        Set<String> takers = sides(capture.agents());
        if (takers.size() != 1) {
            return;
        }
        String taker = takers.iterator().next();
        for (Location place : capture.places()) {
            String own = isTown(place) && isItsOwn(place) ? stateOf(place) : null;
            boolean taken = before.stream()
                    .anyMatch(
                            one -> one.type().equals("capture") && one.reality() == Reality.ACTUAL && isAt(one, place));
            boolean foreign = own != null && StateSides.isState(taker) && !taker.contains(own);
            if (own != null && foreign && !taken && everyone.haveMet(own, taker)) {
                When until =
                        When.between(WhenNone.OPEN, Held.begin(capture.time().when()));
                add(capture, place, own, until, "lost");
            }
        }
    }

    private static boolean isAt(Statement statement, Location place) {
        return statement.places().stream()
                .anyMatch(there -> there.place().id().equals(place.place().id()));
    }

    private Optional<Participant> retreating(Statement fall, List<Statement> before, Set<String> other) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Statement one = before.get(i);
            if (fall.trigger().start() - one.trigger().end() > NEAR) {
                break;
            }
            Optional<Participant> side =
                    one.type().equals("withdraw") ? ofOneSide(one.agents(), other) : Optional.empty();
            if (side.isPresent()) {
                return side;
            }
        }
        return Optional.empty();
    }

    private void add(Statement fall, Location place, String holder, When time, String rule) {
        String id = StableId.of(
                context.hash(),
                "attestation",
                "holds",
                holder,
                name(place),
                fall.trigger().start());
        found.add(new Attestation(
                id,
                context.id(),
                "holds",
                holder,
                name(place),
                time,
                Extent.EVERY_DAY,
                fall.evidence(),
                "holds/" + rule));
    }
}
