package org.annales.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.Place;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.jspecify.annotations.Nullable;

/** How one place passes from holder to holder while votes about it are taken in order of time. One object a place. */
final class Course {
    private static final String UNTOLD = "unknown";

    private final Place place;
    private final List<Holding> found = new ArrayList<>();
    private @Nullable Stretch current;
    private @Nullable Stretch paused;
    /** Since when somebody holds the place whom nobody names. */
    private @Nullable Vote change;

    private @Nullable LocalDate lastWord;

    Course(Place place) {
        this.place = place;
    }

    /** Takes the votes in order. */
    List<Holding> follow(List<Vote> ordered) {
        int i = 0;
        while (i < ordered.size()) {
            Vote vote = ordered.get(i);
            Vote rival = i + 1 < ordered.size() ? ordered.get(i + 1) : null;
            if (vote.lastWord().isBefore(LocalDate.MAX)) {
                lastWord = lastWord == null || vote.lastWord().isAfter(lastWord) ? vote.lastWord() : lastWord;
            }
            if (rival != null && contradict(vote, rival)) {
                contest(vote, rival);
                i += 2;
            } else {
                take(vote);
                i++;
            }
        }
        if (current != null) {
            close(current, WhenNone.OPEN);
        }
        return found.stream().map(holding -> holding.withLastWord(lastWord)).toList();
    }

    /** Do two votes give the place to different parties at the same time? */
    private static boolean contradict(Vote one, Vote other) {
        return one.kind() == Vote.Kind.GAINS
                && other.kind() == Vote.Kind.GAINS
                && one.through() == null
                && other.through() == null
                && one.when().equals(other.when())
                && !Holders.same(one.party(), other.party());
    }

    private void contest(Vote one, Vote other) {
        if (current != null) {
            close(current, one.when());
            current = null;
        }
        close(new Stretch(one, HoldingKind.CONTESTED), WhenNone.OPEN);
        close(new Stretch(other, HoldingKind.CONTESTED), WhenNone.OPEN);
    }

    private void take(Vote vote) {
        switch (vote.kind()) {
            case GAINS, RETURNS -> gain(vote);
            case LEAVES -> leave(vote);
            case CHANGES -> change(vote);
            case HOLDS -> hold(vote);
            case CLAIMS -> close(new Stretch(vote, HoldingKind.CLAIMED), WhenNone.OPEN);
            case CONTESTS -> contest(vote);
            case SETTLES -> settle(vote);
        }
    }

    /** “Contested since May”: the place is no longer anybody's alone; who held it before resumes it when that ends. */
    private void contest(Vote vote) {
        if (current != null && current.kind == HoldingKind.CONTESTED) {
            current.add(vote.sources());
            return;
        }
        String party = vote.party();
        if (current != null) {
            close(current.add(vote.sources()), vote.when());
            party = party.isEmpty() ? current.party : party;
            paused = current;
        }
        String holder = party.isEmpty() ? UNTOLD : party;
        current = new Stretch(holder, HoldingKind.CONTESTED, vote.when(), vote.told(), vote.through(), vote.sources());
    }

    private void settle(Vote vote) {
        if (current == null || current.kind != HoldingKind.CONTESTED) {
            return;
        }
        close(current.add(vote.sources()), vote.when());
        current = paused == null
                ? null
                : new Stretch(paused.party, HoldingKind.HELD, vote.when(), false, paused.through, vote.sources());
    }

    private boolean isHeldBy(String party) {
        return current != null && current.kind.isHeld() && Holders.same(current.party, party);
    }

    private void gain(Vote vote) {
        if (current != null && isHeldBy(vote.party())) {
            current.add(vote.sources());
            return;
        }
        if (current != null) {
            heldBefore(vote);
            close(current.add(vote.sources()), vote.when());
        } else if (vote.from() != null && beginsOpen()) {
            close(until(vote.from(), vote), vote.when());
        }
        endContest(vote.when());
        boolean agreed = vote.kind() == Vote.Kind.RETURNS;
        current = new Stretch(vote, agreed ? HoldingKind.RETURNED : HoldingKind.HELD);
    }

    private void heldBefore(Vote vote) {
        if (vote.again() && current != null && current.kind.isHeld() && beginsOpen() && current.beginTold) {
            found.add(0, before(vote, current.from));
        }
    }

    /** Who loses a place held it before; nobody says since when. */
    private static Stretch until(String party, Vote loss) {
        return new Stretch(party, HoldingKind.HELD, WhenNone.OPEN, false, loss.through(), loss.sources());
    }

    /** Who recaptures a place held it before the other did. */
    private Holding before(Vote again, When until) {
        return new Holding(
                place.name(),
                place.id(),
                again.party(),
                HoldingKind.HELD,
                WhenNone.OPEN,
                false,
                until,
                null,
                again.through(),
                again.sources());
    }

    /** Has nobody said yet who held it before? */
    private boolean beginsOpen() {
        return found.stream().noneMatch(holding -> holding.kind().isHeld());
    }

    private void endContest(When when) {
        found.replaceAll(holding -> holding.kind() == HoldingKind.CONTESTED && holding.to() == WhenNone.OPEN
                ? holding.until(when, holding.statements())
                : holding);
    }

    /** “X fell”: whoever is told to leave it later came to hold it then. */
    private void change(Vote vote) {
        if (current == null && change == null) {
            change = vote;
        }
    }

    private void leave(Vote vote) {
        boolean anybody = vote.party().isEmpty()
                && !place.kind().isState(); // soldiers who leave a country need not be its holder's
        if (current != null && (anybody || Holders.same(current.party, vote.party()))) {
            close(current.add(vote.sources()), vote.when());
            current = null;
        } else if (current == null
                && !vote.party().isEmpty()
                && beginsOpen()
                && !place.kind().isState()) {
            close(change == null ? until(vote.party(), vote) : since(change, vote), vote.when());
        }
    }

    private static Stretch since(Vote change, Vote loss) {
        return new Stretch(loss.party(), HoldingKind.HELD, change.when(), false, loss.through(), change.sources())
                .add(loss.sources());
    }

    /** “Held by X in 1993”: X held it then, and nobody says since when. What holds for a region yields to what its place says. */
    private void hold(Vote vote) {
        if (current != null && isHeldBy(vote.party())) {
            current.add(vote.sources());
            return;
        }
        if (current != null && (current.through == null && vote.through() != null || isBefore(vote, current))) {
            return;
        }
        Stretch next = new Stretch(vote, HoldingKind.HELD);
        if (current != null) {
            heldBefore(vote);
            When from = vote.told() ? vote.when() : between(current.from, vote.when());
            close(current, from);
            next = new Stretch(vote.party(), HoldingKind.HELD, from, vote.told(), vote.through(), vote.sources());
        }
        endContest(vote.when());
        current = next;
    }

    /** “Held in March” does not undo what is told to have happened in that month. */
    private static boolean isBefore(Vote vote, Stretch current) {
        return !vote.told()
                && current.beginTold
                && current.from != WhenNone.OPEN
                && !current.from.earliest().isBefore(vote.when().earliest());
    }

    /** Some day between two times. */
    private static When between(When from, When to) {
        boolean known = !from.latest().equals(LocalDate.MAX) && from.latest().isBefore(to.earliest());
        return known ? When.between(When.of(from.latest()), When.of(to.earliest())) : to;
    }

    private void close(Stretch stretch, When to) {
        if (stretch.kind.isHeld() && stretch.from != WhenNone.OPEN && stretch.from.equals(to)) {
            return; // it passed on the same day
        }
        found.add(new Holding(
                place.name(),
                place.id(),
                stretch.party,
                stretch.kind,
                stretch.from,
                stretch.beginTold,
                to,
                null,
                stretch.through,
                stretch.sources));
    }
}
