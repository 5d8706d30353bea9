package org.annales.merge;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How far two lists of names agree. */
enum Agreement {
    /** They share a name. */
    SHARED,
    /** One of them is empty. */
    UNKNOWN,
    /** Both are known and share nothing. */
    DIFFERENT;

    /** What ends the fighting for a time and is no treaty. */
    private static final Pattern CEASEFIRE = Pattern.compile("cease-?fire|truce|armistice", Pattern.CASE_INSENSITIVE);

    /** Of a word for a people and what is theirs. */
    private static final Pattern PEOPLE_ENDING = Pattern.compile("(?<=\\p{L}{4})(?:ian|ish|i|s)$");

    /** As many letters as such words share. */
    private static final int STEM = 4;

    private static Agreement of(Collection<String> some, Collection<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return UNKNOWN;
        }
        if (some.stream().anyMatch(a -> others.stream().anyMatch(b -> same(a, b)))) {
            return SHARED;
        }
        return isSoft(some) || isSoft(others) ? UNKNOWN : DIFFERENT;
    }

    /** “Croat” and “Croatian”, “Kurd” and “Kurdish” are told for one another. */
    private static boolean same(String one, String other) {
        return Parties.same(one, other)
                || one.regionMatches(true, 0, other, 0, STEM)
                        && PEOPLE_ENDING
                                .matcher(one)
                                .replaceFirst("")
                                .equals(PEOPLE_ENDING.matcher(other).replaceFirst(""));
    }

    private static boolean isSoft(Collection<String> names) {
        return names.stream().allMatch(name -> name.startsWith(Parties.SOFT));
    }

    /** Of the parties of two events so far. */
    static Agreement ofParties(Cluster one, Cluster other) {
        if (Families.isMutual(one.type()) && one.isDenied() == other.isDenied()) {
            return of(joined(one), joined(other));
        }
        Agreement agents = of(one.agents(), other.agents());
        Agreement targets = of(one.targets(), other.targets());
        if (agents == DIFFERENT || targets == DIFFERENT) {
            return DIFFERENT;
        }
        return agents == SHARED || targets == SHARED ? SHARED : UNKNOWN;
    }

    /** Of the places; exact, since a place is known by its id. */
    static Agreement ofPlaces(Cluster one, Cluster other) {
        if (one.toldPlaces().isEmpty() || other.toldPlaces().isEmpty()) {
            return UNKNOWN;
        }
        return one.toldPlaces().stream().anyMatch(other.toldPlaces()::contains) ? SHARED : DIFFERENT;
    }

    /** Of the one thing that was signed, passed, filled or renamed. */
    static Agreement ofMarks(Cluster one, Cluster other) {
        Agreement agreement = of(marks(one), marks(other));
        boolean common = one.type().equals("agree") && (isCommon(one.mark()) || isCommon(other.mark()));
        return agreement == DIFFERENT && common ? UNKNOWN : agreement;
    }

    /** “the peace treaty”, “an accord”: words that may stand for any; a truce is none of them. */
    private static boolean isCommon(String mark) {
        return mark.chars().skip(1).noneMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
                && !CEASEFIRE.matcher(mark).find();
    }

    private static List<String> marks(Cluster cluster) {
        return cluster.mark().isEmpty() ? List.of() : List.of(Disagreements.mark(cluster.mark()));
    }

    private static Set<String> joined(Cluster cluster) {
        Set<String> all = new LinkedHashSet<>(cluster.agents());
        all.addAll(cluster.targets());
        return all;
    }
}
