package org.annales.attestation;

import org.annales.attestation.NoteClauses.Clause;
import org.annales.attestation.NoteClauses.Says;
import org.annales.model.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Reads pieces of notes that have no verb, only a party and when it held the place: “X since 3 May”, “then Y”, “3 May: X”.
 * Stateless.
 */
final class BareClauses {
    private static final int LONGEST_NAME = 5;

    private final AttestationWords words;
    private final NoteParties parties;

    BareClauses(AttestationWords words, NoteParties parties) {
        this.words = words;
        this.parties = parties;
    }

    /** Does a word part two clauses? Not “3 May[:] X”, “X[,] 3 May” and “since [then] X”, which go together. */
    boolean isBreak(Passage passage, int index, int segment) {
        String word = passage.token(index).lower();
        return NoteClauses.BREAKS.contains(word)
                && !NoteParties.isInName(passage, index)
                && !(word.equals(":") && isDate(passage, segment, index))
                && !(word.equals("then") && isSince(passage, index - 1))
                && !isAfterThat(passage, index)
                && !(word.equals(",") && isNameOf(passage, segment, index));
    }

    private static boolean isAfterThat(Passage passage, int index) {
        return passage.token(index).lower().equals("after")
                && index + 1 < passage.sentence().size()
                && passage.token(index + 1).lower().equals("that");
    }

    static boolean isSince(Passage passage, int index) {
        return index >= 0 && passage.token(index).lower().equals("since");
    }

    /** “[X], 3 May”, “[X], since 3 May” */
    private boolean isNameOf(Passage passage, int from, int comma) {
        int next = comma + 1;
        boolean date = next < passage.sentence().size()
                && (passage.mentions().timeAt(passage.token(next)) != null
                        || words.is("notes.lasting", passage.token(next).lower()));
        boolean then = next + 1 < passage.sentence().size()
                && passage.token(next + 1).lower().equals("then");
        for (int i = from; i < comma; i++) {
            date &= passage.mentions().timeAt(passage.token(i)) == null;
        }
        return date
                && !then
                && comma > from
                && comma - from <= LONGEST_NAME
                && parties.whole(passage, from, comma) != null;
    }

    /** “[3 May 2015]: X”, “[On 3 May]: X” */
    private boolean isDate(Passage passage, int from, int end) {
        boolean dated = false;
        for (int i = from; i < end; i++) {
            boolean time = passage.mentions().timeAt(passage.token(i)) != null;
            if (!time && !isBeside(passage, i)) {
                return false;
            }
            dated |= time;
        }
        return dated;
    }

    /** “X since 3 May”, “X until 3 May”, “Y afterwards”, “X (3 May – 8 June)”; “X 3 May” of one of several hands. */
    @Nullable
    Clause read(Passage passage, int from, int end) {
        boolean lasts = false;
        boolean dated = false;
        int first = from;
        while (first < end
                && isBeside(passage, first)
                && !passage.token(first).lower().equals("the")) {
            dated |= passage.mentions().timeAt(passage.token(first)) != null;
            lasts |= words.is("notes.lasting", passage.token(first).lower());
            first++;
        }
        boolean since = first < end
                && isSince(passage, from)
                && passage.token(first).lower().equals("then");
        boolean then = from > 0 && passage.token(from - 1).lower().equals("then");
        first = since ? first + 1 : dated ? first : from;
        int behind = first < end && passage.token(first).lower().equals("the") ? first + 1 : first;
        while (behind < end
                && !isBeside(passage, behind)
                && !passage.token(behind).form().equals(",")) {
            behind++;
        }
        for (int i = behind; i < end && !(dated && passage.token(i).form().equals("(") && !isDateIn(passage, i)); i++) {
            boolean time = passage.mentions().timeAt(passage.token(i)) != null;
            boolean comma = passage.token(i).form().equals(",");
            if (!time && !comma && !isBeside(passage, i)) {
                return null;
            }
            dated |= time;
            lasts |= words.is("notes.lasting", passage.token(i).lower()) || isAfterThat(passage, i);
        }
        boolean alone = from == 0 && end >= passage.sentence().size() - 1;
        String party =
                behind > first && (dated || lasts || then || alone) ? parties.whole(passage, first, behind) : null;
        boolean holds = lasts || !dated || isStretch(passage, from, end);
        return ClauseReader.known(holds ? Says.HOLDS : Says.GAINS, Math.max(from, behind - 1), from, party, false);
    }

    /** “X 16–24 October” */
    private static boolean isStretch(Passage passage, int from, int end) {
        for (int i = from; i < end; i++) {
            TimeMention time = passage.mentions().timeAt(passage.token(i));
            if (time != null && !time.parts().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDateIn(Passage passage, int bracket) {
        return bracket + 1 < passage.sentence().size() && passage.mentions().timeAt(passage.token(bracket + 1)) != null;
    }

    private boolean isBeside(Passage passage, int index) {
        if (NoteParties.isHyphen(passage, index)) {
            return false;
        }
        return passage.mentions().timeAt(passage.token(index)) != null
                || words.is("notes.lasting", passage.token(index).lower())
                || words.is("notes.beside", passage.token(index).lower());
    }
}
