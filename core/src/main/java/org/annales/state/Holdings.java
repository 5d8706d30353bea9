package org.annales.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annales.merge.Parties;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.Place;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.model.WhenNone;
import org.jspecify.annotations.Nullable;

/**
 * Who held one place through time, as the votes of what is told about it. Sources that contradict each other make a place
 * contested; none of them is dropped.
 */
public final class Holdings {
    /** A time coarser than this cannot be put in order among finer ones. */
    private static final long COARSE_DAYS = 62;

    private final Place place;
    private final List<Holding> found = new ArrayList<>();
    private @Nullable Stretch current;
    private @Nullable LocalDate lastWord;

    private Holdings(Place place) {
        this.place = place;
    }

    /** The place's holders in order of time. */
    public static List<Holding> of(Place place, Told told) {
        return new Holdings(place).read(new VoteReader(place, told).read());
    }

    private List<Holding> read(List<Vote> votes) {
        List<Vote> ordered = orderable(votes);
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
        return found.stream().map(this::withLastWord).toList();
    }

    private Holding withLastWord(Holding holding) {
        return new Holding(
                holding.place(),
                holding.placeId(),
                holding.holder(),
                holding.kind(),
                holding.from(),
                holding.beginTold(),
                holding.to(),
                lastWord,
                null,
                holding.statements());
    }

    /** Leaves out what cannot be put in order: a year's capture by one side with a dated one by the other inside it. */
    private static List<Vote> orderable(List<Vote> votes) {
        return votes.stream()
                .filter(vote -> vote.kind() == Vote.Kind.HOLDS
                        || vote.when().days() <= COARSE_DAYS
                        || votes.stream().noneMatch(other -> isInside(other, vote)))
                .toList();
    }

    private static boolean isInside(Vote fine, Vote coarse) {
        return fine.when().days() < coarse.when().days()
                && !Parties.same(fine.party(), coarse.party())
                && !fine.when().earliest().isBefore(coarse.when().earliest())
                && !fine.when().latest().isAfter(coarse.when().latest());
    }

    /** Do two votes give the place to different parties at the same time? */
    private static boolean contradict(Vote one, Vote other) {
        return one.kind() == Vote.Kind.GAINS
                && other.kind() == Vote.Kind.GAINS
                && one.when().equals(other.when())
                && !Parties.same(one.party(), other.party());
    }

    private void contest(Vote one, Vote other) {
        if (current != null) {
            close(current, one.when());
            current = null;
        }
        Stretch first = new Stretch(one.party(), HoldingKind.CONTESTED, one.when(), true, one.sources());
        Stretch second = new Stretch(other.party(), HoldingKind.CONTESTED, other.when(), true, other.sources());
        close(first, WhenNone.OPEN);
        close(second, WhenNone.OPEN);
    }

    private void take(Vote vote) {
        switch (vote.kind()) {
            case GAINS -> gain(vote);
            case LEAVES -> leave(vote);
            case HOLDS -> hold(vote);
            case CLAIMS ->
                close(new Stretch(vote.party(), HoldingKind.CLAIMED, vote.when(), true, vote.sources()), WhenNone.OPEN);
        }
    }

    private void gain(Vote vote) {
        if (current != null && Parties.same(current.party, vote.party())) {
            current.add(vote.sources());
            return;
        }
        if (current != null) {
            close(current.add(vote.sources()), vote.when());
        } else if (vote.from() != null && endsOpen()) {
            close(until(vote.from(), vote), vote.when());
        }
        endContest(vote.when());
        current = new Stretch(vote.party(), HoldingKind.HELD, vote.when(), true, vote.sources());
    }

    /** Who loses a place held it the day before; nobody says since when. */
    private static Stretch until(String party, Vote loss) {
        LocalDate first = loss.when().earliest();
        When eve = first.equals(LocalDate.MIN) ? WhenNone.OPEN : When.of(first.minusDays(1));
        return new Stretch(party, HoldingKind.HELD, eve, false, loss.sources());
    }

    /** Has nobody said yet who held it before? */
    private boolean endsOpen() {
        return found.stream().noneMatch(holding -> holding.kind() == HoldingKind.HELD);
    }

    private void endContest(When when) {
        found.replaceAll(holding -> holding.kind() == HoldingKind.CONTESTED && holding.to() == WhenNone.OPEN
                ? new Holding(
                        holding.place(),
                        holding.placeId(),
                        holding.holder(),
                        holding.kind(),
                        holding.from(),
                        holding.beginTold(),
                        when,
                        null,
                        null,
                        holding.statements())
                : holding);
    }

    private void leave(Vote vote) {
        if (current != null && Parties.same(current.party, vote.party())) {
            close(current.add(vote.sources()), vote.when());
            current = null;
        } else if (current == null && endsOpen()) {
            close(until(vote.party(), vote), vote.when());
        }
    }

    /** “Held by X in 1993”: X held it then, and nobody says since when; “from 1993 to 1995” says both. */
    private void hold(Vote vote) {
        When from = vote.when();
        When to = WhenNone.OPEN;
        boolean told = false;
        if (vote.when() instanceof WhenInterval(When begin, When end)) {
            told = !(begin instanceof WhenNone);
            from = begin;
            to = end;
        }
        if (current != null && Parties.same(current.party, vote.party())) {
            current.add(vote.sources());
        } else {
            if (current != null) {
                from = told ? from : between(current.from, vote.when());
                close(current, from);
            }
            endContest(vote.when());
            current = new Stretch(vote.party(), HoldingKind.HELD, from, told, vote.sources());
        }
        if (!(to instanceof WhenNone)) {
            close(current, to);
            current = null;
        }
    }

    /** Some day between two times. */
    private static When between(When from, When to) {
        boolean known = !from.latest().equals(LocalDate.MAX) && from.latest().isBefore(to.earliest());
        return known ? When.between(When.of(from.latest()), When.of(to.earliest())) : to;
    }

    private void close(Stretch stretch, When to) {
        found.add(new Holding(
                place.name(),
                place.id(),
                stretch.party,
                stretch.kind,
                stretch.from,
                stretch.beginTold,
                to,
                null,
                null,
                stretch.sources));
    }

    /** A holding whose end is not known yet. */
    private static final class Stretch {
        private final String party;
        private final HoldingKind kind;
        private final When from;
        private final boolean beginTold;
        private final List<String> sources;

        Stretch(String party, HoldingKind kind, When from, boolean beginTold, List<String> sources) {
            this.party = party;
            this.kind = kind;
            this.from = from;
            this.beginTold = beginTold;
            this.sources = new ArrayList<>(sources);
        }

        Stretch add(List<String> more) {
            more.stream().filter(source -> !sources.contains(source)).forEach(sources::add);
            return this;
        }
    }
}
