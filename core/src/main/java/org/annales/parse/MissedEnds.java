package org.annales.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ends sentences that the engine runs into the next: it takes the full stop of “until May 3. Troops of …” for an ordinal's
 * and that of “the II Corps. Villagers …”, “the KMT. Villagers …” for an abbreviation's.
 */
final class MissedEnds {
    private static final String CORPS = "Corps.";
    private static final int INITIALS = 4;

    private MissedEnds() {}

    /** The sentences of one run of words; the stop becomes a word of its own. */
    static List<List<Word>> split(List<Word> words) {
        List<List<Word>> sentences = new ArrayList<>();
        List<Word> current = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!isEnd(words, i)) {
                current.add(word);
                continue;
            }
            int stop = word.end() - 1;
            current.add(new Word(word.form().substring(0, word.form().length() - 1), word.begin(), stop));
            current.add(new Word(".", stop, word.end()));
            sentences.add(current);
            current = new ArrayList<>();
        }
        if (!current.isEmpty()) {
            sentences.add(current);
        }
        return sentences;
    }

    private static boolean isEnd(List<Word> words, int i) {
        String form = words.get(i).form();
        if (i == 0 || i + 1 >= words.size() || form.length() < 2 || !form.endsWith(".")) {
            return false;
        }
        boolean next = Character.isUpperCase(words.get(i + 1).form().codePointAt(0));
        return next
                && (form.equals(CORPS)
                        || isInitials(form)
                        || isDay(form) && isMonth(words.get(i - 1).form()));
    }

    /** “KMT.”, where “U.S.” goes on. */
    private static boolean isInitials(String form) {
        return form.length() >= INITIALS
                && form.substring(0, form.length() - 1).chars().allMatch(Character::isUpperCase);
    }

    private static boolean isDay(String form) {
        return form.length() <= 3
                && form.substring(0, form.length() - 1).chars().allMatch(Character::isDigit);
    }

    private static boolean isMonth(String form) {
        return Months.NAMES.contains(form.toLowerCase(Locale.ROOT));
    }
}
