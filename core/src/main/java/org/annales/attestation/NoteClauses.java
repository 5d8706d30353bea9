package org.annales.attestation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one sentence of a note into clauses that each say something of the place: “Captured by X 3 March 2022; retaken on
 * 8 September”. Notes are fragments that a parser makes little of, so they are read word by word. Stateless.
 */
final class NoteClauses {
    static final Set<String> BREAKS =
            Set.of(".", ";", ",", "and", "then", "but", "–", "—", "before", "when", "after", ":");
    private final AttestationWords words;
    private final NoteParties parties;
    private final ClauseReader reader;
    private final BareClauses bare;

    NoteClauses(AttestationWords words) {
        this.words = words;
        this.parties = new NoteParties(words);
        this.reader = new ClauseReader(words, parties);
        this.bare = new BareClauses(words, parties);
    }

    /** What one clause says. */
    enum Says {
        /** Its party came to hold the place. */
        GAINS,
        /** Its party came to hold a piece of the place. */
        GAINS_PART,
        /** Its party held the place. */
        HOLDS,
        /** Its party no longer holds the place. */
        LEAVES,
        /** Its party lies before the place. */
        BESIEGES,
        /** More than one party is in the place. */
        CONTESTED
    }

    /**
     * A clause of a note.
     *
     * @param at its word that says something of the place
     * @param from its first word
     * @param party null where none is named
     * @param loser who held the place until then, where that is told
     * @param again does it say that the party held the place before?
     */
    record Clause(
            Says says,
            int at,
            int from,
            @Nullable String party,
            @Nullable String loser,
            boolean again) {
        Clause(Says says, int at, int from, @Nullable String party, boolean again) {
            this(says, at, from, party, null, again);
        }

        Clause from(@Nullable String loser) {
            return new Clause(says, at, from, party, loser, again);
        }
    }

    /**
     * The clauses in text order.
     *
     * @param whole false in flowing text under a heading, where only clauses that name their party behind the word are meant
     */
    List<Clause> list(Passage passage, boolean whole) {
        List<Clause> found = new ArrayList<>();
        int size = passage.sentence().size();
        int from = 0;
        int segment = 0;
        boolean unsaid = false;
        for (int i = 0; i <= size; i++) {
            boolean dated = i < size && passage.mentions().timeAt(passage.token(i)) != null;
            if (dated && i < size - 1) {
                continue;
            }
            String word = i < size ? passage.token(i).lower() : ".";
            boolean gained = !found.isEmpty() && found.getLast().says() == Says.GAINS;
            Clause clause = i == size || dated || unsaid
                    ? null
                    : whole ? reader.read(passage, i, from, gained) : reader.plain(passage, i, from);
            unsaid |= i < size && isUnsaid(passage, i, found, from);
            if (clause != null) {
                found.add(clause);
            }
            boolean end = i == size || bare.isBreak(passage, i, segment);
            boolean alone = end
                    && whole
                    && !unsaid
                    && !isJoint(passage, segment, found)
                    && (found.isEmpty() || found.getLast().at() < segment);
            Clause holder = alone ? bare.read(passage, segment, i) : null;
            if (holder != null) {
                found.add(holder);
            }
            unsaid &= !end || word.equals("and");
            boolean labelled = end
                    && word.equals(":")
                    && !found.isEmpty()
                    && found.getLast().at() >= segment;
            segment = end && !labelled ? i + 1 : segment; // “Captured: 3 May (X)” is one clause
            from = end ? i + 1 : clause != null ? Math.max(from, i) : from;
        }
        return found;
    }

    /** “retaken by X and [Y] 3 May”: no hand of its own. */
    private static boolean isJoint(Passage passage, int segment, List<Clause> found) {
        boolean and = segment > 0 && passage.token(segment - 1).lower().equals("and") && !found.isEmpty();
        for (int i = and ? found.getLast().at() : segment; i < segment; i++) {
            and &= passage.mentions().timeAt(passage.token(i)) == null;
        }
        return and;
    }

    /** Does a sentence say that nothing changed: “under X control throughout”, “never taken”? */
    boolean isLasting(Passage passage) {
        for (int i = 0; i < passage.sentence().size(); i++) {
            String word = passage.token(i).lower();
            boolean begins = i > 0 && (word.equals("start") || word.equals("before")) && isSinceBefore(passage, i);
            if (begins
                    || words.is("notes.throughout", word)
                    || i == 0 && (word.equals("never") || word.equals("not"))) {
                return true;
            }
        }
        return false;
    }

    /** Does a sentence tell of something that failed: “attack repelled”? */
    boolean isFoiled(Passage passage) {
        for (int i = 0; i < passage.sentence().size(); i++) {
            if (words.is("notes.never", passage.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** “since the start”, “since before the war” */
    private static boolean isSinceBefore(Passage passage, int index) {
        return BareClauses.isSince(passage, index - 1) || BareClauses.isSince(passage, index - 2);
    }

    /** “never captured”, “claimed recaptured by”: what follows in the clause is not told as so. */
    private boolean isUnsaid(Passage passage, int index, List<Clause> found, int from) {
        String word = passage.token(index).lower();
        boolean before = found.isEmpty() || found.getLast().at() < from;
        return before && (words.is("notes.never", word) || words.is("notes.claiming", word));
    }
}
