package org.annales.time;

import java.util.List;
import java.util.Locale;
import org.annales.time.Expression.Calendar;
import org.annales.time.Expression.Clock;
import org.annales.time.Expression.Holiday;
import org.annales.time.Expression.Length;
import org.annales.time.Expression.Relative;

/** Lets expressions joined by a sign or conjunction share what only one of them says: “25–26 February”, “1957–60”. */
final class Linker {

    private Linker() {}

    /** Completes the expressions of a paragraph, in text order. */
    static void link(List<Candidate> candidates) {
        for (int i = candidates.size() - 2; i >= 0; i--) {
            Candidate left = candidates.get(i);
            Candidate right = candidates.get(i + 1);
            if (isLinked(left, right) || isNamedForYear(left, right) || isClockOf(left, right)) {
                candidates.set(i, left.with(fromRight(left.expression(), right.expression())));
            }
        }
        for (int i = 1; i < candidates.size(); i++) {
            Candidate left = candidates.get(i - 1);
            Candidate right = candidates.get(i);
            if (isLinked(left, right)) {
                candidates.set(i, right.with(fromLeft(left.expression(), right.expression())));
            }
        }
    }

    /** Tells each date without a year of the next one in its sentence that has one. */
    static void lookAhead(List<Candidate> candidates) {
        Candidate ahead = null;
        for (int i = candidates.size() - 1; i >= 0; i--) {
            Candidate candidate = candidates.get(i);
            if (i + 1 < candidates.size() && candidates.get(i + 1).sentence() != candidate.sentence()) {
                ahead = null;
            }
            if (candidate.expression() instanceof Calendar date) {
                if (date.hasYear()) {
                    ahead = candidate;
                } else {
                    candidates.set(i, candidate.withAhead(ahead));
                }
            }
        }
    }

    /** Do only conjunctions, signs and commas stand between the two? */
    static boolean isLinked(Candidate left, Candidate right) {
        if (left.match() == right.match()) {
            return true;
        }
        Context context = left.context();
        if (left.sentence() != right.sentence() || right.from() - left.to() > 3 || right.from() == left.to()) {
            return false;
        }
        boolean linked = false;
        for (int atom = left.to(); atom < right.from(); atom++) {
            boolean link = context.is(atom, "LINK");
            if (!link && !context.word(atom).equals(",") && !isFiller(context.word(atom))) {
                return false;
            }
            linked |= link || (context.word(atom).equals(",") && right.from() - left.to() == 1);
        }
        return linked;
    }

    /** “The Easter Offensive of 1972”: the year belongs to both. */
    private static boolean isNamedForYear(Candidate left, Candidate right) {
        int between = right.from() - left.to();
        return left.sentence() == right.sentence()
                && 2 <= between
                && between <= 3
                && left.context().word(right.from() - 1).equals("of")
                && right.expression() instanceof Calendar year
                && year.hasYear()
                && year.month() == 0;
    }

    /** “At 5:30 AM Baghdad time on March 20”, “at dawn on March 20”. */
    private static boolean isClockOf(Candidate left, Candidate right) {
        return left.sentence() == right.sentence()
                && right.from() - left.to() <= 4
                && (left.expression() instanceof Clock
                        || (left.expression() instanceof Relative part && part.bare() && right.from() - left.to() <= 2))
                && right.expression() instanceof Calendar date
                && date.day() > 0
                && date.clock().isEmpty();
    }

    private static boolean isFiller(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "in", "on", "the", "again", "from", "then" -> true;
            default -> false;
        };
    }

    /** What two expressions named together make. */
    enum Join {
        NONE,
        /** From the one to the other. */
        STRETCH,
        /** The one or the other. */
        CHOICE
    }

    /** What the words between two expressions make of them. */
    static Join join(Candidate left, Candidate right) {
        if (!isLinked(left, right)) {
            return Join.NONE;
        }
        Context context = left.context();
        Sense link = context.atoms().sense(left.to(), context.lexicon().getKind("LINK"));
        return switch (link == null ? "" : link.text()) {
            case "to" -> Join.STRETCH;
            case "and" -> context.word(left.from() - 1).equalsIgnoreCase("between") ? Join.STRETCH : Join.NONE;
            case "next" -> isNext(left.expression(), right.expression()) ? Join.STRETCH : Join.NONE;
            case "or" -> Join.CHOICE;
            default -> Join.NONE;
        };
    }

    /** “25/26 February”, “May/June 1942”, but not the two calendars of “25 October/7 November”. */
    private static boolean isNext(Expression left, Expression right) {
        if (!(left instanceof Calendar a && right instanceof Calendar b)) {
            return false;
        }
        if (a.day() > 0) {
            return b.day() == a.day() + 1;
        }
        Integer year = a.year();
        Integer other = b.year();
        return a.month() > 0
                ? b.month() == a.month() + 1
                : b.month() == 0 && b.day() == 0 && year != null && other != null && other == year + 1;
    }

    private static Expression fromRight(Expression left, Expression right) {
        if (left instanceof Calendar a && right instanceof Calendar b) {
            return calendarFromRight(a, b);
        }
        if (left instanceof Length(Amount amount, String unit) && unit.isEmpty() && right instanceof Length b) {
            return new Length(amount, b.unit());
        }
        if (left instanceof Clock(String time) && right instanceof Calendar date) {
            return date.withClock(time);
        }
        if (left instanceof Holiday holiday && holiday.year() == null && right instanceof Calendar b) {
            return new Holiday(holiday.rule(), b.year(), holiday.part());
        }
        if (left instanceof Relative part
                && part.bare()
                && !part.dayPart().isEmpty()
                && right instanceof Calendar date) {
            return date.withDayPart(part.dayPart());
        }
        return left;
    }

    private static Calendar calendarFromRight(Calendar left, Calendar right) {
        Calendar found = left;
        if (found.day() > 0 && found.month() == 0 && right.month() > 0) {
            boolean runsOver = right.day() > 0 && found.day() > right.day();
            found = found.withMonth(runsOver ? 0 : right.month());
        }
        Integer year = found.year();
        Integer other = right.year();
        if (year == null && other != null && (found.month() > 0 || found.season() > 0)) {
            boolean runsOver = (found.month() > right.month() && right.month() > 0)
                    || (found.season() > right.season() && right.season() > 0);
            found = found.withYear(runsOver ? other - 1 : other);
        } else if (year != null && other != null && other <= 0 && year > -other) {
            found = found.withYear(1 - year);
        }
        return found;
    }

    private static Expression fromLeft(Expression left, Expression right) {
        if (!(left instanceof Calendar a && right instanceof Calendar b)) {
            return right;
        }
        Calendar found = b;
        Integer year = found.year();
        Integer first = a.year();
        if (year != null && first != null && 0 <= year && year < 100 && first > 100) {
            int shared = year < 10 ? first - first % 10 : first - first % 100;
            found = found.withYear(shared + year);
        }
        if (found.day() > 0 && found.month() == 0 && a.month() > 0) {
            found = found.withMonth(a.month());
            if (!found.hasYear()) {
                found = found.withYear(a.year());
            }
        }
        return found;
    }
}
