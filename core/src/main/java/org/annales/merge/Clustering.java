package org.annales.merge;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one block and one sort of reality. What is known well is joined first: copies, then those of one day,
 * then days that sources may confuse, then what is dated coarsely, and last what is not dated. Every step looks at statements
 * in an order of their own, so that the outcome depends on which there are and on nothing else.
 */
final class Clustering {
    /** Sources differ by so many days about one happening. */
    static final long DAYS_APART = 3;

    /** For so long after it a happening is spoken of by its name alone, under the date of something else. */
    private static final long LOOKING_BACK_DAYS = 45;

    /** A statement without a date fits too many events to belong to one of them. */
    private static final int MOST_EVENTS_FOR_UNDATED = 20;

    private final boolean narrow;
    private final boolean once;
    private final Evidence evidence;
    private final List<Cluster> days = new ArrayList<>();
    private final List<Cluster> coarse = new ArrayList<>();

    /** @param members of one block and group */
    Clustering(String block, List<Member> members) {
        narrow = Blocks.isNarrow(block);
        boolean ofTarget = Blocks.isOfTarget(block);
        once = members.stream()
                .map(member -> member.telling().type())
                .allMatch(type -> Families.isOnce(type) || ofTarget && Families.isEnd(type));
        evidence = new Evidence(narrow, once);
        Map<Boolean, List<Member>> byRetelling = members.stream()
                .collect(Collectors.partitioningBy(
                        member -> !member.telling().retells().isEmpty()));
        List<Member> ordered = byRetelling.getOrDefault(false, List.of()).stream()
                .sorted(Comparator.comparing((Member member) -> member.telling().inherited())
                        .thenComparing(member -> !member.namesAParty())
                        .thenComparing(member -> member.telling().nominal())
                        .thenComparing(member -> member.telling().definite())
                        .thenComparing(member -> member.telling().when().earliest())
                        .thenComparing(member -> member.telling().when().latest())
                        .thenComparing(member -> member.telling().id()))
                .toList();
        joinDays(ordered.stream()
                .filter(member -> member.telling().when().isDay())
                .map(Cluster::new)
                .toList());
        joinCoarse(ordered.stream()
                .filter(member -> !member.telling().when().isDay())
                .map(Cluster::new)
                .sorted(Comparator.comparingLong(cluster -> cluster.when().days()))
                .toList());
        joinRetellings(byRetelling.getOrDefault(true, List.of()));
    }

    /** What its own document tells again belongs where it is told first. */
    private void joinRetellings(List<Member> retellings) {
        if (retellings.isEmpty()) {
            return;
        }
        Map<String, Cluster> homes = new HashMap<>();
        clusters().forEach(cluster -> cluster.members().forEach(told -> homes.put(told.id(), cluster)));
        retellings.stream()
                .sorted(Comparator.comparing(Member::telling, Telling.ORDER))
                .map(Cluster::new)
                .forEach(one -> {
                    Cluster home = homes.get(one.first().retells());
                    if (home == null) {
                        coarse.add(one);
                    } else {
                        home.join(one, Reason.RETELLING);
                    }
                });
    }

    List<Cluster> clusters() {
        List<Cluster> all = new ArrayList<>(days);
        all.addAll(coarse);
        return all;
    }

    private void joinDays(List<Cluster> single) {
        DayIndex index = new DayIndex();
        for (Cluster one : single) {
            Cluster home = best(one, index.on(one.firstDay()));
            if (home == null) {
                index.add(one);
            } else {
                home.join(one, Reason.of(one, home));
            }
        }
        List<Cluster> found = index.inOrder();
        for (Cluster one : found) {
            Cluster home = confused(one);
            if (home == null) {
                days.add(one);
            } else {
                home.join(one, Reason.of(one, home));
            }
        }
    }

    /** Of the events of its day the one it agrees with best; none where it could be several. */
    private @Nullable Cluster best(Cluster one, List<Cluster> others) {
        Cluster shared = null;
        List<Cluster> possible = new ArrayList<>();
        for (Cluster other : others) {
            if (!Coreference.mayJoin(one, other) || evidence.isToldOnAndOn(one, other)) {
                continue;
            }
            if (Coreference.isCopy(one, other)) {
                return other;
            }
            Agreement agreement = Agreement.ofParties(one, other);
            if (agreement == Agreement.SHARED && (shared == null || !Coreference.areOneKind(one, shared))) {
                shared = shared == null || Coreference.areOneKind(one, other) ? other : shared;
            }
            if (agreement == Agreement.UNKNOWN && evidence.isEnoughOnADay(one, other)) {
                possible.add(other);
            }
        }
        return shared != null ? shared : onlyOne(one, possible);
    }

    /** The only one, or the only one of those that tell it by the same kind of type. */
    private static @Nullable Cluster onlyOne(Cluster one, List<Cluster> possible) {
        List<Cluster> alike = possible.size() < 2
                ? possible
                : possible.stream()
                        .filter(other -> Coreference.areOneKind(one, other))
                        .toList();
        return alike.size() == 1 ? alike.getFirst() : null;
    }

    /** The event of a day or few before that another source, or another sentence about what happens once, dates otherwise. */
    private @Nullable Cluster confused(Cluster one) {
        for (int i = days.size() - 1; i >= 0; i--) {
            Cluster cluster = days.get(i);
            long apart = ChronoUnit.DAYS.between(cluster.lastDay(), one.firstDay());
            if (ChronoUnit.DAYS.between(cluster.firstDay(), one.firstDay()) > DAYS_APART) {
                return once ? lookedBackAt(one, i) : null;
            }
            boolean sameSource =
                    cluster.sharesDocument(one) && one.hasExplicitDay() && !Families.lastsUntilUndone(one.type());
            boolean agree = Agreement.ofParties(one, cluster) == Agreement.SHARED
                    || Coreference.isCopy(one, cluster)
                    || once && one.isNominal() && Agreement.ofParties(one, cluster) == Agreement.UNKNOWN;
            if (apart > 0 && agree && !sameSource && Coreference.mayJoin(one, cluster)) {
                return reversedSince(i, one) ? null : cluster;
            }
        }
        return null;
    }

    /** “The fall of X”, under the date of something later, means the last time before that it fell. */
    private @Nullable Cluster lookedBackAt(Cluster one, int from) {
        if (!one.isNominal() || !one.isInherited() || from < 0 || !narrow) {
            return null;
        }
        Cluster last = days.get(from);
        boolean recent = ChronoUnit.DAYS.between(last.lastDay(), one.firstDay()) <= LOOKING_BACK_DAYS;
        return recent && Coreference.mayJoin(one, last) && Agreement.ofParties(one, last) != Agreement.DIFFERENT
                ? last
                : null;
    }

    private int lastBefore(Cluster one) {
        int last = days.size() - 1;
        while (last >= 0 && !days.get(last).lastDay().isBefore(one.firstDay())) {
            last--;
        }
        return last;
    }

    /** Did another party do the same there in between, as when a town is taken and retaken? */
    private boolean reversedSince(int index, Cluster one) {
        return days.subList(index + 1, days.size()).stream()
                .anyMatch(between -> Agreement.ofParties(one, between) == Agreement.DIFFERENT);
    }

    private void joinCoarse(List<Cluster> single) {
        for (Cluster one : single) {
            Cluster home = theOnly(one);
            if (home == null && once && one.when().isKnown()) {
                home = lookedBackAt(one, lastBefore(one));
            }
            if (home == null) {
                coarse.add(one);
            } else {
                home.join(one, Reason.of(one, home));
            }
        }
    }

    /** The one event a coarse or missing time can mean; none where there are several. */
    private @Nullable Cluster theOnly(Cluster one) {
        List<Cluster> possible = new ArrayList<>();
        List<Cluster> shared = new ArrayList<>();
        boolean undated = !one.when().isKnown();
        if (undated && days.size() + coarse.size() > MOST_EVENTS_FOR_UNDATED) {
            return null;
        }
        for (List<Cluster> known : List.of(days, coarse)) {
            for (Cluster cluster : known) {
                if ((undated ? Evidence.isRecent(one, cluster) : evidence.holds(one, cluster))
                        && Coreference.mayJoin(one, cluster)
                        && !evidence.isToldOnAndOn(one, cluster)) {
                    if (Coreference.isCopy(one, cluster)) {
                        return cluster;
                    }
                    Agreement agreement = Agreement.ofParties(one, cluster);
                    if (agreement == Agreement.SHARED) {
                        shared.add(cluster);
                    }
                    if (agreement == Agreement.SHARED
                            || agreement == Agreement.UNKNOWN && evidence.isEnough(one, cluster)) {
                        possible.add(cluster);
                    }
                }
            }
        }
        if (shared.size() == 1 && (once || Evidence.isSpecific(one, shared.getFirst()))) {
            return shared.getFirst();
        }
        if (shared.isEmpty() && possible.size() == 1) {
            return possible.getFirst();
        }
        return pointedBackTo(one);
    }

    /** The last telling before it that a noun with an article takes up, in a block that is about one place. */
    private @Nullable Cluster pointedBackTo(Cluster one) {
        if (!narrow || !one.first().definite()) {
            return null;
        }
        boolean undated = !one.when().isKnown();
        Cluster last = null;
        for (List<Cluster> known : List.of(days, coarse)) {
            for (Cluster cluster : known) {
                if (Coreference.pointsBackTo(one, cluster)
                        && (undated || !cluster.when().isKnown() || evidence.holds(one, cluster))
                        && Coreference.mayJoin(one, cluster)
                        && Agreement.ofParties(one, cluster) != Agreement.DIFFERENT
                        && (last == null || last.lastTold() < cluster.lastTold())) {
                    last = cluster;
                }
            }
        }
        return last;
    }
}
