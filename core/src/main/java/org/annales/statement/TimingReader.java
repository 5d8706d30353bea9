package org.annales.statement;

import java.util.List;
import org.annales.model.Span;
import org.annales.model.TimeMention;
import org.annales.model.TimexType;
import org.annales.model.Timing;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.jspecify.annotations.Nullable;

/** The time expression of the sentence that governs a trigger: by dependency, then clause, then sentence. */
public final class TimingReader {

    private final Sentence sentence;
    private final Grammar grammar;
    private final List<TimeMention> times;
    private final int[] heads;

    /** Of one sentence. */
    public TimingReader(Sentence sentence, Grammar grammar, MentionIndex mentions) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.times = mentions.timesIn(sentence.span()).stream()
                .filter(t -> t.when().isKnown() && (t.type() == TimexType.DATE || t.type() == TimexType.TIME))
                .toList();
        this.heads = times.stream().mapToInt(t -> headOf(t.span())).toArray();
    }

    /** The time a heading names, else unknown. */
    Timing ofHeading() {
        return times.isEmpty() ? Timing.UNKNOWN : timing(0, "heading");
    }

    /** The time of what the sentence mainly tells; a date in what somebody said or in an aside moves no story. */
    Timing ofMainClause() {
        for (int i = 0; i < times.size(); i++) {
            if (isMain(grammar.clauseOf(heads[i]))) {
                return timing(i, "sentence");
            }
        }
        return Timing.UNKNOWN;
    }

    private boolean isMain(int clause) {
        for (int i = clause, steps = 0;
                i >= 0 && steps < sentence.size();
                i = sentence.token(i).head(), steps++) {
            switch (sentence.token(i).rel()) {
                case RELATIVE_CLAUSE, REDUCED_CLAUSE, CLAUSAL_COMPLEMENT -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    private Timing timing(int index, String how) {
        TimeMention time = times.get(index);
        return new Timing(time.when(), time.extent(), how, time.span());
    }

    /** The best time in the sentence, or null where none can be meant. */
    @Nullable
    public Timing read(int trigger) {
        Timing best = null;
        int bestRank = Integer.MAX_VALUE;
        for (int i = 0; i < times.size(); i++) {
            int rank = rank(trigger, heads[i]);
            if (rank < bestRank) {
                bestRank = rank;
                best = timing(i, HOW[rank / 100]);
            }
        }
        return best;
    }

    private static final String[] HOW = {"governed", "clause", "clause", "sentence"};

    /** Lower is closer; {@link Integer#MAX_VALUE} where the time belongs to another happening. */
    private int rank(int trigger, int time) {
        int distance = Math.min(99, Math.abs(trigger - time));
        if (sentence.isBelow(time, trigger) && clauseBetween(time, trigger)) {
            return distance;
        }
        int clause = grammar.clauseOf(trigger);
        int timeClause = grammar.clauseOf(time);
        if (clause == timeClause) {
            return 100 + distance;
        }
        if (timeClause >= 0 && sentence.isBelow(trigger, timeClause)) {
            return isSaid(trigger, timeClause) ? Integer.MAX_VALUE : 200 + distance;
        }
        return isAside(timeClause) ? Integer.MAX_VALUE : 300 + distance;
    }

    /** Is there no other verb between the time and the trigger above it? */
    private boolean clauseBetween(int time, int trigger) {
        int clause = grammar.clauseOf(time);
        return clause < 0 || clause == trigger || !sentence.isBelow(clause, trigger);
    }

    /** Is the trigger in what the clause's verb reports? “Said on Monday” dates the saying. */
    private boolean isSaid(int trigger, int clause) {
        for (int i = trigger, steps = 0; i >= 0 && i != clause && steps < sentence.size(); steps++) {
            if (sentence.token(i).rel() == Rel.CLAUSAL_COMPLEMENT) {
                return true;
            }
            i = sentence.token(i).head();
        }
        return false;
    }

    /** Does the time stand in a relative clause or the like, which tells of something else? */
    private boolean isAside(int clause) {
        return clause >= 0
                && (sentence.token(clause).rel() == Rel.RELATIVE_CLAUSE
                        || sentence.token(clause).rel() == Rel.REDUCED_CLAUSE);
    }

    private int headOf(Span span) {
        int head = Math.max(0, sentence.tokenAt(span.start()));
        for (int i = head; i < sentence.size() && sentence.token(i).begin() < span.end(); i++) {
            int above = sentence.token(i).head();
            if (above < 0 || !span.contains(sentence.token(above).begin())) {
                return i;
            }
        }
        return head;
    }
}
