package org.annales.attestation;

import org.annales.attestation.NoteClauses.Clause;
import org.annales.attestation.NoteClauses.Says;
import org.jspecify.annotations.Nullable;

/** Says what one word of a note tells of the place, with the words around it. Stateless. */
final class ClauseReader {
    private final AttestationWords words;
    private final NoteParties parties;
    private final NoteLinks links;
    private final TakenThings things;

    ClauseReader(AttestationWords words, NoteParties parties) {
        this.words = words;
        this.parties = parties;
        this.links = new NoteLinks(words);
        this.things = new TakenThings(words);
    }

    /** Clauses whose party stands behind their word. */
    @Nullable
    Clause plain(Passage passage, int index, int from) {
        String word = passage.token(index).lower();
        int link = NoteLinks.link(passage, index);
        if (words.is("status.contested", word)) {
            return new Clause(Says.CONTESTED, index, from, parties.behind(passage, link), false);
        }
        String linked = link > 0 ? passage.token(link).lower() : "";
        boolean gains = words.is("notes.gains", word) && !linked.isEmpty() && !linked.equals("from");
        boolean yields = words.is("notes.yields", word) && linked.equals("to");
        if (gains || yields) {
            return known(Says.GAINS, index, from, parties.behind(passage, link), things.isAgain(passage, index));
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
        if (words.is("notes.within", word)) {
            boolean comes = index > 0
                    && (words.is("notes.yields", passage.token(index - 1).lower())
                            || words.is("notes.coming", passage.token(index - 1).lower()));
            String party = parties.within(passage, index + 1);
            boolean control = party == null
                    && index + 1 < passage.sentence().size()
                    && words.is("holds.nouns", passage.token(index + 1).lemma());
            party = control ? parties.subject(passage, from, index) : party; // “X in control since”
            party = party == null && word.equals("under") ? parties.surelyBehind(passage, index) : party;
            return known(comes ? Says.GAINS : Says.HOLDS, index, from, party, false);
        }
        return null;
    }

    static @Nullable Clause known(Says says, int at, int from, @Nullable String party, boolean again) {
        return party == null ? null : new Clause(says, at, from, party, again);
    }

    /**
     * Any clause of an entry.
     *
     * @param gained does the clause before tell who came to hold the place: “taken by X 3 May, then by Y 8 June”?
     */
    @Nullable
    Clause read(Passage passage, int index, int from, boolean gained) {
        String word = passage.token(index).lower();
        int link = NoteLinks.link(passage, index);
        if (words.is("status.contested", word)) {
            return new Clause(Says.CONTESTED, index, from, parties.behind(passage, link), false);
        }
        if (words.is("notes.besieging", word)) {
            return new Clause(Says.BESIEGES, index, from, actor(passage, index, from), false);
        }
        if (word.equals("by") && index > 0 && isFirst(passage, index, from)) { // “held by X until May, by Y since”
            return known(gained ? Says.GAINS : Says.HOLDS, index, from, parties.behind(passage, index), false);
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
        Clause held = holding(passage, index, from, link);
        return held == null && words.is("notes.holding", word) && !TakenThings.isPassive(passage, index)
                ? known(Says.HOLDS, index, from, parties.subject(passage, from, index), false)
                : held;
    }

    /** “[again] by X”: nothing before a word but words that say when or how often. */
    private boolean isFirst(Passage passage, int index, int from) {
        for (int i = from; i < index; i++) {
            if (!words.is("notes.between", passage.token(i).lower())) {
                return false;
            }
        }
        return true;
    }

    /** “fell to X”, “returned to X control”; “lost 3 May”, “X lost it 3 May”, “lost by X”; “fell 3 May”. */
    private @Nullable Clause yielding(Passage passage, int index, int from, int link) {
        String word = passage.token(index).lower();
        int to = links.linkWithin(passage, index, "to");
        if (to > 0) {
            String party = parties.behind(passage, to);
            String within = party == null ? parties.within(passage, to + 1) : party;
            boolean again = things.isAgain(passage, index) || word.equals("returned");
            Clause gain = known(Says.GAINS, index, from, within, again);
            boolean by = link > 0 && passage.token(link).lower().equals("by"); // “lost by X to Y”
            String lost = by ? parties.behind(passage, link) : parties.subject(passage, from, index);
            return gain == null || !word.equals("lost") ? gain : gain.from(lost);
        }
        String loser = link > 0 && passage.token(link).lower().equals("by")
                ? parties.behind(passage, link)
                : parties.subject(passage, from, index);
        if (word.equals("lost")) {
            return new Clause(Says.LEAVES, index, from, loser, false);
        }
        String taker = words.is("notes.falling", word) ? parties.bracketed(passage, index) : null;
        return words.is("notes.falling", word) ? new Clause(Says.GAINS, index, from, taker, false) : null;
    }

    /** “X withdrew”, “abandoned by X”, “expelled by Y”, “Y drove out X”, “cleared of X”. */
    private @Nullable Clause leaving(Passage passage, int index, int from) {
        boolean expelling = words.is("notes.expelling", passage.token(index).lower());
        int by = links.linkWithin(passage, index, "by");
        String agent = by > 0 ? parties.behind(passage, by) : null;
        String subject = parties.subject(passage, from, index);
        if (expelling) {
            boolean passive = agent != null || TakenThings.isPassive(passage, index);
            String behind = passive ? null : parties.object(passage, index);
            boolean them = index + 1 < passage.sentence().size()
                    && passage.token(index + 1).lower().equals("them");
            boolean active = subject != null && (behind != null || them);
            return agent != null
                    ? new Clause(Says.GAINS, index, from, agent, subject, false)
                    : active
                            ? new Clause(Says.GAINS, index, from, subject, behind, false)
                            : known(Says.LEAVES, index, from, subject == null ? behind : subject, false);
        }
        int of = agent == null && subject == null ? links.linkWithin(passage, index, "of") : -1;
        String whose = of > 0 ? parties.behind(passage, of) : agent == null ? subject : agent;
        boolean alone = index == from
                && words.is("notes.withdrawing", passage.token(index).lower());
        return alone && whose == null
                ? new Clause(Says.LEAVES, index, from, null, false) // “X since 2003; withdrew 3 May”
                : known(Says.LEAVES, index, from, whose, false);
    }

    /** “X entered the town”, “X moved in”, “X took over”, “X regained control”. */
    private @Nullable Clause entering(Passage passage, int index, int from) {
        return things.isPieceBehind(passage, index)
                ? null
                : known(Says.GAINS, index, from, parties.subject(passage, from, index), false);
    }

    private @Nullable Clause gaining(Passage passage, int index, int from) {
        String word = passage.token(index).lower();
        int by = links.linkWithin(passage, index, "by");
        boolean noun = words.is("notes.nouns", word);
        String agent = by > 0 ? parties.behind(passage, by) : null;
        if (agent == null && NoteLinks.link(passage, index) > 0 && links.linkWithin(passage, index, "between") > 0) {
            return null;
        }
        if (noun && agent == null) {
            return null;
        }
        boolean active = false;
        if (agent == null && !TakenThings.isPassive(passage, index)) {
            boolean joined =
                    index == from && from > 0 && passage.token(from - 1).lower().equals("and");
            agent = joined
                    ? parties.opening(passage, NoteLinks.startBefore(passage, from - 1))
                    : parties.subject(passage, from, index);
            active = agent != null;
        }
        agent = agent == null ? parties.bracketed(passage, index) : agent;
        boolean other = agent == null || active;
        if (other && things.isOtherThing(passage, index)) {
            return null;
        }
        boolean piece = things.isPieceBefore(passage, from, index) || active && things.isPieceBehind(passage, index);
        int link = NoteLinks.link(passage, index);
        boolean stripped =
                link > 0 && passage.token(link).lower().equals("by"); // “occupied by [a flag that got lost] 3 May”
        if (agent == null && !stripped && words.is("holds.participles", word) && !things.isAgain(passage, index)) {
            return null; // “occupied 3 May – 8 June”: nobody says by whom, and not that it passed
        }
        int whom = links.linkWithin(passage, index, "from");
        String loser = whom > 0 ? parties.behind(passage, whom) : parties.occupier(passage, index);
        return new Clause(
                piece ? Says.GAINS_PART : Says.GAINS, index, from, agent, loser, things.isAgain(passage, index));
    }

    private String actor(Passage passage, int index, int from) {
        int by = links.linkWithin(passage, index, "by");
        String agent = by > 0 ? parties.behind(passage, by) : null;
        String party = agent == null ? parties.subject(passage, from, index) : agent;
        return party == null ? "" : party;
    }
}
