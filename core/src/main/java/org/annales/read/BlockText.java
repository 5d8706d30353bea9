package org.annales.read;

import java.util.Locale;
import org.annales.model.Span;
import org.annales.model.ZoneKind;

/** A text as the passes look at it: only ever the head or the tail of a block, however long that is. */
record BlockText(String text, ReadKnowledge knowledge) {

    /** Longer blocks are no headings, credits or captions, and need not be looked at whole. */
    static final int SHORT = 1200;

    private static final String SENTENCE_ENDS = ".!?…";
    private static final String CLOSERS = "\"”’»)]";

    String head(Block block, int length) {
        Span span = block.span();
        return text.substring(span.start(), Math.min(span.end(), span.start() + length));
    }

    String tail(Block block, int length) {
        Span span = block.span();
        return text.substring(Math.max(span.start(), span.end() - length), span.end());
    }

    String words(Block block) {
        return head(block, SHORT);
    }

    char first(Block block) {
        return text.charAt(block.span().start());
    }

    char last(Block block) {
        return text.charAt(block.span().end() - 1);
    }

    /** Does it end as a sentence does, perhaps inside a quotation or brackets? */
    boolean endsSentence(Block block) {
        int at = block.span().end() - 1;
        while (at > block.span().start() && (CLOSERS.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == ' ')) {
            at--;
        }
        return SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0;
    }

    /** A paragraph of prose: long, or a whole sentence. */
    boolean isProse(Block block) {
        boolean text = block.is(ZoneKind.PARAGRAPH) || block.is(ZoneKind.QUOTATION);
        return text
                && (block.span().length() >= 120
                        || (endsSentence(block) && block.span().length() >= 25));
    }

    static int countWords(String words) {
        int n = 0;
        boolean inWord = false;
        for (int i = 0; i < words.length(); i++) {
            boolean blank = Line.isBlank(words.charAt(i));
            n += !blank && !inWord ? 1 : 0;
            inWord = !blank;
        }
        return n;
    }

    /** A section's name as the knowledge files write it: no numbers before it, no marks, lower case. */
    static String sectionName(String heading) {
        int from = 0;
        while (from < heading.length() && !Character.isLetter(heading.charAt(from))) {
            from++;
        }
        int to = heading.length();
        int bracket = heading.indexOf('[', from);
        if (bracket > from) {
            to = bracket;
        }
        while (to > from && !Character.isLetter(heading.charAt(to - 1))) {
            to--;
        }
        return heading.substring(from, to)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s*&\\s*", " and ")
                .replaceAll("\\s+", " ");
    }
}
