package org.annales.merge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.annales.model.When;

/**
 * How much it takes for two to be one happening.
 *
 * @param narrow does a place or a person hold the block together?
 * @param once does all of the block happen once, or cannot happen again before it is undone?
 */
record Evidence(boolean narrow, boolean once) {
    /** A time longer than this says too little about which happening is meant. */
    private static final long LONGEST_DAYS = 400;

    /** What has no place is known by its day or month only. */
    private static final long LONGEST_DAYS_UNPLACED = 31;

    /** What happens again and again is known by its month at the coarsest. */
    private static final long LONGEST_DAYS_AGAIN = 31;

    /** So long after it news speak of a happening without its day. */
    private static final long NEWS_DAYS = 45;

    /** Where such things happen again and again, a story that goes on by another verb tells another one. */
    boolean isToldOnAndOn(Cluster one, Cluster other) {
        return !once && Coreference.isToldOnAndOn(one, other);
    }

    /** Is one day enough where the parties are not told? A place or person, or of what happens once the same word or place. */
    boolean isEnoughOnADay(Cluster one, Cluster other) {
        return narrow && Coreference.areAlike(one, other)
                || once
                        && one.hasExplicitDay()
                        && other.hasExplicitDay()
                        && (Coreference.sameWord(one, other) || Agreement.ofPlaces(one, other) == Agreement.SHARED);
    }

    /** News that gives no day tells of the last weeks; of other texts nothing is known. */
    static boolean isRecent(Cluster one, Cluster cluster) {
        LocalDate told = one.first().toldOn();
        return told == null
                || !cluster.when().isKnown()
                || !cluster.firstDay().isAfter(told) && ChronoUnit.DAYS.between(cluster.firstDay(), told) <= NEWS_DAYS;
    }

    /** Do place or person and date say enough where the parties are not told? */
    boolean isEnough(Cluster one, Cluster cluster) {
        return narrow
                && (once
                        ? one.when().isKnown() || one.isNominal()
                        : isSpecific(one, cluster)
                                && (Coreference.sameWord(one, cluster) || isToldInOneMonth(one, cluster)));
    }

    /** A noun and a verb of one kind, in one month at one place. */
    private static boolean isToldInOneMonth(Cluster one, Cluster cluster) {
        return one.when().isKnown()
                && one.type().equals(cluster.type())
                && cluster.members().stream()
                        .anyMatch(told -> told.type().equals(one.type()) && told.nominal() != one.isNominal())
                && !one.sharesDocument(cluster);
    }

    /** Does a time say which of the things that happen again and again is meant? */
    static boolean isSpecific(Cluster one, Cluster cluster) {
        return (one.when().days() <= LONGEST_DAYS_AGAIN
                        || !one.when().isKnown() && one.first().toldOn() != null)
                && (one.isNominal()
                        || isToldInOneMonth(one, cluster)
                        || one.when().equals(cluster.when())
                        || Coreference.sameWord(one, cluster)
                        || Families.isKnownByItsPlace(one.type()));
    }

    /** Does a time leave room for an event's? What happens once may be a few days out where its parties agree. */
    boolean holds(Cluster one, Cluster cluster) {
        When when = one.when();
        long longest = narrow || once ? LONGEST_DAYS : LONGEST_DAYS_UNPLACED;
        if (when.days() > longest || !cluster.when().isKnown()) {
            return false;
        }
        return lies(cluster, when, 0)
                || once
                        && narrow
                        && when.days() <= LONGEST_DAYS_AGAIN
                        && lies(cluster, when, Clustering.DAYS_APART)
                        && Agreement.ofParties(one, cluster) == Agreement.SHARED;
    }

    private static boolean lies(Cluster cluster, When when, long slack) {
        return !cluster.firstDay().isBefore(when.earliest().minusDays(slack))
                && !cluster.lastDay().isAfter(when.latest().plusDays(slack));
    }
}
