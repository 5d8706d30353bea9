package org.annales.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annales.model.Figure;

/**
 * Which claims about one happening count the same thing, so that different numbers contradict each other. A claimant who
 * gives several numbers for one time in one sentence counts several things (“300 tons of flour and 20 tons of milk”); people harmed are
 * counted in many words (“civilians”, “residents”) unless these are sorts of people apart (“officers”), everything else by its name.
 */
final class CountedThing {
    private static final Set<String> HARMED =
            Set.of("killed", "wounded", "missing", "detained", "displaced", "returned");

    private static final List<Set<String>> APART = apart();
    private static final int ANYBODY = -1;

    /** Shares are of a whole, which has to be the same. */
    private static final String SHARE = "percent";

    private CountedThing() {}

    /** The claims apart by what they count, in the order of their first claims. */
    static List<List<Claim>> split(List<Claim> claims) {
        List<List<Claim>> things = new ArrayList<>();
        for (Claim claim : claims) {
            List<List<Claim>> possible = things.stream()
                    .filter(thing -> thing.stream().allMatch(other -> mayBeOne(claim.figure(), other)))
                    .filter(thing -> thing.stream().allMatch(other -> isNoList(claim, other)))
                    .toList();
            possible.stream()
                    .filter(thing ->
                            thing.stream().anyMatch(other -> what(other).equals(what(claim))))
                    .findFirst()
                    .or(() -> possible.stream().findFirst())
                    .ifPresentOrElse(thing -> thing.add(claim), () -> things.add(new ArrayList<>(List.of(claim))));
        }
        return things;
    }

    private static boolean mayBeOne(Figure figure, Claim other) {
        if (HARMED.contains(figure.kind())) {
            int one = sort(figure);
            int another = sort(other.figure());
            return one == another || one == ANYBODY || another == ANYBODY;
        }
        String mine = named(figure);
        String theirs = named(other.figure());
        return mine.equals(theirs) || !figure.unit().equals(SHARE) && (mine.isEmpty() || theirs.isEmpty());
    }

    /** Which sort of people it counts, by the last word for them; {@link #ANYBODY} for “people”, “dead” or a nation. */
    private static int sort(Figure figure) {
        String what = figure.what().toLowerCase(Locale.ROOT).strip();
        String last = what.substring(what.lastIndexOf(' ') + 1);
        String single = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
        for (int i = 0; i < APART.size(); i++) {
            if (APART.get(i).contains(last) || APART.get(i).contains(single)) {
                return i;
            }
        }
        return ANYBODY;
    }

    private static List<Set<String>> apart() {
        List<Set<String>> sorts = new ArrayList<>();
        Yaml.read("nouns.yml").get("apart").forEach(words -> sorts.add(Set.copyOf(Yaml.strings(words))));
        return List.copyOf(sorts);
    }

    /** Are they not two numbers that one claimant gives in one sentence for one time? */
    private static boolean isNoList(Claim claim, Claim other) {
        Figure mine = claim.figure();
        Figure theirs = other.figure();
        boolean together = mine.document().equals(theirs.document())
                && mine.evidence().equals(theirs.evidence())
                && mine.time().equals(theirs.time())
                && claim.claimantKey().equals(other.claimantKey());
        return !together
                || mine.min().compareTo(theirs.min()) == 0 && mine.max().compareTo(theirs.max()) == 0;
    }

    private static String what(Claim claim) {
        return claim.figure().what().toLowerCase(Locale.ROOT);
    }

    /** The last word for what is counted, which bears the meaning; of a share all words, and none where it is the unit. */
    private static String named(Figure figure) {
        String what = figure.what().toLowerCase(Locale.ROOT).strip();
        String last = what.substring(what.lastIndexOf(' ') + 1);
        return figure.unit().equals(SHARE) ? what : last.equalsIgnoreCase(figure.unit()) ? "" : last;
    }
}
