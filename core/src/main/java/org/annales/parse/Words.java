package org.annales.parse;

import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits a paragraph into sentences and words, and puts hyphenated names and prefixed words together again. */
final class Words {

    /** First parts that make one word with what follows the hyphen (“counter-offensive”, “cease-fire”). */
    private static final Set<String> PREFIXES = Set.of(
            "counter", "cease", "re", "co", "pre", "anti", "non", "ex", "pull", "break", "stand", "hand", "coup");

    private Words() {}

    static List<List<Word>> split(Tokenizer tokenizer, String paragraph) {
        List<List<Word>> sentences = new ArrayList<>();
        int from = 0;
        for (List<Token> tokens : tokenizer.segmentize(paragraph)) {
            List<Word> words = new ArrayList<>(tokens.size());
            for (Token token : tokens) {
                Word word = locate(paragraph, token, from);
                if (word != null) {
                    words.add(word);
                    from = word.end();
                }
            }
            if (!words.isEmpty()) {
                MissedEnds.split(words)
                        .forEach(sentence -> sentences.add(joinHyphenated(paragraph, GluedDates.split(sentence))));
            }
        }
        return sentences;
    }

    /** The engine's offsets are checked against the text, since they slip on some symbols. */
    private static @Nullable Word locate(String paragraph, Token token, int from) {
        int begin = token.getStartOffset();
        int end = token.getEndOffset();
        String form = token.getWordForm();
        if (begin < from
                || end > paragraph.length()
                || begin >= end
                || !form.contentEquals(paragraph.subSequence(begin, end))) {
            begin = paragraph.indexOf(form, from);
            if (begin < 0) {
                return null;
            }
            end = begin + form.length();
        }
        return new Word(form, begin, end);
    }

    private static List<Word> joinHyphenated(String paragraph, List<Word> words) {
        List<Word> joined = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            while (i + 2 < words.size() && isJoint(word, words.get(i + 1), words.get(i + 2))) {
                int end = words.get(i + 2).end();
                word = new Word(paragraph.substring(word.begin(), end), word.begin(), end);
                i += 2;
            }
            joined.add(word);
        }
        return joined;
    }

    private static boolean isJoint(Word left, Word hyphen, Word right) {
        if (!hyphen.form().equals("-") || left.end() != hyphen.begin() || hyphen.end() != right.begin()) {
            return false;
        }
        boolean names = isName(left.form()) && isName(right.form());
        return names || PREFIXES.contains(left.form().toLowerCase(Locale.ROOT));
    }

    /** A capitalised word of more than one letter that is no abbreviation: Nagorno-Karabakh, not BM-21 or F-Series. */
    private static boolean isName(String form) {
        return form.length() > 1
                && Character.isUpperCase(form.charAt(0))
                && Character.isLowerCase(form.charAt(form.length() - 1))
                && !form.endsWith("ian");
    }
}
