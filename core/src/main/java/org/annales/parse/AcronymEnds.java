package org.annales.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Ends sentences behind acronyms, whose full stop the engine takes for part of them: “throughout the XYZ. On 15 May …”. */
final class AcronymEnds {
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

    private AcronymEnds() {}

    /** The sentence, or the sentences that it is. */
    static List<List<Word>> split(List<Word> words) {
        List<List<Word>> sentences = new ArrayList<>();
        List<Word> current = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (i + 1 < words.size() && isEnd(word, words.get(i + 1))) {
                String form = word.form().substring(0, word.form().length() - 1);
                current.add(new Word(form, word.begin(), word.end() - 1));
                current.add(new Word(".", word.end() - 1, word.end()));
                sentences.add(current);
                current = new ArrayList<>();
            } else {
                current.add(word);
            }
        }
        if (!current.isEmpty()) {
            sentences.add(current);
        }
        return sentences;
    }

    private static boolean isEnd(Word word, Word next) {
        String form = word.form();
        int stop = form.length() - 1;
        boolean acronym = stop >= 2
                && form.charAt(stop) == '.'
                && form.chars().limit(stop).allMatch(Character::isUpperCase)
                && next.begin() > word.end();
        return acronym
                && Character.isUpperCase(next.form().codePointAt(0))
                && OPENERS.contains(next.form().toLowerCase(Locale.ROOT));
    }
}
