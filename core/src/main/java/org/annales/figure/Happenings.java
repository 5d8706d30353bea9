package org.annales.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annales.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Which claims speak of one happening: those of one event, and those of one place (or, with no place, of one thing they are
 * about) whose times meet. A claim of an event brings its neighbours in place and time along.
 */
final class Happenings {

    private final List<Claim> claims;
    /** For each claim an earlier claim of the same happening, or itself. */
    private final int[] joined;

    private Happenings(List<Claim> claims) {
        this.claims = claims;
        this.joined = new int[claims.size()];
        Arrays.setAll(joined, i -> i);
    }

    /** The claims in sets of one happening each, in the order of their first claims. */
    static List<List<Claim>> split(List<Claim> claims) {
        Happenings happenings = new Happenings(claims);
        happenings.joinEvents();
        happenings.joinPlaces();
        Map<Integer, List<Claim>> sets = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            sets.computeIfAbsent(happenings.root(i), k -> new ArrayList<>()).add(claims.get(i));
        }
        return List.copyOf(sets.values());
    }

    private void joinEvents() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            String event = claims.get(i).event();
            Integer before = event == null ? null : first.putIfAbsent(event, i);
            if (before != null) {
                join(before, i);
            }
        }
    }

    private void joinPlaces() {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            String where = where(claims.get(i));
            if (where != null) {
                places.computeIfAbsent(where, k -> new ArrayList<>()).add(i);
            }
        }
        places.values().forEach(this::joinTimes);
    }

    private static @Nullable String where(Claim claim) {
        String place = claim.figure().place();
        String about = claim.figure().about();
        return place != null
                ? "place " + place.toLowerCase(Locale.ROOT)
                : about == null ? null : "about " + about.toLowerCase(Locale.ROOT);
    }

    /** Joins what has a day in common with all before it; undated claims join the only time there is. */
    private void joinTimes(List<Integer> same) {
        List<Integer> dated = same.stream()
                .filter(i -> time(i).isKnown())
                .sorted(Comparator.comparing((Integer i) -> time(i).earliest()))
                .toList();
        int first = -1;
        int clusters = 0;
        LocalDate until = LocalDate.MIN;
        for (int i : dated) {
            When time = time(i);
            if (first < 0 || time.earliest().isAfter(until)) {
                first = i;
                until = time.latest();
                clusters++;
            } else {
                join(first, i);
                until = time.latest().isBefore(until) ? time.latest() : until;
            }
        }
        int anchor = clusters == 1 ? first : -1;
        for (int i : same) {
            if (clusters <= 1 && !time(i).isKnown()) {
                anchor = anchor < 0 ? i : anchor;
                join(anchor, i);
            }
        }
    }

    private When time(int claim) {
        return claims.get(claim).figure().time();
    }

    private int root(int claim) {
        int at = claim;
        while (joined[at] != at) {
            joined[at] = joined[joined[at]];
            at = joined[at];
        }
        return at;
    }

    private void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        joined[Math.max(a, b)] = Math.min(a, b);
    }
}
