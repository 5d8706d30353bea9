package org.annales.figure;

import java.math.BigDecimal;
import java.util.List;
import org.annales.figure.Amount.Form;
import org.annales.model.Bound;
import org.annales.model.TimeMention;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;

/** Tells the numbers that count nothing: dates, times, names, places in a row. */
final class Exclusions {

    private static final BigDecimal OLDEST = BigDecimal.valueOf(115);

    private final Nouns nouns;
    private final List<TimeMention> times;

    /** @param times of the document, in text order */
    Exclusions(Nouns nouns, List<TimeMention> times) {
        this.nouns = nouns;
        this.times = times;
    }

    boolean excludes(Sentence s, Counted counted) {
        Amount amount = counted.amount();
        if (amount.currency() != null || amount.form() == Form.PERCENT) {
            return false;
        }
        if (isAllBut(s, amount.from())) {
            return true;
        }
        boolean era = amount.to() < s.size() && nouns.isEra(s.token(amount.to()));
        if (era || (counted.isBare() && (isAge(s, amount.from()) || isAgeBehindName(s, amount)))) {
            return true;
        }
        return (isTime(amount) && !isCounting(counted))
                || isDate(s, counted)
                || isName(s, counted)
                || (isWork(s, amount) && counted.isBare());
    }

    /** Things that stand with a number far more often than with a date. */
    private static boolean isCounting(Counted counted) {
        ThingType type = counted.thing().type();
        boolean noun = type == ThingType.PEOPLE
                || type == ThingType.FIGHTERS
                || type == ThingType.EQUIPMENT
                || type == ThingType.UNITS
                || type == ThingType.LOADS
                || type == ThingType.AREA;
        return noun
                && counted.amount().form() != Form.YEARLIKE
                && !counted.thing().isNationals();
    }

    /** “the age group of 17–32”, “aged 40”. */
    private static boolean isAge(Sentence s, int from) {
        for (int i = Math.max(0, from - 4); i < from; i++) {
            String lower = s.token(i).lower();
            if (lower.equals("age") || lower.equals("aged") || lower.equals("ages")) {
                return true;
            }
        }
        return false;
    }

    /** “killing all but two of them” counts whom nothing befell. */
    private static boolean isAllBut(Sentence s, int from) {
        return from >= 2
                && s.token(from - 1).lower().equals("but")
                && s.token(from - 2).lower().equals("all");
    }

    /** “The general, 61, died”. */
    private static boolean isAgeBehindName(Sentence s, Amount amount) {
        int from = amount.from();
        boolean between = from >= 2
                && amount.to() == from + 1
                && amount.to() < s.size()
                && s.token(from - 1).form().equals(",")
                && s.token(amount.to()).form().equals(",");
        Token name = between ? s.token(from - 2) : null;
        return name != null
                && (name.pos().isNoun() || name.rel().isSubject())
                && !name.lower().endsWith("s")
                && name.entity() != EntityType.PLACE
                && amount.max().compareTo(OLDEST) < 0
                && amount.min().compareTo(BigDecimal.TEN) > 0;
    }

    private boolean isTime(Amount amount) {
        int low = 0;
        int high = times.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).span().end() <= amount.start()) {
                low = middle + 1;
            } else if (times.get(middle).span().start() >= amount.end()) {
                high = middle - 1;
            } else {
                return true;
            }
        }
        return false;
    }

    private boolean isDate(Sentence s, Counted counted) {
        Amount amount = counted.amount();
        Token before = amount.from() > 0 ? s.token(amount.from() - 1) : null;
        Token after = amount.to() < s.size() ? s.token(amount.to()) : null;
        boolean small = amount.max().intValue() <= 31 && amount.form() == Form.NUMBER;
        if (small && ((before != null && nouns.isMonth(before)) || (after != null && nouns.isMonth(after)))) {
            return true;
        }
        if (amount.form() != Form.YEARLIKE
                || amount.min().intValue() > 2100
                || amount.min().intValue() < 1000) {
            return false;
        }
        boolean hedged = amount.bound() != Bound.EXACT && amount.bound() != Bound.RANGE;
        boolean known = counted.noun() > amount.from()
                && !counted.thing().isUnknown()
                && !counted.thing().isNationals()
                && counted.noun() - amount.to() <= 3;
        if (hedged && !counted.isBare()) {
            return false;
        }
        boolean dated = before != null
                && (nouns.isDated(before)
                        || nouns.isMonth(before)
                        || before.lower().equals("the"));
        return !known
                || dated
                || (s.token(amount.from()).entity() == EntityType.DATE
                        && counted.thing().type() != ThingType.LOADS);
    }

    /** “Resolution 822”, “Helsinki Initiative 92”: the number belongs to the word before it. */
    private boolean isName(Sentence s, Counted counted) {
        int from = counted.amount().from();
        if (from == 0 || (!counted.isBare() && counted.noun() > from)) {
            return false;
        }
        Token before = s.token(from - 1);
        Token number = s.token(from);
        boolean hangs = number.head() == from - 1
                && (before.pos().isNoun() || before.pos() == Pos.ADJECTIVE)
                && number.rel() != Rel.APPOSITION;
        boolean digits = Character.isDigit(number.form().charAt(0));
        return digits
                && ((hangs && before.isCapitalised() && !nouns.isMonth(before))
                        || nouns.isNumbered(before)
                        || before.form().equals("#"));
    }

    private static boolean isWork(Sentence s, Amount amount) {
        EntityType entity = s.token(amount.from()).entity();
        return entity == EntityType.LAW
                || entity == EntityType.WORK
                || entity == EntityType.TIME
                || entity == EntityType.ORDINAL;
    }
}
