package org.annales.figure;

import java.math.BigDecimal;
import org.annales.figure.Amount.Form;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number of any form at a token: digits, words, scales, vague amounts and fractions; no ranges, bounds or
 * signs around it.
 */
final class NumberParser {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final NumberWords words;
    private final DigitNumerals digits;
    private final VagueNumerals vague;

    NumberParser(NumberWords words) {
        this.words = words;
        this.digits = new DigitNumerals(words);
        this.vague = new VagueNumerals(words, digits);
    }

    /** The number that begins at a token, or null. */
    @Nullable
    Numeral read(Sentence s, int from) {
        Token token = s.token(from);
        char first = token.form().charAt(0);
        if (DigitNumerals.isDigit(first)
                || (token.form().length() > 1
                        && DigitNumerals.isDigit(token.form().charAt(1)))) {
            return digits.read(s, from);
        }
        Numeral found = article(s, from);
        if (found == null) {
            found = vague.fraction(s, from);
        }
        if (found == null) {
            found = vague.vague(s, from);
        }
        if (found == null) {
            found = vague.plural(s, from);
        }
        return found != null ? found : cardinal(s, from);
    }

    /** “a hundred”, “half a million”, “a few dozen”, “a couple of hundred”. */
    private @Nullable Numeral article(Sentence s, int from) {
        String lower = s.token(from).lower();
        boolean half = lower.equals("half");
        int at = from + 1;
        if (half && at < s.size() && (s.token(at).lower().equals("a") || DigitNumerals.isDash(s, at))) {
            at++;
        } else if (!half && !lower.equals("a") && !lower.equals("an")) {
            return null;
        }
        if (at >= s.size()) {
            return null;
        }
        String next = s.token(at).lower();
        BigDecimal scale = words.findScale(next);
        if (scale != null && next.length() > 3) {
            BigDecimal value = half ? scale.divide(TWO) : scale;
            Numeral first = new Numeral(
                    value, value, at + 1, s.token(from).begin(), s.token(at).end(), Form.NUMBER, scale);
            return half ? first : digits.scales(s, tail(s, first, scale));
        }
        if (half) {
            return null;
        }
        Numeral loose = words.findVague(next) != null ? vague.vague(s, at) : null;
        return loose == null
                ? null
                : new Numeral(
                        loose.low(),
                        loose.high(),
                        loose.to(),
                        s.token(from).begin(),
                        loose.end(),
                        loose.form(),
                        loose.scale());
    }

    /** “a hundred and fifty”. */
    private Numeral tail(Sentence s, Numeral first, BigDecimal scale) {
        int at = first.to();
        boolean half = at + 2 < s.size()
                && s.token(at).lower().equals("and")
                && s.token(at + 1).lower().equals("a")
                && s.token(at + 2).lower().equals("half");
        if (half) {
            BigDecimal sum = first.low().add(scale.divide(TWO));
            return new Numeral(sum, sum, at + 3, first.start(), s.token(at + 2).end(), Form.NUMBER, scale);
        }
        if (at + 1 < s.size() && s.token(at).lower().equals("and")) {
            Numeral rest = cardinal(s, at + 1);
            if (rest != null
                    && rest.low().compareTo(scale) < 0
                    && scale.compareTo(BigDecimal.TEN) > 0
                    && scale.intValue() != 12) {
                BigDecimal sum = first.low().add(rest.low());
                return new Numeral(sum, sum, rest.to(), first.start(), rest.end(), Form.NUMBER, scale);
            }
        }
        return first;
    }

    /** “two hundred and fifty thousand”, “twenty-five”, “a dozen” without its article. */
    private @Nullable Numeral cardinal(Sentence s, int from) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = null;
        BigDecimal scale = BigDecimal.ONE;
        int at = from;
        int to = from;
        while (at < s.size()) {
            String lower = s.token(at).lower();
            BigDecimal one = words.findOnes(lower);
            BigDecimal ten = words.findTens(lower);
            BigDecimal times = lower.length() > 3 ? words.findScale(lower) : null;
            if (one != null && (group == null || endsRound(group, one))) {
                group = group == null ? one : group.add(one);
            } else if (ten != null && (group == null || group.remainder(HUNDRED).signum() == 0)) {
                group = group == null ? ten : group.add(ten);
            } else if (times != null && (group != null || !lower.equals("score"))) {
                BigDecimal base = group == null ? BigDecimal.ONE : group;
                scale = times;
                if (times.compareTo(HUNDRED) <= 0) {
                    group = base.multiply(times);
                } else {
                    total = total.add(base.multiply(times));
                    group = null;
                }
            } else {
                break;
            }
            to = ++at;
            at = joint(s, at, lower, times != null);
        }
        if (to == from) {
            return null;
        }
        BigDecimal value = group == null ? total : total.add(group);
        Numeral found = new Numeral(
                value, value, to, s.token(from).begin(), s.token(to - 1).end(), Form.NUMBER, scale);
        return halves(s, found);
    }

    /** Steps over “and” behind “hundred” and over the hyphen of “twenty-five”; never past what is no number word. */
    private int joint(Sentence s, int at, String before, boolean scaled) {
        if (at + 1 >= s.size()) {
            return at;
        }
        String next = s.token(at + 1).lower();
        boolean number = words.findOnes(next) != null || words.findTens(next) != null;
        boolean and = scaled && !before.equals("dozen") && s.token(at).lower().equals("and") && number;
        boolean hyphen = DigitNumerals.isDash(s, at) && words.findTens(before) != null && words.findOnes(next) != null;
        boolean hyphenScale = DigitNumerals.isDash(s, at) && words.findScale(next) != null && next.length() > 3;
        return and || hyphen || hyphenScale ? at + 1 : at;
    }

    private static boolean endsRound(BigDecimal group, BigDecimal one) {
        BigDecimal modulus = one.compareTo(BigDecimal.TEN) < 0 ? BigDecimal.TEN : HUNDRED;
        return group.remainder(modulus).signum() == 0;
    }

    /** “one and a half million”. */
    private Numeral halves(Sentence s, Numeral number) {
        int at = number.to();
        boolean half = at + 3 < s.size()
                && s.token(at).lower().equals("and")
                && s.token(at + 1).lower().equals("a")
                && s.token(at + 2).lower().equals("half");
        if (!half) {
            return number;
        }
        BigDecimal value = number.low().add(new BigDecimal("0.5"));
        Numeral found = new Numeral(
                value, value, at + 3, number.start(), s.token(at + 2).end(), Form.NUMBER, BigDecimal.ONE);
        Numeral scaled = digits.scales(s, found);
        return scaled.to() > found.to() ? scaled : number;
    }
}
