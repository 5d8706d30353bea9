package org.annales.time;

import java.util.Locale;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.annales.time.Standing.Tense;

/** Reads an expression's {@link Standing} off the parse. */
final class Syntax {

    /** How many heads up the verb is looked for. */
    private static final int FARTHEST_VERB = 12;

    private final Candidate candidate;
    private final Sentence sentence;
    private final int first;
    private final int last;
    private boolean modifier;
    private boolean subordinate;
    private boolean perfect;
    private Tense tense = Tense.NONE;

    private Syntax(Candidate candidate) {
        this.candidate = candidate;
        this.sentence = candidate.sentence();
        Atoms atoms = candidate.context().atoms();
        this.first = Math.max(0, sentence.tokenAt(atoms.start(candidate.from())));
        this.last = Math.max(first, sentence.tokenAt(atoms.start(candidate.to() - 1)));
    }

    static Standing standing(Candidate candidate) {
        return new Syntax(candidate).read();
    }

    private Standing read() {
        int top = top();
        climb(top);
        int head = sentence.token(top).head();
        boolean leading = head > last && sentence.token(head).pos().isNoun() && !isPlaced();
        boolean quoted = candidate.context().atoms().isQuoted(candidate.from());
        return new Standing(quoted, modifier, leading, subordinate, perfect, tense, Relations.find(candidate));
    }

    /** “On Christmas Eve guns …”: with a preposition and no article of its own, the expression belongs to no noun behind it. */
    private boolean isPlaced() {
        return switch (candidate.context().word(candidate.from() - 1).toLowerCase(Locale.ROOT)) {
            case "on", "at", "by", "since", "until", "over" -> true;
            default -> false;
        };
    }

    /** The token of the expression whose head lies outside. */
    private int top() {
        for (int i = last; i >= first; i--) {
            int head = sentence.token(i).head();
            if (head < first || head > last) {
                return i;
            }
        }
        return last;
    }

    /** Goes up from head to head to the verb of the main clause. */
    private void climb(int top) {
        int at = sentence.token(top).head();
        for (int steps = 0; at >= 0 && steps < FARTHEST_VERB; steps++) {
            Token token = sentence.token(at);
            if (token.pos().isVerb()) {
                boolean clause = token.rel() == Rel.RELATIVE_CLAUSE || token.rel() == Rel.REDUCED_CLAUSE;
                subordinate |= clause;
                takeTense(at);
                if (!clause && token.pos() != Pos.VERB_GERUND) {
                    return;
                }
            } else if (token.pos().isNoun() && tense == Tense.NONE) {
                modifier = true;
            }
            at = token.head();
        }
    }

    private void takeTense(int verb) {
        if (tense != Tense.NONE) {
            return;
        }
        Pos pos = sentence.token(verb).pos();
        tense = pos == Pos.VERB_PAST ? Tense.PAST : pos == Pos.VERB_PRESENT ? Tense.PRESENT : Tense.NONE;
        for (int child : sentence.children(verb)) {
            Token token = sentence.token(child);
            if (token.rel() == Rel.AUXILIARY || token.rel() == Rel.PASSIVE_AUXILIARY) {
                takeAuxiliary(token);
            }
        }
    }

    private void takeAuxiliary(Token token) {
        switch (token.lower()) {
            case "will", "would", "shall", "should", "'ll", "'d", "to", "may", "might", "can", "must" ->
                tense = Tense.FUTURE;
            case "had" -> {
                perfect = true;
                tense = Tense.PAST;
            }
            case "was", "were", "has", "have", "did", "been", "'ve" ->
                tense = tense == Tense.FUTURE ? tense : Tense.PAST;
            case "is", "are", "do", "does", "'s", "'re" -> tense = tense == Tense.NONE ? Tense.PRESENT : tense;
            default -> {}
        }
    }
}
