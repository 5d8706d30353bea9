package org.annales.merge;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The statements of one block and one sort of reality. */
final class Clustering {
    /** Sources differ by so many days about one happening. */
    private static final long DAYS_APART = 3;

    /** A time longer than this says too little about which happening is meant. */
    private static final long LONGEST_DAYS = 400;

    /** What has no place is known by its day or month only. */
    private static final long LONGEST_DAYS_UNPLACED = 31;

    /** A statement without a date fits too many events to belong to one of them. */
    private static final int MOST_EVENTS_FOR_UNDATED = 20;

    private final String block;
    private final List<Telling> tellings;
    private final List<Cluster> clusters = new ArrayList<>();

    Clustering(String block, List<Telling> tellings) {
        this.block = block;
        this.tellings = tellings.stream()
                .sorted(Comparator.comparingLong(
                                (Telling telling) -> telling.when().days())
                        .thenComparing(telling -> telling.when().earliest())
                        .thenComparing(telling -> telling.when().latest())
                        .thenComparing(Telling::id))
                .toList();
    }

    /** Days first, then the coarser the later, so that what is known well attracts what is not. */
    List<Cluster> clusters() {
        for (Telling telling : tellings) {
            Cluster home;
            if (!telling.when().isKnown()) {
                home = clusters.size() <= MOST_EVENTS_FOR_UNDATED ? theOnly(telling) : null;
            } else if (telling.when().isDay()) {
                home = nearest(telling);
            } else {
                home = theOnly(telling);
            }
            if (home == null) {
                clusters.add(new Cluster(telling));
            } else {
                home.join(telling, reason(telling, home));
            }
        }
        return clusters;
    }

    /** Days come in order, so the cluster to join is among the last. */
    private @Nullable Cluster nearest(Telling telling) {
        for (int i = clusters.size() - 1; i >= 0; i--) {
            Cluster cluster = clusters.get(i);
            long apart =
                    ChronoUnit.DAYS.between(cluster.firstDay(), telling.when().earliest());
            if (apart > DAYS_APART) {
                return null;
            }
            Agreement agreement = agreement(telling, cluster);
            boolean sameDay = cluster.lastDay().equals(telling.when().earliest());
            if (agreement == Agreement.SHARED || agreement == Agreement.UNKNOWN && sameDay && Blocks.isNarrow(block)) {
                return reversedSince(cluster, telling) ? null : cluster;
            }
        }
        return null;
    }

    /** Did another party do the same there in between, as when a town is taken and retaken? */
    private boolean reversedSince(Cluster cluster, Telling telling) {
        for (int i = clusters.size() - 1; i >= 0 && clusters.get(i).firstDay().isAfter(cluster.firstDay()); i--) {
            if (Agreement.ofParties(telling, clusters.get(i)) == Agreement.DIFFERENT) {
                return true;
            }
        }
        return false;
    }

    /** The one event a coarse or missing time can mean; none where there are several. */
    private @Nullable Cluster theOnly(Telling telling) {
        List<Cluster> possible = new ArrayList<>();
        List<Cluster> shared = new ArrayList<>();
        for (Cluster cluster : clusters) {
            if (holds(telling, cluster)) {
                Agreement agreement = agreement(telling, cluster);
                if (agreement == Agreement.SHARED) {
                    shared.add(cluster);
                }
                if (agreement == Agreement.SHARED || agreement == Agreement.UNKNOWN && isEnough(telling)) {
                    possible.add(cluster);
                }
            }
        }
        if (shared.size() == 1) {
            return shared.getFirst();
        }
        return possible.size() == 1 ? possible.getFirst() : null;
    }

    /** Do place or person and date say enough where the parties are not told? */
    private boolean isEnough(Telling telling) {
        return Blocks.isNarrow(block) && telling.when().isKnown();
    }

    /** Does the statement's time leave room for the event's? */
    private boolean holds(Telling telling, Cluster cluster) {
        if (!telling.when().isKnown()) {
            return true;
        }
        if (telling.when().equals(cluster.when())) {
            return Blocks.isNarrow(block) || telling.when().days() <= LONGEST_DAYS_UNPLACED;
        }
        return telling.when().days() <= (Blocks.isNarrow(block) ? LONGEST_DAYS : LONGEST_DAYS_UNPLACED)
                && cluster.when().isKnown()
                && !cluster.firstDay().isBefore(telling.when().earliest())
                && !cluster.lastDay().isAfter(telling.when().latest());
    }

    private static Agreement agreement(Telling telling, Cluster cluster) {
        boolean apart = Agreement.ofPlaces(telling, cluster) == Agreement.DIFFERENT
                || Agreement.ofMarks(telling, cluster) == Agreement.DIFFERENT;
        return apart ? Agreement.DIFFERENT : Agreement.ofParties(telling, cluster);
    }

    private static String reason(Telling telling, Cluster cluster) {
        boolean shared = Agreement.ofParties(telling, cluster) == Agreement.SHARED;
        String time;
        double score = shared ? 0.5 : 0.3;
        if (!telling.when().isKnown()) {
            time = "the only one without a date to tell otherwise";
        } else if (telling.when().equals(cluster.when())) {
            time = "same time (" + telling.when().edtf() + ")";
            score += 0.45;
        } else if (telling.when().isDay()) {
            time = "days " + cluster.when().edtf() + " and " + telling.when().edtf();
            score += 0.25;
        } else {
            time = telling.when().edtf() + " holds " + cluster.when().edtf();
            score += 0.25;
        }
        return time + (shared ? ", same parties" : ", parties not told") + String.format(Locale.ROOT, " (%.2f)", score);
    }
}
