package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.Span;

/** Cuts very long blocks at the ends of sentences, so that no step has to hold or parse millions of characters at once. */
final class Cuts {

    static final int LONGEST = 20_000;

    private Cuts() {}

    static List<Block> cut(String text, List<Block> blocks) {
        List<Block> cut = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            Span rest = block.span();
            while (rest.length() > LONGEST) {
                int at = findCut(text, rest.start() + LONGEST / 2, rest.start() + LONGEST);
                Span part = Line.trim(text, rest.start(), at);
                if (part.length() > 0) {
                    cut.add(block.at(part));
                }
                rest = Line.trim(text, at, rest.end());
            }
            if (rest.length() > 0) {
                cut.add(block.at(rest));
            }
        }
        return cut;
    }

    /** The last place between these two that ends a sentence, else a word, else a character. */
    private static int findCut(String text, int from, int to) {
        int blank = -1;
        for (int i = to - 1; i > from; i--) {
            if (Line.isBlank(text.charAt(i))) {
                if (".!?\n".indexOf(text.charAt(i - 1)) >= 0) {
                    return i;
                }
                blank = blank < 0 ? i : blank;
            }
        }
        if (blank >= 0) {
            return blank;
        }
        return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }
}
