package org.annales.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Ends sentences that the engine runs into the next: it takes the full stop of “until May 3. Troops of …” for an ordinal's
 * and those of “the II Corps. Villagers …” and “throughout the XYZ. On 15 May …” for an abbreviation's.
 */
final class MissedEnds {
    private static final String CORPS = "Corps.";
    /** Initials with their stop from which on any capital behind them begins a sentence: “KMT.”, where “U.N.” may go on. */
    private static final int INITIALS = 4;

    /** Words that begin sentences and no names. */
    private static final Set<String> OPENERS = Set.of(
            "on",
            "in",
            "at",
            "by",
            "after",
            "before",
            "during",
            "since",
            "from",
            "until",
            "following",
            "despite",
            "although",
            "however",
            "when",
            "while",
            "as",
            "the",
            "this",
            "these",
            "those",
            "it",
            "its",
            "he",
            "she",
            "they",
            "their",
            "his",
            "her",
            "there",
            "both",
            "some",
            "many",
            "several",
            "according",
            "meanwhile",
            "under");

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
        Word next = words.get(i + 1);
        boolean day = isDay(form) && isMonth(words.get(i - 1).form());
        return Character.isUpperCase(next.form().codePointAt(0))
                && (form.equals(CORPS)
                        || day
                        || isAcronym(form) && (form.length() >= INITIALS || isOpener(next, words.get(i))));
    }

    private static boolean isAcronym(String form) {
        int stop = form.length() - 1;
        return stop >= 2 && form.chars().limit(stop).allMatch(Character::isUpperCase);
    }

    private static boolean isOpener(Word next, Word before) {
        return next.begin() > before.end() && OPENERS.contains(next.form().toLowerCase(Locale.ROOT));
    }

    private static boolean isDay(String form) {
        return form.length() <= 3
                && form.substring(0, form.length() - 1).chars().allMatch(Character::isDigit);
    }

    private static boolean isMonth(String form) {
        return Months.NAMES.contains(form.toLowerCase(Locale.ROOT));
    }
}
