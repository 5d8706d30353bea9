package org.annales.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annales.model.Location;
import org.annales.model.Place;
import org.annales.model.PlaceKind;
import org.annales.model.Statement;

/** Did the place itself change hands, or only a piece of it, or something in it? */
final class Wholeness {
    /** So many words before a place say what of it is meant. */
    private static final int WORDS_BEFORE = 5;

    private static final int CHARACTERS_BEFORE = 48;

    private static final Set<String> PASSIVE = Set.of("was", "were", "been", "being", "be", "is", "are");

    private final Told told;
    private final StateWords words = StateWords.ENGLISH;

    Wholeness(Told told) {
        this.told = told;
    }

    /** Is the statement about the whole of a place? */
    boolean isWhole(Statement statement, Place place) {
        for (String word : split(told.quote(statement))) {
            if (words.footholds().contains(word)) {
                return false;
            }
        }
        boolean hasObject =
                statement.places().stream().anyMatch(location -> location.how().equals("object"));
        boolean other = takesOther(statement);
        return statement.places().stream()
                .filter(location -> location.place().id().equals(place.id()))
                .anyMatch(location -> (isMeant(location, hasObject, other) || isControlled(statement, location))
                        && !(isElsewhere(statement) && location.how().equals("inherited"))
                        && !isRegionOfOther(statement, location)
                        && !isPiece(statement, location));
    }

    /** “the taking of Memphis, [Tennessee]”: says where the town is, and not that all of the land was taken. */
    private boolean isRegionOfOther(Statement statement, Location location) {
        int begin = location.span().start();
        return !location.place().kind().isPoint()
                && statement.places().stream()
                        .filter(other -> other.place().kind().isPoint())
                        .mapToInt(other -> other.span().end())
                        .anyMatch(end -> end <= begin
                                && told.words(statement, end, begin).strip().equals(","));
    }

    /** “The army surrendered”, “they retreated”: where the story stood before need not be where that was. */
    private boolean isElsewhere(Statement statement) {
        boolean yields =
                words.elsewhere().stream().anyMatch(told.quote(statement).toLowerCase(Locale.ROOT)::startsWith);
        return yields || statement.type().equals("withdraw") && !words.isGarrison(statement.agents());
    }

    /** A place that is only somewhere in the sentence or its surroundings is meant where it is a town, not a country. */
    private static boolean isMeant(Location location, boolean hasObject, boolean takesOther) {
        return switch (location.how()) {
            case "object" -> true;
            case "argument" -> !hasObject || isTown(location.place().kind());
            default -> isTown(location.place().kind()) && !takesOther;
        };
    }

    /** “handed control of X and of the palace to them”. */
    private boolean isControlled(Statement statement, Location location) {
        int behind = statement.trigger().end();
        int before = location.span().start();
        return location.how().equals("argument")
                && told.words(statement, behind, before).matches("(?i)\\s*control (of|over)( the)? ");
    }

    /** “captured [55 tanks] in Martuni”: what was taken is not the place. */
    private boolean takesOther(Statement statement) {
        int end = statement.trigger().end();
        List<String> next = split(told.words(statement, end, end + CHARACTERS_BEFORE));
        boolean bare = split(told.quote(statement)).size() == 1;
        int start = statement.trigger().start();
        List<String> before = split(told.words(statement, start - CHARACTERS_BEFORE, start));
        boolean passive = !before.isEmpty() && PASSIVE.contains(before.getLast());
        return bare && !passive && !next.isEmpty() && !words.afterwards().contains(next.getFirst());
    }

    private static boolean isTown(PlaceKind kind) {
        return kind.isPoint() || kind == PlaceKind.DISTRICT;
    }

    private boolean isPiece(Statement statement, Location location) {
        int start = location.span().start();
        int end = location.span().end();
        int trigger = statement.trigger().end();
        int from = Math.max(start - CHARACTERS_BEFORE, trigger <= start ? trigger : 0);
        List<String> before = split(clause(told.words(statement, from, start)));
        if (statement.type().equals("withdraw") && isDestination(before)) {
            return true;
        }
        if (isVessel(before, location)) {
            return true;
        }
        boolean inside = false;
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - WORDS_BEFORE); i--) {
            String word = before.get(i);
            if (words.among().contains(word) || words.settled().contains(word)) {
                break; // “a third of X, including Y”, “the northern cities of X and Y”: Y is all in it
            }
            if (words.pieces().contains(word) || inside && words.insides().contains(word)) {
                return true;
            }
            inside |= words.inside().contains(word);
        }
        String after = told.words(statement, end, end + CHARACTERS_BEFORE);
        if (after.length() > 1 && "'’".indexOf(after.charAt(0)) >= 0 && !isNext(statement, end)) {
            return true;
        }
        List<String> next = split(after);
        return !next.isEmpty() && words.insides().contains(next.getFirst()) && !after.startsWith(",");
    }

    /** “lost [the] Virginia”, “controlled [the] Tennessee”: with an article a state of the Union is a ship or a river. */
    private static boolean isVessel(List<String> before, Location location) {
        return !before.isEmpty()
                && before.getLast().equals("the")
                && location.place().kind() == PlaceKind.REGION
                && location.place().code().startsWith("US.");
    }

    /** What stands before a place in its own clause. */
    private static String clause(String before) {
        int end = Math.max(before.lastIndexOf(';'), before.lastIndexOf(": "));
        return before.substring(end + 1);
    }

    /** “retreated [to] X”, “to Y and X” says nothing of who held X. */
    private boolean isDestination(List<String> before) {
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - WORDS_BEFORE); i--) {
            if (words.towards().contains(before.get(i))) {
                return true;
            }
            if (before.get(i).equals("from")) {
                return false;
            }
        }
        return false;
    }

    /** “Shusha's loss”: the place owns the happening, not a thing in it. */
    private static boolean isNext(Statement statement, int end) {
        int gap = statement.trigger().start() - end;
        return gap >= 0 && gap <= 4;
    }

    private static List<String> split(String text) {
        List<String> found = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                found.add(word);
            }
        }
        return found;
    }
}
