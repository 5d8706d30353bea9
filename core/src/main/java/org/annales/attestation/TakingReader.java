package org.annales.attestation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annales.actor.StateSides;
import org.annales.model.Attestation;
import org.annales.model.Extent;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.Reality;
import org.annales.model.Span;
import org.annales.model.StableId;
import org.annales.model.Statement;
import org.annales.model.When;
import org.annales.model.WhenNone;

/**
 * Reads who held a place before and after its fall that is told without them: “X fell on 3 May” leaves its reader to know who stood
 * before X, and “A took X” from whom. One a document.
 */
final class TakingReader {
    /** Beginnings of triggers of those who leave a place to an enemy. */
    private static final Set<String> GIVING_UP = AttestationWords.packaged().list("taking.giving-up");

    /** A time coarser than this says too little about when the holder changed. */
    private static final int COARSE_DAYS = 62;

    /** Characters before a noun that say when it is spoken of. */
    private static final int BEFORE = 40;

    private final DocumentContext context;
    private final Sides sides;
    private final Takers takers;

    private final List<Attestation> found = new ArrayList<>();

    TakingReader(DocumentContext context) {
        this.context = context;
        this.sides = new Sides(context);
        this.takers = new Takers(context, sides);
    }

    /** What follows about who held the places before and after. */
    List<Attestation> read() {
        List<Statement> all = context.statements();
        for (int i = 0; i < all.size(); i++) {
            Statement statement = all.get(i);
            List<Statement> before = all.subList(0, i);
            if (isUntold(statement) || isGivenUp(statement)) {
                for (Location place : Fallen.taken(statement, before)) {
                    Participant taker = takers.find(statement, place, before);
                    if (taker != null) {
                        add(statement, place, taker, before);
                    }
                }
            }
            if (sides.isEntry(statement) && isDated(statement)) {
                enter(statement);
            }
            if (statement.type().equals("capture") && statement.targets().isEmpty() && isDated(statement)) {
                addOwner(statement, before);
            }
            takers.add(statement);
        }
        return found;
    }

    /** “Ruritanian troops entered X on 3 May”: from then on it is theirs. */
    private void enter(Statement entry) {
        Participant who = sides.ofOneSide(entry.agents(), Set.of()).orElse(null);
        String side = who == null ? null : sides.side(who);
        if (who == null || side == null || !takers.isFighting(side)) {
            return;
        }
        for (Location place : entry.places()) {
            if (Fallen.isTown(place) && Fallen.isItsOwn(place)) {
                When from = When.between(Held.begin(entry.time().when()), WhenNone.OPEN);
                add(entry, place, sides.party(who), from, "entered");
            }
        }
    }

    private boolean isUntold(Statement statement) {
        return statement.type().equals("capture")
                && isDated(statement)
                && !isRemembered(statement)
                && statement.agents().stream().allMatch(sides::isNobodys);
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
                                && statement.places().stream().anyMatch(place -> Fallen.isAt(one, place)));
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

    private void add(Statement fall, Location place, Participant taker, List<Statement> before) {
        When when = fall.time().when();
        add(fall, place, sides.party(taker), When.between(Held.begin(when), WhenNone.OPEN), "taken");
        takers.loser(fall, place, taker, before)
                .ifPresent(loser ->
                        add(fall, place, sides.party(loser), When.between(WhenNone.OPEN, Held.begin(when)), "lost"));
    }

    /** “A took X”: the state in which X lies lost it, where A fights that state and nobody had taken X before. */
    private void addOwner(Statement capture, List<Statement> before) {
        Set<String> own = sides.of(capture.agents());
        if (own.size() != 1) {
            return;
        }
        String taker = own.iterator().next();
        for (Location place : capture.places()) {
            String state = Fallen.isTown(place) && Fallen.isItsOwn(place) ? takers.stateOf(place) : null;
            boolean taken = before.stream()
                    .anyMatch(one ->
                            one.type().equals("capture") && one.reality() == Reality.ACTUAL && Fallen.isAt(one, place));
            boolean foreign = state != null && StateSides.isState(taker) && !taker.contains(state);
            if (state != null && foreign && !taken && takers.haveMet(state, taker)) {
                When until =
                        When.between(WhenNone.OPEN, Held.begin(capture.time().when()));
                add(capture, place, state, until, "lost");
            }
        }
    }

    private void add(Statement fall, Location place, String holder, When time, String rule) {
        String id = StableId.of(
                context.hash(),
                "attestation",
                "holds",
                holder,
                Fallen.name(place),
                fall.trigger().start());
        found.add(new Attestation(
                id,
                context.id(),
                "holds",
                holder,
                Fallen.name(place),
                time,
                Extent.EVERY_DAY,
                fall.evidence(),
                "holds/" + rule));
    }
}
