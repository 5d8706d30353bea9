package org.annales.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annales.merge.Parties;
import org.annales.model.Holding;
import org.annales.model.HoldingKind;
import org.annales.model.Place;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.jspecify.annotations.Nullable;

/**
 * Who held one place through time, as the votes of what is told about it and about the regions it lies in. Sources that
 * contradict each other make a place contested; none of them is dropped.
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

    /** The holders of a place that lies in no region, in order of time. */
    public static List<Holding> of(Place place, Told told) {
        return of(place, told, List.of());
    }

    /** The place's holders in order of time. */
    public static List<Holding> of(Place place, Told told, List<Region> regions) {
        List<Vote> votes = new ArrayList<>(new VoteReader(place, told).read());
        for (Region region : regions) {
            for (Vote vote : new VoteReader(region.place(), region.told()).read()) {
                if (vote.kind() != Vote.Kind.CLAIMS) {
                    votes.add(vote.through(region.place().name()));
                }
            }
        }
        votes.sort(Vote.ORDER);
        return new Holdings(place).read(votes);
    }

    /** What has no date tells who holds the place only where nothing else does. */
    private List<Holding> read(List<Vote> all) {
        List<Vote> dated =
                all.stream().filter(vote -> vote.when() != WhenNone.OPEN).toList();
        List<Vote> ordered = dated.isEmpty() ? agreed(all) : orderable(dated);
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

    private static List<Vote> agreed(List<Vote> votes) {
        boolean one = votes.stream()
                .allMatch(vote -> Parties.same(vote.party(), votes.getFirst().party()));
        return one ? votes : List.of();
    }

    private Holding withLastWord(Holding holding) {
        return new Holding(
                holding.place(),
                holding.placeId(),
                holding.holder(),
                isUndated(holding) ? HoldingKind.LAST_KNOWN : holding.kind(),
                holding.from(),
                holding.beginTold(),
                holding.to(),
                lastWord,
                holding.through(),
                holding.statements());
    }

    /** A text that gives neither end says who held a place at some time, and nothing about any day. */
    private static boolean isUndated(Holding holding) {
        return holding.kind() == HoldingKind.HELD
                && holding.from() instanceof WhenNone
                && holding.to() instanceof WhenNone;
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
                && one.through() == null
                && other.through() == null
                && one.when().equals(other.when())
                && !Parties.same(one.party(), other.party());
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
            case GAINS -> gain(vote);
            case LEAVES -> leave(vote);
            case HOLDS -> hold(vote);
            case CLAIMS -> close(new Stretch(vote, HoldingKind.CLAIMED), WhenNone.OPEN);
        }
    }

    private void gain(Vote vote) {
        if (current != null && Parties.same(current.party, vote.party())) {
            current.add(vote.sources());
            return;
        }
        if (current != null) {
            if (vote.again() && current.kind == HoldingKind.HELD && beginsOpen() && current.beginTold) {
                found.add(0, before(vote, current.from));
            }
            close(current.add(vote.sources()), vote.when());
        } else if (vote.from() != null && beginsOpen()) {
            close(until(vote.from(), vote), vote.when());
        }
        endContest(vote.when());
        current = new Stretch(vote, HoldingKind.HELD);
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
                        holding.through(),
                        holding.statements())
                : holding);
    }

    private void leave(Vote vote) {
        if (current != null && Parties.same(current.party, vote.party())) {
            close(current.add(vote.sources()), vote.when());
            current = null;
        } else if (current == null && beginsOpen()) {
            close(until(vote.party(), vote), vote.when());
        }
    }

    /** “Held by X in 1993”: X held it then, and nobody says since when. What holds for a region yields to what its place says. */
    private void hold(Vote vote) {
        if (current != null && Parties.same(current.party, vote.party())) {
            current.add(vote.sources());
            return;
        }
        if (current != null && current.through == null && vote.through() != null) {
            return;
        }
        Stretch next = new Stretch(vote, HoldingKind.HELD);
        if (current != null) {
            When from = vote.told() ? vote.when() : between(current.from, vote.when());
            close(current, from);
            next = new Stretch(vote.party(), HoldingKind.HELD, from, vote.told(), vote.through(), vote.sources());
        }
        endContest(vote.when());
        current = next;
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
                stretch.through,
                stretch.sources));
    }

    /** A holding whose end is not known yet. */
    private static final class Stretch {
        private final String party;
        private final HoldingKind kind;
        private final When from;
        private final boolean beginTold;
        private final @Nullable String through;
        private final List<String> sources;

        Stretch(Vote vote, HoldingKind kind) {
            this(vote.party(), kind, vote.when(), vote.told(), vote.through(), vote.sources());
        }

        Stretch(
                String party,
                HoldingKind kind,
                When from,
                boolean beginTold,
                @Nullable String through,
                List<String> sources) {
            this.party = party;
            this.kind = kind;
            this.from = from;
            this.beginTold = beginTold;
            this.through = through;
            this.sources = new ArrayList<>(sources);
        }

        Stretch add(List<String> more) {
            more.stream().filter(source -> !sources.contains(source)).forEach(sources::add);
            return this;
        }
    }
}
