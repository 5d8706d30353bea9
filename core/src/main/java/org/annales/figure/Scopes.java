package org.annales.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.annales.model.Scope;
import org.annales.model.When;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Whether a number is of one happening, a running total, or a stock at a time. */
final class Scopes {

    /** A time longer than this many days holds more than one happening. */
    private static final long LONG = 92;

    private final Kinds kinds;

    Scopes(Kinds kinds) {
        this.kinds = kinds;
    }

    Scope read(Sentence s, Finding f, When time) {
        if (isStock(s, f)) {
            return Scope.STATE;
        }
        return isSummed(s, f) || isLong(time) ? Scope.TOTAL : Scope.INCIDENT;
    }

    private boolean isStock(Sentence s, Finding f) {
        return switch (f.kind()) {
            case "population", "territory-area", "equipment-held", "aircraft", "ammunition" -> true;
            case "territory-share" -> f.trigger() < 0 || f.rule().endsWith("/share");
            case "strength" ->
                !f.rule().endsWith("/trigger")
                        || (f.trigger() >= 0
                                && kinds.isStock(s.token(f.trigger()).lemma()));
            default -> false;
        };
    }

    private static boolean isLong(When time) {
        LocalDate from = time.earliest();
        LocalDate to = time.latest();
        boolean open = from.equals(LocalDate.MIN) || to.equals(LocalDate.MAX);
        return time.isKnown() && !open && ChronoUnit.DAYS.between(from, to) > LONG;
    }

    /** “a total of”, “since June”, “so far”, “during the war”, “the toll rose to”, “have been killed”. */
    private boolean isSummed(Sentence s, Finding f) {
        int verb = Clause.verbOf(s, f.counted().node());
        for (int i = 0; i < s.size(); i++) {
            Token token = s.token(i);
            boolean so = token.lower().equals("so")
                    && i + 1 < s.size()
                    && s.token(i + 1).lower().equals("far");
            boolean war = (token.lower().equals("war") || token.lower().equals("conflict")) && isDuring(s, i);
            if (so
                    || war
                    || (kinds.isTotal(token.lower())
                            && Math.abs(i - f.counted().amount().from()) < 14)) {
                return true;
            }
        }
        return verb >= 0 && (isRunning(s, verb) || (isOf(s, f, verb) && isPerfect(s, verb)));
    }

    /** Is the verb, or what it leaves somebody, the word that told the kind? “Estimates have put the toll at 45” runs no total up. */
    private static boolean isOf(Sentence s, Finding f, int verb) {
        return f.trigger() < 0 || Clause.verbOf(s, f.trigger()) == verb;
    }

    private static boolean isDuring(Sentence s, int noun) {
        for (int i = Math.max(0, noun - 5); i < noun; i++) {
            String lower = s.token(i).lower();
            if (lower.equals("during") || lower.equals("course") || lower.equals("throughout")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRunning(Sentence s, int verb) {
        return switch (s.token(verb).lemma()) {
            case "rise", "climb", "stand", "grow", "swell", "mount", "soar", "bring" -> true;
            default -> false;
        };
    }

    /** “have been killed”: up to the time of writing. */
    private static boolean isPerfect(Sentence s, int verb) {
        for (int auxiliary : s.childList(verb, Rel.AUXILIARY)) {
            Token token = s.token(auxiliary);
            if (token.lemma().equals("have") && token.pos() == Pos.VERB_PRESENT) {
                return true;
            }
        }
        return false;
    }
}
