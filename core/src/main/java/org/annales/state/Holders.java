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
        int at = shorter.isEmpty() ? -1 : wordsAt(longer, shorter);
        if (at < 0) {
            return false;
        }
        String first = longer.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        String rest = longer.substring(at + shorter.length()).strip();
        boolean another = shorter.indexOf(' ') < 0
                && List.of(rest.split(" ", -1)).stream()
                        .anyMatch(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)));
        return !another && !DIRECTIONS.contains(first);
    }

    /** Where whole words of a name stand in a longer one, in capitals or not; -1 where they do not. */
    private static int wordsAt(String longer, String words) {
        int last = longer.length() - words.length();
        for (int at = 0; at <= last; at++) {
            int end = at + words.length();
            if ((at == 0 || longer.charAt(at - 1) == ' ')
                    && (end == longer.length() || longer.charAt(end) == ' ')
                    && longer.regionMatches(true, at, words, 0, words.length())) {
                return at;
            }
        }
        return -1;
    }
}
