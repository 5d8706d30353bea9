package org.annales.state;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether two names of who holds a place stand for one party. */
final class Holders {
    /** “South Ruritanian” is not Ruritanian. */
    private static final Set<String> DIRECTIONS = Set.of("north", "south", "east", "west", "northern", "southern");

    private Holders() {}

    /**
     * Equal, or one says the same with more words: “rebels” and “allied rebels”, “Taliban” and “Taliban forces”; but not where
     * the more words make another people of it: “Bosnian” and “Bosnian Serb”.
     */
    static boolean same(String one, String other) {
        String longer = one.length() >= other.length() ? one.strip() : other.strip();
        String shorter = one.length() >= other.length() ? other.strip() : one.strip();
        if (longer.equalsIgnoreCase(shorter)) {
            return true;
        }
        String folded = " " + longer.toLowerCase(Locale.ROOT) + " ";
        if (shorter.isEmpty() || !folded.contains(" " + shorter.toLowerCase(Locale.ROOT) + " ")) {
            return false;
        }
        int behind = shorter.length() + folded.indexOf(" " + shorter.toLowerCase(Locale.ROOT) + " ");
        String first = folded.strip().split(" ", 2)[0];
        String rest = longer.substring(Math.min(longer.length(), behind)).strip();
        boolean another = shorter.indexOf(' ') < 0
                && List.of(rest.split(" ", -1)).stream()
                        .anyMatch(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)));
        return !another && !DIRECTIONS.contains(first);
    }
}
