package org.annales.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.annales.figure.Amount.Form;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Vague amounts (“several hundred”, “tens of thousands”) and fractions (“three-quarters”). */
final class VagueNumerals {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final NumberWords words;
    private final DigitNumerals digits;

    VagueNumerals(NumberWords words, DigitNumerals digits) {
        this.words = words;
        this.digits = digits;
    }

    /** “several hundred thousand”, “several tens of thousands”, “few dozen”. */
    @Nullable
    Numeral vague(Sentence s, int from) {
        String lower = s.token(from).lower();
        NumberWords.Vague vague = words.findVague(lower);
        if (vague == null) {
            return null;
        }
        int at = from + 1;
        if ((lower.equals("couple") || lower.equals("handful"))
                && at < s.size()
                && s.token(at).lower().equals("of")) {
            at++;
        }
        BigDecimal factor = BigDecimal.ONE;
        int to = from + 1;
        while (at < s.size()) {
            BigDecimal scale = vagueScale(s, at);
            if (scale == null) {
                break;
            }
            factor = factor.multiply(scale);
            to = ++at;
            if (at < s.size()
                    && s.token(at).lower().equals("of")
                    && at + 1 < s.size()
                    && vagueScale(s, at + 1) != null) {
                at++;
            }
        }
        boolean alone = to == from + 1;
        boolean little = lower.equals("few")
                && alone
                && (from == 0 || !s.token(from - 1).lower().equals("a"));
        return little || (alone && (lower.equals("couple") || lower.equals("handful")) && !isOf(s, from + 1))
                ? null
                : new Numeral(
                        vague.low().multiply(factor),
                        vague.high().multiply(factor),
                        to,
                        s.token(from).begin(),
                        s.token(to - 1).end(),
                        Form.VAGUE,
                        factor);
    }

    private static boolean isOf(Sentence s, int index) {
        return index < s.size() && s.token(index).lower().equals("of");
    }

    private @Nullable BigDecimal vagueScale(Sentence s, int index) {
        return switch (s.token(index).lower()) {
            case "dozen", "dozens", "tens", "score" -> words.vagueDozen();
            case "hundred", "hundreds" -> HUNDRED;
            case "thousand", "thousands" -> THOUSAND;
            case "million", "millions" -> words.findScale("million");
            case "billion", "billions" -> words.findScale("billion");
            default -> null;
        };
    }

    /** “hundreds”, “tens of thousands”, “thousands upon thousands”. */
    @Nullable
    Numeral plural(Sentence s, int from) {
        NumberWords.Vague vague = words.findPlural(s.token(from).lower());
        if (vague == null) {
            return null;
        }
        BigDecimal low = vague.low();
        BigDecimal high = vague.high();
        int to = from + 1;
        while (to + 1 < s.size()
                && isOf(s, to)
                && words.findPlural(s.token(to + 1).lower()) != null) {
            BigDecimal scale = vagueScale(s, to + 1);
            if (scale == null) {
                break;
            }
            low = low.multiply(scale);
            high = high.add(BigDecimal.ONE).multiply(scale).subtract(BigDecimal.ONE);
            to += 2;
        }
        if (to + 1 < s.size()
                && s.token(to).lower().equals("upon")
                && s.token(to + 1).lower().equals(s.token(from).lower())) {
            to += 2;
        }
        return new Numeral(low, high, to, s.token(from).begin(), s.token(to - 1).end(), Form.VAGUE, BigDecimal.ONE);
    }

    /** “a third”, “three-quarters”, “half”; of a “quarter of a million” the number. */
    @Nullable
    Numeral fraction(Sentence s, int from) {
        String lower = s.token(from).lower();
        BigDecimal parts = lower.equals("a") || lower.equals("an") ? BigDecimal.ONE : words.findOnes(lower);
        int at = from;
        if (parts != null) {
            at++;
            if (at < s.size() && DigitNumerals.isDash(s, at)) {
                at++;
            }
        } else {
            parts = BigDecimal.ONE;
            if (!lower.equals("half")) {
                return null;
            }
        }
        Integer whole = at < s.size() ? words.findFraction(s.token(at).lower()) : null;
        if (whole == null || !isFraction(s, at, parts)) {
            return null;
        }
        if (isOf(s, at + 1)
                && at + 3 < s.size()
                && s.token(at + 2).lower().equals("a")
                && digits.scaleAt(s, at + 3) != null) {
            BigDecimal value = parts.multiply(Objects.requireNonNull(digits.scaleAt(s, at + 3)))
                    .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
            return new Numeral(
                    value, value, at + 4, s.token(from).begin(), s.token(at + 3).end(), Form.NUMBER, value);
        }
        BigDecimal percent = plain(parts.multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
        return new Numeral(
                percent, percent, at + 1, s.token(from).begin(), s.token(at).end(), Form.FRACTION, BigDecimal.ONE);
    }

    /** “a third offensive”, “half an hour” and “half-way” are no shares. */
    private boolean isFraction(Sentence s, int at, BigDecimal parts) {
        Token token = s.token(at);
        boolean plural = token.lower().endsWith("s") || token.lower().equals("halves");
        if (parts.compareTo(BigDecimal.ONE) > 0 != plural && !token.lower().equals("half")) {
            return false;
        }
        if (at + 1 >= s.size() || isOf(s, at + 1)) {
            return true;
        }
        if (DigitNumerals.isDash(s, at + 1)) {
            return false;
        }
        return switch (s.token(at + 1).pos()) {
            case PUNCTUATION, DETERMINER, POSSESSIVE_PRONOUN, CONJUNCTION, VERB_PAST, VERB_PRESENT ->
                !s.token(at + 1).lower().equals("an")
                        && !s.token(at + 1).lower().equals("a");
            default -> false;
        };
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
