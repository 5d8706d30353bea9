package org.annales.attestation;

import java.util.Set;
import org.annales.model.TimeMention;

/** Finds the small words of a note behind which its parties stand: “captured again [by]”, “fell [to]”. Stateless. */
final class NoteLinks {
    private static final Set<String> MENDING = Set.of(
            "again",
            "back",
            "briefly",
            "over",
            "fully",
            "temporarily",
            "completely",
            "entirely",
            "definitively",
            "finally");
    private static final Set<String> LINKS = Set.of("by", "from", "between", "to");
    private static final Set<String> ENDS = Set.of(".", ";", ",", "then", "but", "before", "when", "after");
    private static final int REACH = 8;

    private final AttestationWords words;

    NoteLinks(AttestationWords words) {
        this.words = words;
    }

    /** Where the part of the sentence begins that ends before an index. */
    static int startBefore(Passage passage, int end) {
        int start = end;
        while (start > 0
                && !NoteClauses.BREAKS.contains(passage.token(start - 1).lower())) {
            start--;
        }
        return start;
    }

    /** “captured [again] by”: the word behind which the party stands; -1 where none is told. */
    static int link(Passage passage, int index) {
        int end = Math.min(passage.sentence().size(), index + 4);
        for (int i = index + 1; i < end; i++) {
            String word = passage.token(i).lower();
            if (LINKS.contains(word)) {
                return i;
            }
            if (!MENDING.contains(word)) {
                return -1;
            }
        }
        return -1;
    }

    /** “captured [along with the dam] by”: the word behind which the party stands, wherever in the clause; -1 where none is. */
    int linkWithin(Passage passage, int index, String wanted) {
        int reach = REACH;
        for (int i = index + 1; i < passage.sentence().size() && reach > 0; i++) {
            String word = passage.token(i).lower();
            TimeMention time = passage.mentions().timeAt(passage.token(i));
            reach -= time == null ? 1 : 0;
            boolean far = time != null && wanted.equals("of");
            if (far || time == null && (ENDS.contains(word) || i > index && isCue(word))) {
                return -1;
            }
            boolean dated =
                    i + 1 < passage.sentence().size() && passage.mentions().timeAt(passage.token(i + 1)) != null;
            if (word.equals(wanted) && time == null && !dated) {
                return i;
            }
        }
        return -1;
    }

    private boolean isCue(String word) {
        return words.is("notes.gains", word)
                || words.is("notes.yields", word)
                || words.is("notes.leaving", word)
                || words.is("notes.entering", word)
                || words.is("notes.expelling", word);
    }
}
