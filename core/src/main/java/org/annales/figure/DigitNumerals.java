package org.annales.figure;

import java.math.BigDecimal;
import java.util.Locale;
import org.annales.figure.Amount.Form;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Numbers written with digits, and the scale words behind them. */
final class DigitNumerals {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final NumberWords words;

    DigitNumerals(NumberWords words) {
        this.words = words;
    }

    @Nullable
    Numeral read(Sentence s, int from) {
        Token token = s.token(from);
        DigitForm form = DigitForm.read(token.form());
        if (form == null) {
            return null;
        }
        BigDecimal low = form.low();
        BigDecimal high = form.high() == null ? low : form.high();
        int to = from + 1;
        int end = token.begin() + form.end();
        BigDecimal scale = BigDecimal.ONE;
        if (!form.suffix().isEmpty()) {
            BigDecimal suffix = words.findScale(form.suffix().toLowerCase(Locale.ROOT));
            if (suffix == null || form.suffix().length() > 3) {
                return null;
            }
            scale = suffix;
        } else if (form.high() == null && !form.percent()) {
            BigDecimal grouped = spaceGrouped(s, from);
            if (grouped != null) {
                low = high = grouped;
                to = groupsEnd(s, from);
                end = s.token(to - 1).end();
            } else if (isDecimalComma(s, from)) {
                low = high =
                        new BigDecimal(token.form() + "." + s.token(from + 2).form());
                to = from + 3;
                end = s.token(to - 1).end();
            }
        }
        Form written = form.percent() ? Form.PERCENT : form.bare() && to == from + 1 ? Form.YEARLIKE : Form.NUMBER;
        if (form.high() != null && form.high().compareTo(form.low()) < 0) {
            written = Form.PAIR;
        }
        Numeral number = new Numeral(low, high, to, token.begin() + form.start(), end, written, BigDecimal.ONE);
        if (form.dotGrouped() && (form.percent() || scaleAt(s, to) != null || scale.compareTo(BigDecimal.ONE) > 0)) {
            number = number.scaledBy(new BigDecimal("0.001"));
        }
        number = scale.compareTo(BigDecimal.ONE) > 0 ? number.scaledBy(scale) : scales(s, number);
        return stretched(number, form);
    }

    /** “3-4,000” means three to four thousand. */
    private static Numeral stretched(Numeral n, DigitForm form) {
        BigDecimal high = form.high();
        if (high == null
                || n.scale().compareTo(BigDecimal.ONE) > 0
                || high.remainder(THOUSAND).signum() != 0) {
            return n;
        }
        boolean small = form.low().compareTo(THOUSAND) < 0
                && form.low().compareTo(high.divide(THOUSAND)) < 0
                && high.signum() > 0;
        return small
                ? new Numeral(n.low().multiply(THOUSAND), n.high(), n.to(), n.start(), n.end(), n.form(), THOUSAND)
                : n;
    }

    /** “50 000”: groups of three digits a space apart. */
    private static @Nullable BigDecimal spaceGrouped(Sentence s, int from) {
        int end = groupsEnd(s, from);
        if (end == from + 1) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = from; i < end; i++) {
            digits.append(s.token(i).form());
        }
        return new BigDecimal(digits.toString());
    }

    private static int groupsEnd(Sentence s, int from) {
        int end = from + 1;
        boolean first = s.token(from).form().length() <= 3
                && isDigits(s.token(from).form())
                && !s.token(from).form().startsWith("0");
        while (first
                && end < s.size()
                && end - from < 5
                && s.token(end).form().length() == 3
                && isDigits(s.token(end).form())
                && s.token(end).begin() == s.token(end - 1).end() + 1) {
            end++;
        }
        return end;
    }

    /** “1,5 million” in three tokens. */
    private boolean isDecimalComma(Sentence s, int from) {
        return from + 3 < s.size()
                && s.token(from + 1).form().equals(",")
                && isDigits(s.token(from).form())
                && isDigits(s.token(from + 2).form())
                && s.token(from + 2).form().length() <= 2
                && s.token(from + 1).begin() == s.token(from).end()
                && s.token(from + 2).begin() == s.token(from + 1).end()
                && scaleAt(s, from + 3) != null;
    }

    private static boolean isDigits(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (!isDigit(form.charAt(i))) {
                return false;
            }
        }
        return !form.isEmpty();
    }

    /** Multiplies with the scale words behind: “1.3 million”, “40-million”, “2 hundred thousand”, “2 and a half million”. */
    Numeral scales(Sentence s, Numeral number) {
        Numeral found = number;
        int at = found.to();
        if (at + 1 < s.size() && isDash(s, at) && scaleAt(s, at + 1) != null) {
            at++;
        }
        for (BigDecimal scale = scaleAt(s, at); scale != null; scale = scaleAt(s, at)) {
            found = new Numeral(
                    found.low().multiply(scale),
                    found.high().multiply(scale),
                    at + 1,
                    found.start(),
                    s.token(at).end(),
                    found.form() == Form.YEARLIKE ? Form.NUMBER : found.form(),
                    found.scale().multiply(scale));
            at = found.to();
        }
        return found;
    }

    @Nullable
    BigDecimal scaleAt(Sentence s, int index) {
        if (index >= s.size()) {
            return null;
        }
        String lower = s.token(index).lower();
        // A lone “m” or “k” is a scale only behind a number that touches it or money; “5 m” of rope is a length.
        if (lower.length() == 1 || lower.equals("score") || lower.equals("mil")) {
            boolean money = index >= 2 && words.findCurrency(s.token(index - 2).lower()) != null;
            boolean coin = index + 1 < s.size()
                    && words.findCurrency(s.token(index + 1).lemma()) != null;
            return lower.equals("score") || !(money || coin) ? null : words.findScale(lower);
        }
        return words.findScale(lower);
    }

    static boolean isDash(Sentence s, int index) {
        String form = s.token(index).form();
        return form.length() == 1 && DigitForm.isDash(form.charAt(0));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
