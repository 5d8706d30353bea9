package org.annales.merge;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annales.model.Location;
import org.annales.model.Participant;
import org.annales.model.Place;
import org.annales.model.Statement;
import org.annales.model.When;

/**
 * Which statements may tell of one happening at all: those that share a block. What a statement says decides its blocks,
 * nothing else, so that a new document renews only the blocks of its own statements.
 */
public final class Blocks {
    private static final String TARGET = "|target|";

    /** Short words inside a name belong to it, whatever the language: “Villalba dels Arcs”. */
    private static final int LONGEST_PARTICLE = 4;

    /** Small words inside names of places. */
    private static final Set<String> PARTICLES = Set.of(
            "of", "the", "al", "el", "as", "an", "ash", "az", "de", "la", "le", "du", "des", "di", "da", "do", "e",
            "and", "on");

    private Blocks() {}

    /** The blocks of a statement: one for each of its places where its type is done to a place, else one. */
    public static List<String> of(Statement statement) {
        String family = Families.of(statement.type());
        if (isOfVictims(statement)) {
            return victims(statement).stream()
                    .map(victim -> family + TARGET + victim)
                    .distinct()
                    .toList();
        }
        if (Families.isPlaced(statement.type()) && !statement.places().isEmpty()) {
            return statement.places().stream()
                    .map(Location::place)
                    .map(place -> family + "|place|" + scene(place, statement))
                    .distinct()
                    .toList();
        }
        if (Families.isPersonal(statement.type()) && !statement.targets().isEmpty()) {
            return statement.targets().stream()
                    .map(Participant::name)
                    .map(name -> family + "|person|" + person(name))
                    .distinct()
                    .toList();
        }
        return List.of(family + "|" + time(statement));
    }

    private static String scene(Place place, Statement statement) {
        String name = place(place, statement.document());
        return Families.isViolent(statement.type()) ? Scenes.whole(place, name) : name;
    }

    /** Is it told of whom or what it befell, wherever that was? */
    static boolean isOfVictims(Statement statement) {
        return (statement.places().isEmpty() || statement.type().equals("kill"))
                && !victims(statement).isEmpty();
    }

    /** The persons, ships and other things with a name of their own that were killed, struck or destroyed. */
    private static List<String> victims(Statement statement) {
        if (!Families.isViolent(statement.type())
                || !statement.targets().stream().allMatch(Blocks::isOneOfAKind)) {
            return List.of();
        }
        return statement.targets().stream().map(target -> person(target.name())).toList();
    }

    private static boolean isOneOfAKind(Participant target) {
        String actor = target.actor();
        String name = target.name().strip();
        return (actor == null || actor.startsWith("person:"))
                && Character.isUpperCase(name.codePointAt(name.lastIndexOf(' ') + 1));
    }

    /**
     * Without a place or a person, what is told of one month may be one happening, and what is dated more coarsely only the
     * same as what is dated as coarsely. A block of all that a year brings would grow with the chronicle.
     */
    private static String time(Statement statement) {
        When when = statement.time().when();
        return !when.isKnown() || when.isOpen() ? "alone|" + statement.id() : time(when);
    }

    /** The month of a time, or its year where that is coarser, as blocks name them. */
    public static String time(When when) {
        YearMonth month = YearMonth.from(when.earliest());
        return month.equals(YearMonth.from(when.latest())) ? "month|" + month : "year|" + month.getYear();
    }

    /** May what has no date join what has: only in a block that a place or a person holds together. */
    static boolean isNarrow(String block) {
        return block.contains("|place|") || block.contains("|person|") || isOfTarget(block);
    }

    /** Is it about one person or thing that something was done to? */
    static boolean isOfTarget(String block) {
        return block.contains(TARGET);
    }

    /** The place a block is about, or the empty text. */
    static String placeOf(String block) {
        int at = block.indexOf("|place|");
        return at < 0 ? "" : block.substring(at + "|place|".length());
    }

    /** How blocks name a place; “the villages” of one document are not those of another, so they stay with their document. */
    public static String place(Place place, String document) {
        return isDescribed(place) ? place.id() + "@" + document : place.id();
    }

    /** The id of the place that blocks name so. */
    public static String placeId(String blockName) {
        int at = blockName.lastIndexOf('@');
        return at > 0 && blockName.startsWith("name:") ? blockName.substring(0, at) : blockName;
    }

    /** Is it words for a place (“several villages”) rather than the name of one? */
    public static boolean isDescribed(Place place) {
        if (place.at() != null || !place.id().startsWith("name:")) {
            return false;
        }
        String[] words = place.name().split("\\s+", -1);
        for (int i = 0; i < words.length; i++) {
            boolean within = i > 0 && i + 1 < words.length && words[i].length() <= LONGEST_PARTICLE;
            boolean lower = !words[i].isEmpty() && words[i].chars().noneMatch(Character::isUpperCase);
            if (lower && Character.isLetter(words[i].codePointAt(0)) && !within && !PARTICLES.contains(words[i])) {
                return true;
            }
        }
        return false;
    }

    /** How blocks name a person: by the last name, which full and short forms share. */
    public static String person(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        return folded.substring(folded.lastIndexOf(' ') + 1);
    }
}
