package org.annales.state;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.Holding;
import org.annales.model.Place;
import org.annales.model.WhenNone;

/**
 * Who held one place through time, as the votes of what is told about it and about the regions it lies in. Sources that
 * contradict each other make a place contested; none of them is dropped.
 */
public final class Holdings {
    /** A time coarser than this cannot be put in order among finer ones. */
    private static final long COARSE_DAYS = 62;

    private Holdings() {}

    /** The holders of a place that lies in no region, in order of time. */
    public static List<Holding> of(Place place, Told told) {
        return of(place, told, List.of());
    }

    /** The place's holders in order of time. */
    public static List<Holding> of(Place place, Told told, List<Region> regions) {
        List<Vote> votes = new ArrayList<>(new VoteReader(place, told).read());
        for (Region region : regions) {
            for (Vote vote : new VoteReader(region.place(), region.told()).covering()) {
                if (vote.kind() != Vote.Kind.CLAIMS && vote.kind() != Vote.Kind.CHANGES && !vote.isContest()) {
                    votes.add(vote.through(region.place().name()));
                }
            }
        }
        votes.sort(Vote.ORDER);
        return new Course(place).follow(ordered(votes));
    }

    /** What has no date tells who holds the place only where nothing else does. */
    private static List<Vote> ordered(List<Vote> all) {
        List<Vote> dated =
                all.stream().filter(vote -> vote.when() != WhenNone.OPEN).toList();
        return dated.isEmpty() ? agreed(all) : orderable(dated);
    }

    private static List<Vote> agreed(List<Vote> votes) {
        boolean one = votes.stream()
                .allMatch(vote -> Holders.same(vote.party(), votes.getFirst().party()));
        return one ? votes : List.of();
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
                && !Holders.same(fine.party(), coarse.party())
                && !fine.when().earliest().isBefore(coarse.when().earliest())
                && !fine.when().latest().isAfter(coarse.when().latest());
    }
}
