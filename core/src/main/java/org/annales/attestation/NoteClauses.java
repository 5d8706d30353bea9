package org.annales.attestation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.model.TimeMention;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one sentence of a note into clauses that each say something of the place: “Captured by X 3 March 2022; retaken on
 * 8 September”. Notes are fragments that a parser makes little of, so they are read word by word. Stateless.
 */
final class NoteClauses {
    private static final Set<String> BREAKS =
            Set.of(".", ";", ",", "and", "then", "but", "–", "—", "before", "when", ":");
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
    private static final Set<String> BEING = Set.of("was", "were", "been", "being", "is", "are", "be", "got");
    private static final int REACH = 8;

    private final AttestationWords words;
    private final NoteParties parties;

    NoteClauses(AttestationWords words) {
        this.words = words;
        this.parties = new NoteParties(words);
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
            Clause clause = i == size || dated || unsaid
                    ? null
                    : whole ? clauseAt(passage, i, from) : plainClauseAt(passage, i, from);
            unsaid |= i < size && isUnsaid(passage, i, found, from);
            if (clause != null) {
                found.add(clause);
            }
            boolean end = i == size || BREAKS.contains(word) && !NoteParties.isInName(passage, i);
            boolean bare = end
                    && whole
                    && !unsaid
                    && (found.isEmpty() || found.getLast().at() < segment);
            Clause holder = bare ? bareClause(passage, segment, i) : null;
            if (holder != null) {
                found.add(holder);
            }
            unsaid &= !end || word.equals("and");
            segment = end ? i + 1 : segment;
            from = end ? i + 1 : clause != null ? Math.max(from, i) : from;
        }
        return found;
    }

    /** “X since 3 May”, “X until 3 May”, “Y afterwards”, “X (3 May – 8 June)”; “X 3 May” of one of several hands. */
    private @Nullable Clause bareClause(Passage passage, int from, int end) {
        int behind = from < end && passage.token(from).lower().equals("the") ? from + 1 : from;
        while (behind < end && !isBeside(passage, behind)) {
            behind++;
        }
        boolean lasts = false;
        boolean dated = false;
        for (int i = behind; i < end; i++) {
            boolean time = passage.mentions().timeAt(passage.token(i)) != null;
            if (!time && !isBeside(passage, i)) {
                return null;
            }
            dated |= time;
            lasts |= words.is("notes.lasting", passage.token(i).lower());
        }
        String party = behind > from && (dated || lasts) ? parties.whole(passage, from, behind) : null;
        return known(lasts ? Says.HOLDS : Says.GAINS, Math.max(from, behind - 1), from, party, false);
    }

    private boolean isBeside(Passage passage, int index) {
        return passage.mentions().timeAt(passage.token(index)) != null
                || words.is("notes.lasting", passage.token(index).lower())
                || words.is("notes.beside", passage.token(index).lower());
    }

    /** “never captured”, “claimed recaptured by”: what follows in the clause is not told as so. */
    private boolean isUnsaid(Passage passage, int index, List<Clause> found, int from) {
        String word = passage.token(index).lower();
        boolean before = found.isEmpty() || found.getLast().at() < from;
        return before && (words.is("notes.never", word) || words.is("notes.claiming", word));
    }

    /** Clauses whose party stands behind their word. */
    private @Nullable Clause plainClauseAt(Passage passage, int index, int from) {
        String word = passage.token(index).lower();
        int link = link(passage, index);
        if (words.is("status.contested", word)) {
            return new Clause(Says.CONTESTED, index, from, parties.behind(passage, link), false);
        }
        String linked = link > 0 ? passage.token(link).lower() : "";
        boolean gains = words.is("notes.gains", word) && !linked.isEmpty() && !linked.equals("from");
        boolean yields = words.is("notes.yields", word) && linked.equals("to");
        if (gains || yields) {
            return known(Says.GAINS, index, from, parties.behind(passage, link), isAgain(passage, index));
        }
        return holding(passage, index, from, link);
    }

    private @Nullable Clause holding(Passage passage, int index, int from, int link) {
        String word = passage.token(index).lower();
        if (words.is("holds.participles", word)) {
            boolean by = link > 0 && passage.token(link).lower().equals("by");
            String party = by ? parties.behind(passage, link) : parties.before(passage, index);
            return known(Says.HOLDS, index, from, party, false);
        }
        if (word.equals("under") || word.equals("in")) {
            boolean comes = index > 0
                    && (words.is("notes.yields", passage.token(index - 1).lower())
                            || words.is("notes.coming", passage.token(index - 1).lower()));
            return known(comes ? Says.GAINS : Says.HOLDS, index, from, parties.within(passage, index + 1), false);
        }
        return null;
    }

    private static @Nullable Clause known(Says says, int at, int from, @Nullable String party, boolean again) {
        return party == null ? null : new Clause(says, at, from, party, again);
    }

    private @Nullable Clause clauseAt(Passage passage, int index, int from) {
        String word = passage.token(index).lower();
        int link = link(passage, index);
        if (words.is("status.contested", word)) {
            return new Clause(Says.CONTESTED, index, from, parties.behind(passage, link), false);
        }
        if (words.is("notes.besieging", word)) {
            return new Clause(Says.BESIEGES, index, from, actor(passage, index, from), false);
        }
        if (index == from && word.equals("by") && index > 0) {
            return known(
                    Says.HOLDS,
                    index,
                    from,
                    parties.behind(passage, index),
                    false); // “held by X until May, by Y since”
        }
        if (word.equals("back")
                && link == index + 1
                && passage.token(link).lower().equals("to")) {
            return known(Says.GAINS, index, from, parties.behind(passage, link), true);
        }
        if (words.is("notes.yields", word)) {
            return yielding(passage, index, from, link);
        }
        if (words.is("notes.leaving", word) || words.is("notes.expelling", word)) {
            return leaving(passage, index, from);
        }
        if (words.is("notes.entering", word)) {
            return entering(passage, index, from);
        }
        boolean occupied = words.is("holds.participles", word);
        if (words.is("notes.gains", word) || words.is("notes.gaining", word) || words.is("notes.nouns", word)) {
            Clause gain = gaining(passage, index, from);
            return gain != null || !occupied ? gain : holding(passage, index, from, link);
        }
        return holding(passage, index, from, link);
    }

    /** “fell to X”, “returned to X control”; “lost 3 May”, “X lost it 3 May”, “lost by X”; “fell 3 May”. */
    private @Nullable Clause yielding(Passage passage, int index, int from, int link) {
        String word = passage.token(index).lower();
        int to = linkWithin(passage, index, "to");
        if (to > 0) {
            String party = parties.behind(passage, to);
            String within = party == null ? parties.within(passage, to + 1) : party;
            boolean again = isAgain(passage, index) || word.equals("returned");
            Clause gain = known(Says.GAINS, index, from, within, again);
            return gain == null || !word.equals("lost") ? gain : gain.from(parties.subject(passage, from, index));
        }
        String loser = link > 0 && passage.token(link).lower().equals("by")
                ? parties.behind(passage, link)
                : parties.subject(passage, from, index);
        if (word.equals("lost")) {
            return new Clause(Says.LEAVES, index, from, loser, false);
        }
        return words.is("notes.falling", word) ? new Clause(Says.GAINS, index, from, null, false) : null;
    }

    /** “X withdrew”, “abandoned by X”, “expelled by Y”, “Y drove out X”, “cleared of X”. */
    private @Nullable Clause leaving(Passage passage, int index, int from) {
        boolean expelling = words.is("notes.expelling", passage.token(index).lower());
        int by = linkWithin(passage, index, "by");
        String agent = by > 0 ? parties.behind(passage, by) : null;
        String subject = parties.subject(passage, from, index);
        if (expelling) {
            boolean passive = agent != null || isPassive(passage, index);
            String behind = passive ? null : parties.object(passage, index);
            boolean them = index + 1 < passage.sentence().size()
                    && passage.token(index + 1).lower().equals("them");
            boolean active = subject != null && (behind != null || them);
            return agent != null
                    ? new Clause(Says.GAINS, index, from, agent, false)
                    : active
                            ? new Clause(Says.GAINS, index, from, subject, false)
                            : known(Says.LEAVES, index, from, subject == null ? behind : subject, false);
        }
        int of = agent == null && subject == null ? linkWithin(passage, index, "of") : -1;
        String whose = of > 0 ? parties.behind(passage, of) : agent == null ? subject : agent;
        return known(Says.LEAVES, index, from, whose, false);
    }

    /** “X entered the town”, “X moved in”, “X took over”, “X regained control”. */
    private @Nullable Clause entering(Passage passage, int index, int from) {
        return isPieceBehind(passage, index)
                ? null
                : known(Says.GAINS, index, from, parties.subject(passage, from, index), false);
    }

    private @Nullable Clause gaining(Passage passage, int index, int from) {
        String word = passage.token(index).lower();
        int by = linkWithin(passage, index, "by");
        boolean noun = words.is("notes.nouns", word);
        String agent = by > 0 ? parties.behind(passage, by) : null;
        if (agent == null && link(passage, index) > 0 && linkWithin(passage, index, "between") > 0) {
            return null;
        }
        if (noun && agent == null) {
            return null;
        }
        boolean active = false;
        if (agent == null && !isPassive(passage, index)) {
            boolean joined =
                    index == from && from > 0 && passage.token(from - 1).lower().equals("and");
            agent = joined
                    ? parties.opening(passage, startBefore(passage, from - 1))
                    : parties.subject(passage, from, index);
            active = agent != null;
        }
        agent = agent == null ? parties.bracketed(passage, index) : agent;
        boolean other = agent == null || active;
        if (other && isOtherThing(passage, index)) {
            return null;
        }
        boolean piece = isPieceBefore(passage, from, index) || active && isPieceBehind(passage, index);
        if (agent == null && words.is("holds.participles", word) && !isAgain(passage, index)) {
            return null; // “occupied 3 May – 8 June”: nobody says by whom, and not that it passed
        }
        int whom = linkWithin(passage, index, "from");
        String loser = whom > 0 ? parties.behind(passage, whom) : null;
        return new Clause(piece ? Says.GAINS_PART : Says.GAINS, index, from, agent, loser, isAgain(passage, index));
    }

    private String actor(Passage passage, int index, int from) {
        int by = linkWithin(passage, index, "by");
        String agent = by > 0 ? parties.behind(passage, by) : null;
        String party = agent == null ? parties.subject(passage, from, index) : agent;
        return party == null ? "" : party;
    }

    /** Where the part of the sentence begins that ends before an index. */
    private static int startBefore(Passage passage, int end) {
        int start = end;
        while (start > 0 && !BREAKS.contains(passage.token(start - 1).lower())) {
            start--;
        }
        return start;
    }

    private static boolean isPassive(Passage passage, int index) {
        for (int i = index - 1; i >= Math.max(0, index - 3); i--) {
            if (BEING.contains(passage.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private boolean isAgain(Passage passage, int index) {
        String word = passage.token(index).lower();
        boolean again = false;
        for (int i = index + 1; i < Math.min(passage.sentence().size(), index + 4); i++) {
            again |= Set.of("again", "back").contains(passage.token(i).lower());
        }
        return again || words.is("notes.again", word);
    }

    /** “partially captured”, “outskirts taken” */
    private boolean isPieceBefore(Passage passage, int from, int index) {
        for (int i = Math.max(from, index - 4); i < index; i++) {
            boolean name = passage.token(i).isCapitalised()
                    && (i > 0 || passage.token(i + 1).isCapitalised());
            if (words.is("notes.partly", passage.token(i).lower()) && !name) {
                return true;
            }
        }
        return false;
    }

    /** “entered the outskirts”, “captured parts of the town” */
    private boolean isPieceBehind(Passage passage, int index) {
        for (int i = index + 1; i < Math.min(passage.sentence().size(), index + 4); i++) {
            boolean name = passage.token(i).isCapitalised()
                    && (i > 0 || passage.token(i + 1).isCapitalised());
            if (words.is("notes.partly", passage.token(i).lower()) && !name) {
                return true;
            }
        }
        return false;
    }

    /** “captured 30 soldiers”, “seized weapons”: what was taken is not the place. */
    private boolean isOtherThing(Passage passage, int index) {
        int next = index + 1;
        while (next < passage.sentence().size()
                && Set.of(
                                "the",
                                "back",
                                "a",
                                "an",
                                "its",
                                "their",
                                "all",
                                "some",
                                "most",
                                "of",
                                "full",
                                "complete",
                                "total")
                        .contains(passage.token(next).lower())) {
            next++;
        }
        if (next >= passage.sentence().size() || passage.mentions().timeAt(passage.token(next)) != null) {
            return false;
        }
        String word = passage.token(next).lower();
        boolean noun =
                passage.token(next).pos().isNoun() && !passage.token(next).isCapitalised();
        boolean number = passage.token(next).form().chars().anyMatch(Character::isDigit);
        return (noun || number) && !words.is("notes.place", word) && !words.is("notes.partly", word);
    }

    /** “captured [again] by”: the word behind which the party stands; -1 where none is told. */
    private static int link(Passage passage, int index) {
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
    private int linkWithin(Passage passage, int index, String wanted) {
        int end = Math.min(passage.sentence().size(), index + REACH);
        for (int i = index + 1; i < end; i++) {
            String word = passage.token(i).lower();
            TimeMention time = passage.mentions().timeAt(passage.token(i));
            boolean far = time != null && wanted.equals("of");
            if (far || time == null && (isEnd(word) || i > index && isCue(word))) {
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

    private static boolean isEnd(String word) {
        return Set.of(".", ";", ",", "then", "but", "before", "when").contains(word);
    }

    private boolean isCue(String word) {
        return words.is("notes.gains", word)
                || words.is("notes.yields", word)
                || words.is("notes.leaving", word)
                || words.is("notes.entering", word)
                || words.is("notes.expelling", word);
    }
}
