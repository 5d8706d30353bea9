package org.annales.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes dates apart that lost a space on their way (“9July”, “On12”), which careless extraction of encyclopedias does:
 * the tagger would take them for names.
 */
final class GluedDates {

    private static final Pattern GLUED = Pattern.compile(
            "(\\d{1,2})(January|February|March|April|May|June|July|August|September|October|November|December)"
                    + "|(On|on|By|by|In|in|Until|until|Since|since|From|from|Between|between|Before|before|After|after)(\\d{1,4})");
    private static final int LONGEST = 11;

    private GluedDates() {}

    static List<Word> split(List<Word> words) {
        List<Word> parts = new ArrayList<>(words.size());
        for (Word word : words) {
            Matcher matcher = isCandidate(word.form()) ? GLUED.matcher(word.form()) : null;
            if (matcher == null || !matcher.matches()) {
                parts.add(word);
                continue;
            }
            int cut = matcher.end(matcher.group(1) != null ? 1 : 3);
            int middle = word.begin() + cut;
            parts.add(new Word(word.form().substring(0, cut), word.begin(), middle));
            parts.add(new Word(word.form().substring(cut), middle, word.end()));
        }
        return parts;
    }

    /** A cheap test, since nearly no word is one: letters on one side, digits on the other. */
    private static boolean isCandidate(String form) {
        return form.length() > 2
                && form.length() <= LONGEST
                && Character.isDigit(form.charAt(0)) != Character.isDigit(form.charAt(form.length() - 1));
    }
}
