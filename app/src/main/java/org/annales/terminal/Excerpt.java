package org.annales.terminal;

/** The words of a sentence around the ones that count, so that they fit into little room. */
final class Excerpt {

    private static final String CUT = "…";

    private Excerpt() {}

    /**
     * Quotes a sentence with its counting words marked.
     *
     * @param from offset of the counting words in the sentence, in UTF-16 units
     * @param to their end
     * @param width at most about so many columns; what is left out on a side is shown by “…”
     */
    static InkedText of(String sentence, int from, int to, Ink ink, int width) {
        int start = Math.clamp(from, 0, sentence.length());
        int end = Math.clamp(to, start, sentence.length());
        String before = Plain.line(sentence.substring(0, start));
        String words = Plain.line(sentence.substring(start, end));
        String after = Plain.line(sentence.substring(end));
        int room = Math.max(0, width - Plain.width(words) - 4);
        int beforeRoom = Math.max(room - Plain.width(after), room / 2);
        String left = cutLeft(before, beforeRoom);
        String right = Plain.cutAtWord(after, Math.max(1, room - Plain.width(left)));
        boolean spaceBefore = start > 0 && Character.isWhitespace(sentence.charAt(start - 1));
        boolean spaceAfter = end < sentence.length() && Character.isWhitespace(sentence.charAt(end));
        return new InkedText()
                .add("“" + left + (spaceBefore ? " " : ""))
                .add(ink, words)
                .add((spaceAfter ? " " : "") + right + "”");
    }

    /** Begins at a word, for the reader does not know the one that is cut. */
    private static String cutLeft(String text, int width) {
        if (Plain.width(text) <= width) {
            return text;
        }
        int start = text.length();
        int used = 1;
        while (start > 0) {
            int c = text.codePointBefore(start);
            used += Plain.width(c);
            if (used > width) {
                break;
            }
            start -= Character.charCount(c);
        }
        int space = text.indexOf(' ', start);
        return CUT + (space < 0 ? "" : text.substring(space + 1));
    }
}
