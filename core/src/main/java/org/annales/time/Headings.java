package org.annales.time;

import java.util.ArrayDeque;
import java.util.Deque;
import org.annales.model.TimeRelation;
import org.annales.time.Narrative.Point;
import org.jspecify.annotations.Nullable;

/** The dates of the headings that the text stands under. */
final class Headings {

    /** A heading with its dates: from the first year it names to the last. */
    private static final class Dated {

        private final int level;
        private @Nullable Point first;
        private int from;
        private int to;

        Dated(int level) {
            this.level = level;
        }
    }

    private final Deque<Dated> open = new ArrayDeque<>();

    /** Begins a heading; those of its level and below are closed. */
    void enter(int level) {
        while (!open.isEmpty() && open.getLast().level >= level) {
            open.removeLast();
        }
        open.addLast(new Dated(level));
    }

    /** Adds a date to the heading that began last (“since 1950” leaves it open); true if it is its first. */
    boolean add(Point point, TimeRelation relation) {
        Dated heading = open.peekLast();
        if (heading == null) {
            return false;
        }
        int year = point.year();
        boolean first = heading.first == null;
        int from = relation == TimeRelation.UNTIL || relation == TimeRelation.BEFORE ? Integer.MIN_VALUE / 2 : year;
        int to = relation == TimeRelation.SINCE || relation == TimeRelation.AFTER ? Integer.MAX_VALUE / 2 : year;
        heading.from = first ? from : Math.min(heading.from, from);
        heading.to = first ? to : Math.max(heading.to, to);
        heading.first = first ? point : heading.first;
        return first;
    }

    private @Nullable Dated innermost() {
        for (var i = open.descendingIterator(); i.hasNext(); ) {
            Dated heading = i.next();
            if (heading.first != null) {
                return heading;
            }
        }
        return null;
    }

    /** The first date of the innermost dated heading, or null. */
    @Nullable
    Point point() {
        Dated heading = innermost();
        return heading == null ? null : heading.first;
    }

    /** By how many years a year lies outside the innermost dated heading: negative before it, 0 inside or without one. */
    int distance(int year) {
        Dated heading = innermost();
        if (heading == null) {
            return 0;
        }
        return year < heading.from ? year - heading.from : Math.max(0, year - heading.to);
    }

    /** Does a heading name one single year? */
    boolean isOneYear() {
        Dated heading = innermost();
        return heading != null && heading.from == heading.to;
    }
}
