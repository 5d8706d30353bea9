package org.annales.attestation;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.annales.attestation.NoteClauses.Clause;
import org.annales.attestation.NoteClauses.Says;
import org.annales.model.Span;
import org.annales.model.TimeMention;
import org.annales.model.TimeRelation;
import org.annales.model.When;
import org.annales.model.WhenInterval;
import org.annales.model.WhenNone;
import org.jspecify.annotations.Nullable;

/** When the clauses of one entry's note were so: each takes the time beside it, else it goes on where the one before ended. */
final class NoteTimes {
    /** “captured 24–26 February”: so many days are how long it took, more are how long it was held. */
    private static final long TAKING_DAYS = 31;

    private static final Set<String> BESIDE = Set.of(",", "on", "(");
    private static final Set<String> SINCE = Set.of("since", "afterwards", "afterward", "thereafter");
    private static final Set<String> FROM = Set.of("from", "since");

    private final Set<Span> taken = new HashSet<>();
    private When before = When.unknown();
    /** When that ended, where it is told to have ended. */
    private @Nullable When closed;

    /**
     * The time of a clause.
     *
     * @param begin where the clause before ends
     * @param end where the next begins
     */
    Lasting of(Passage passage, Clause clause, int begin, int end) {
        TimeMention mention = mention(passage, clause, begin, end);
        When later =
                RelativeTimes.find(passage, clause.at(), begin, end, before, mention == null ? null : mention.span());
        Lasting time = later.isKnown()
                ? relative(clause, later)
                : mention == null ? carriedOn(passage, clause, end) : lasting(passage, clause, mention);
        if (mention != null) {
            taken.add(mention.span());
        }
        if (time.when().isKnown()) {
            boolean ends = time.when() instanceof WhenInterval(When _, When to) && !(to instanceof WhenNone);
            closed = ends || clause.says() == Says.LEAVES ? end(time.when()) : null;
            before = time.when();
        }
        return time;
    }

    /** The first time behind the word, else the last before it; the other way round where the sentence begins with one. */
    private @Nullable TimeMention mention(Passage passage, Clause clause, int begin, int end) {
        boolean ahead = passage.mentions().timeAt(passage.token(0)) != null
                || passage.sentence().size() > 1 && passage.mentions().timeAt(passage.token(1)) != null;
        TimeMention behind = null;
        for (int i = clause.at() + 1; i < end && behind == null; i++) {
            behind = free(passage, i);
            TimeMention next = behind == null ? null : nextTo(passage, behind, end);
            behind = next == null ? behind : next;
        }
        TimeMention first = null;
        for (int i = clause.at() - 1; i >= begin && first == null; i--) {
            first = free(passage, i);
        }
        return ahead && first != null || behind == null ? first : behind;
    }

    /** “three years later, on [4 June 2017]”: the day, where it follows a time that tells less. */
    private @Nullable TimeMention nextTo(Passage passage, TimeMention mention, int end) {
        int next = passage.sentence().tokenAt(mention.span().end() - 1) + 1;
        while (next > 0 && next < end && BESIDE.contains(passage.token(next).lower())) {
            next++;
        }
        TimeMention other = next > 0 && next < end ? free(passage, next) : null;
        boolean finer = other != null
                && !other.span().equals(mention.span())
                && other.when().days() == 1
                && mention.when().days() > 1
                && mention.parts().isEmpty();
        return finer ? other : null;
    }

    private @Nullable TimeMention free(Passage passage, int index) {
        TimeMention mention = passage.mentions().timeAt(passage.token(index));
        return mention == null || !mention.when().isKnown() || taken.contains(mention.span()) ? null : mention;
    }

    private static Lasting relative(Clause clause, When later) {
        boolean gains = clause.says() == Says.GAINS || clause.says() == Says.GAINS_PART;
        return gains ? Lasting.through(When.between(later, WhenNone.OPEN)) : Lasting.at(later);
    }

    private static Lasting lasting(Passage passage, Clause clause, TimeMention mention) {
        boolean stretch = !mention.parts().isEmpty() && mention.when() instanceof WhenInterval;
        boolean gains = clause.says() == Says.GAINS || clause.says() == Says.GAINS_PART;
        boolean lasts = passage.token(clause.at()).lower().endsWith("occupied");
        if (stretch && (!gains || lasts || mention.when().days() > TAKING_DAYS)) {
            return Lasting.through(mention.when());
        }
        TimeRelation relation = mention.relation();
        if (gains && relation != TimeRelation.UNTIL) {
            When day = stretch ? end(mention.when()) : begin(mention.when());
            return Lasting.through(When.between(day, WhenNone.OPEN));
        }
        if (clause.says() == Says.LEAVES) {
            return Lasting.at(stretch ? end(mention.when()) : mention.when());
        }
        boolean from = clause.says() == Says.HOLDS && mention.parts().isEmpty() && isFrom(passage, mention);
        if (from) {
            return Lasting.through(When.between(begin(mention.when()), WhenNone.OPEN));
        }
        return mention.bounded().equals(mention.when())
                ? Lasting.at(mention.when())
                : Lasting.through(mention.bounded());
    }

    /** “[from] 3 May under X” */
    private static boolean isFrom(Passage passage, TimeMention mention) {
        int first = passage.sentence().tokenAt(mention.span().start());
        boolean inside = first >= 0 && FROM.contains(passage.token(first).lower());
        return inside || first > 0 && FROM.contains(passage.token(first - 1).lower());
    }

    /** When something began of which is said “early in May”: a month is all that is known for sure. */
    static When begin(When when) {
        if (!(when instanceof WhenInterval(When from, When to)) || from instanceof WhenNone || to instanceof WhenNone) {
            return when;
        }
        YearMonth month = YearMonth.from(from.earliest());
        return month.equals(YearMonth.from(to.latest())) ? When.of(month) : from;
    }

    /** When something ended that is told to have ended. */
    static When end(When when) {
        return when instanceof WhenInterval(When from, When to) && !(to instanceof WhenNone) ? to : when;
    }

    /**
     * “Held by X since.” and “until 3 May, when it was captured by X” begin with what was told last; “held by X” is so after it. What
     * follows something that has ended followed at its end.
     */
    private Lasting carriedOn(Passage passage, Clause clause, int end) {
        if (!before.isKnown()) {
            return Lasting.UNKNOWN;
        }
        When last = closed != null ? closed : start(before);
        boolean then =
                clause.from() > 0 && passage.token(clause.from() - 1).lower().equals("when");
        Lasting onwards = Lasting.through(When.between(begin(last), WhenNone.OPEN));
        return switch (clause.says()) {
            case GAINS, GAINS_PART -> then || closed != null ? onwards : Lasting.UNKNOWN;
            case HOLDS -> closed != null || hasSince(passage, clause, end) ? onwards : Lasting.at(last);
            case LEAVES -> then ? Lasting.at(last) : Lasting.UNKNOWN;
            case BESIEGES -> Lasting.UNKNOWN;
            case CONTESTED -> hasSince(passage, clause, end) ? onwards : Lasting.at(last);
        };
    }

    /** When something begins that goes on. */
    static When start(When when) {
        return when instanceof WhenInterval(When from, When _) && !(from instanceof WhenNone) ? from : when;
    }

    /** “Held by X since.”, “then held by X” */
    private static boolean hasSince(Passage passage, Clause clause, int end) {
        for (int i = clause.from(); i < end; i++) {
            if (SINCE.contains(passage.token(i).lower())) {
                return true;
            }
        }
        return false;
    }
}
