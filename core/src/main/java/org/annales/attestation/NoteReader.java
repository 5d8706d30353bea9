package org.annales.attestation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.model.PlaceMention;
import org.annales.model.TimeMention;
import org.annales.model.TimeRelation;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.model.WhenNone;
import org.annales.parse.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads who holds the place that an entry of a list is about and does not name again: “Captured by X 3 March 2022; retaken by Y
 * on 8 September.” Notes are fragments that a parser makes little of, so they are read word by word.
 */
final class NoteReader {
    private static final Set<String> BREAKS = Set.of(".", ";", ",", "and", "then", "but", "–", "—", "before", "when");
    private static final Set<String> MENDING = Set.of("again", "back", "briefly", "over", "fully", "temporarily");
    private static final Set<String> LINKS = Set.of("by", "from", "between", "to");

    private final AttestationWords words;
    private final NoteParties parties;

    NoteReader(AttestationWords words) {
        this.words = words;
        this.parties = new NoteParties(words);
    }

    /** What one clause of a note says. */
    private enum Says {
        GAINS,
        HOLDS,
        CONTESTED
    }

    /**
     * A clause of a note.
     *
     * @param at its word that says something of the place
     * @param from its first word
     * @param party null where none is named
     */
    private record Clause(
            Says says, int at, int from, @Nullable String party) {}

    /**
     * Reads one sentence of an entry.
     *
     * @param place what the entry is about
     * @param earlier the time of what the entry has told last
     * @return the time of what it has told last now
     */
    Lasting read(Passage passage, PlaceMention place, Lasting earlier) {
        List<Clause> clauses = clauses(passage);
        Lasting before = earlier;
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            int end = i + 1 < clauses.size()
                    ? clauses.get(i + 1).from()
                    : passage.sentence().size();
            Lasting time = time(passage, clause, end, before);
            add(passage, place, clause, time);
            before = time.when().isKnown() ? time : before;
        }
        return before;
    }

    private List<Clause> clauses(Passage passage) {
        List<Clause> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < passage.sentence().size(); i++) {
            Clause clause = clauseAt(passage, i, from);
            if (clause != null) {
                found.add(clause);
            }
            if (BREAKS.contains(passage.token(i).lower())) {
                from = i + 1;
            } else if (clause != null) {
                from = i;
            }
        }
        return found;
    }

    private @Nullable Clause clauseAt(Passage passage, int index, int from) {
        String word = passage.token(index).lower();
        if (words.is("status.contested", word)) {
            return new Clause(Says.CONTESTED, index, from, parties.behind(passage, link(passage, index)));
        }
        int link = link(passage, index);
        if (words.is("notes.gains", word)
                && link > 0
                && !passage.token(link).lower().equals("from")) {
            return clause(Says.GAINS, index, from, parties.behind(passage, link));
        }
        if (words.is("notes.yields", word)
                && link > 0
                && passage.token(link).lower().equals("to")) {
            return clause(Says.GAINS, index, from, parties.behind(passage, link));
        }
        if (words.is("holds.participles", word)) {
            boolean by = link > 0 && passage.token(link).lower().equals("by");
            return clause(Says.HOLDS, index, from, by ? parties.behind(passage, link) : parties.before(passage, index));
        }
        boolean within = Set.of("under", "in").contains(word);
        return within ? clause(Says.HOLDS, index, from, parties.within(passage, index + 1)) : null;
    }

    private static @Nullable Clause clause(Says says, int at, int from, @Nullable String party) {
        return party == null ? null : new Clause(says, at, from, party);
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

    /** The first time behind the word, else one before it in its clause, else that of the clause before. */
    private static Lasting time(Passage passage, Clause clause, int end, Lasting before) {
        TimeMention mention = null;
        for (int i = clause.at() + 1; i < end && mention == null; i++) {
            mention = passage.mentions().timeAt(passage.token(i));
        }
        for (int i = clause.at() - 1; i >= clause.from() && mention == null; i--) {
            mention = passage.mentions().timeAt(passage.token(i));
        }
        if (mention == null || !mention.when().isKnown()) {
            return before.when().isKnown() ? carriedOn(passage, clause, end, before.when()) : Lasting.UNKNOWN;
        }
        boolean stretch =
                mention.when() instanceof WhenInterval || !mention.parts().isEmpty();
        if (stretch) {
            return Lasting.through(mention.when());
        }
        TimeRelation relation = mention.relation();
        if (clause.says() == Says.GAINS && relation != TimeRelation.UNTIL) {
            return Lasting.through(When.between(mention.when(), WhenNone.OPEN));
        }
        return mention.bounded().equals(mention.when())
                ? Lasting.at(mention.when())
                : Lasting.through(mention.bounded());
    }

    /** “Held by X since.” and “until 3 May, when it was captured by X” begin with what was told last; “held by X” is so after it. */
    private static Lasting carriedOn(Passage passage, Clause clause, int end, When before) {
        When begin = before instanceof WhenInterval(When from, When to) && !(from instanceof WhenNone) ? from : before;
        When last = before instanceof WhenInterval(When from, When to) && !(to instanceof WhenNone) ? to : begin;
        boolean then =
                clause.from() > 0 && passage.token(clause.from() - 1).lower().equals("when");
        if (clause.says() == Says.GAINS) {
            return then ? Lasting.through(When.between(last, WhenNone.OPEN)) : Lasting.UNKNOWN;
        }
        return hasSince(passage, clause, end) ? Lasting.through(When.between(last, WhenNone.OPEN)) : Lasting.at(last);
    }

    /** “Held by X since.”, “then held by X” */
    private static boolean hasSince(Passage passage, Clause clause, int end) {
        for (int i = clause.from(); i < end; i++) {
            if (Set.of("since", "afterwards", "thereafter")
                    .contains(passage.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private static void add(Passage passage, PlaceMention place, Clause clause, Lasting time) {
        String name =
                place.named() ? passage.words(place.span()) : place.place().name();
        Sentence sentence = passage.sentence();
        if (clause.says() == Says.CONTESTED) {
            passage.add("status", name, "contested", time, passage.span(clause.at()), "note");
            return;
        }
        String party = clause.party();
        if (party == null
                || party.equals(name)
                || clause.says() == Says.GAINS && !time.when().isKnown()) {
            return;
        }
        boolean gains = clause.says() == Says.GAINS;
        String again = sentence.token(clause.at()).lower().startsWith("re") ? "note-again" : "note-gain";
        passage.add("holds", party, name, time, passage.span(clause.at()), gains ? again : "note");
    }
}
