package org.annales.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.annales.figure.Amount.Form;
import org.annales.model.Bound;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a sentence with their ranges, signs and bounds. */
final class AmountReader {

    private final NumberWords words;
    private final NumberParser parser;

    AmountReader(NumberWords words) {
        this.words = words;
        this.parser = new NumberParser(words);
    }

    /** All amounts, in text order, not overlapping. */
    List<Amount> read(Sentence s) {
        List<Amount> found = new ArrayList<>();
        int i = 0;
        while (i < s.size()) {
            int before = found.size();
            if (mayBegin(s, i)) {
                readAt(s, i, found);
            }
            i = found.size() > before ? found.getLast().to() : i + 1;
        }
        return found;
    }

    private boolean mayBegin(Sentence s, int i) {
        Token token = s.token(i);
        char first = token.form().charAt(0);
        boolean digit = first >= '0' && first <= '9';
        if (!digit && !Character.isLetter(first)) {
            return token.form().length() > 1
                    && Character.isDigit(token.form().charAt(1))
                    && first != '['
                    && first != '.';
        }
        boolean word = digit
                || words.begins(token.lower())
                || (isArticle(token)
                        && i + 1 < s.size()
                        && words.begins(s.token(i + 1).lower()));
        return word && !isGlued(s, i);
    }

    private static boolean isArticle(Token token) {
        return token.lower().equals("a") || token.lower().equals("an");
    }

    /** “mid-1990s”, “ThingType-59”: the second half of a word. */
    private static boolean isGlued(Sentence s, int i) {
        return i >= 2
                && DigitNumerals.isDash(s, i - 1)
                && s.token(i - 1).begin() == s.token(i - 2).end()
                && s.token(i).begin() == s.token(i - 1).end()
                && Character.isLetter(s.token(i - 2).form().charAt(0));
    }

    private void readAt(Sentence s, int i, List<Amount> found) {
        Numeral first = parser.read(s, i);
        if (first == null) {
            return;
        }
        int percent = percentEnd(s, first.to());
        int to = Math.max(first.to(), percent);
        if (first.form() == Form.PAIR) {
            addPair(s, i, first, found);
            return;
        }
        Numeral second = second(s, i, first, to);
        if (second != null && second.low().compareTo(first.high()) < 0) {
            add(s, i, first, null, first.to(), Form.PAIR, found);
            add(s, second.to() - 1, second, null, second.to(), Form.PAIR, found);
            return;
        }
        Form form = first.form();
        if (second != null) {
            first = sharing(first, second);
            to = Math.max(second.to(), percentEnd(s, second.to()));
            percent = Math.max(percent, percentEnd(s, second.to()));
            form = second.form() == Form.YEARLIKE && form == Form.YEARLIKE ? Form.YEARLIKE : Form.NUMBER;
        }
        add(s, i, first, second, to, percent > 0 ? Form.PERCENT : form, found);
    }

    /** End of a percent sign at a token, or 0. */
    private static int percentEnd(Sentence s, int at) {
        if (at >= s.size()) {
            return 0;
        }
        String lower = s.token(at).lower();
        if (lower.equals("%") || lower.equals("percent") || lower.equals("pct") || lower.equals("pc")) {
            return at + 1;
        }
        boolean cent = lower.equals("per")
                && at + 1 < s.size()
                && s.token(at + 1).lower().startsWith("cent")
                && s.token(at + 1).form().length() <= 5;
        boolean hyphen = at + 1 < s.size()
                && DigitNumerals.isDash(s, at)
                && s.token(at + 1).lower().equals("percent");
        return cent || hyphen ? at + 2 : lower.startsWith("%") && lower.length() > 1 ? at + 1 : 0;
    }

    /** The second number of “6 to 10”, “between 6 and 10”, “300–500”, “5 or 6”; null where there is none. */
    private @Nullable Numeral second(Sentence s, int from, Numeral first, int at) {
        if (at + 1 >= s.size()) {
            return null;
        }
        String joint = s.token(at).lower();
        boolean dash = DigitNumerals.isDash(s, at);
        boolean and = joint.equals("and") && isBetween(s, from);
        boolean to = joint.equals("to") && !isChange(s, from);
        boolean or = joint.equals("or");
        if (!dash && !and && !to && !or) {
            return null;
        }
        int next = at + 1;
        if (next < s.size()
                && words.findCurrency(s.token(next).lower()) != null
                && !Character.isLetter(s.token(next).form().charAt(0))) {
            next++;
        }
        Numeral second = next < s.size() ? parser.read(s, next) : null;
        if (second == null
                || second.form() == Form.PAIR
                || second.form() == Form.FRACTION
                || first.form() == Form.FRACTION) {
            return null;
        }
        boolean rises = sharing(first, second).high().compareTo(second.low()) < 0;
        if (or) {
            boolean near = second.low().compareTo(sharing(first, second).high().multiply(BigDecimal.valueOf(3))) <= 0;
            return rises && near ? second : null;
        }
        boolean dates = first.form() == Form.YEARLIKE && !and;
        return rises || ((dash || to) && !dates && first.form() == Form.NUMBER) ? second : null;
    }

    private static boolean isBetween(Sentence s, int from) {
        for (int i = from - 1; i >= 0 && i >= from - 3; i--) {
            if (s.token(i).lower().equals("between")) {
                return true;
            }
        }
        return false;
    }

    /** “rose from 12 to 45”. */
    private boolean isChange(Sentence s, int from) {
        for (int i = from - 1; i >= 0 && i >= from - 3; i--) {
            if (s.token(i).lower().equals("from")) {
                int head = s.token(i).head();
                return head >= 0 && words.isChange(s.token(head).lemma());
            }
        }
        return false;
    }

    /** In “6 to 10 thousand” the scale belongs to both. */
    private static Numeral sharing(Numeral first, Numeral second) {
        boolean shares = first.scale().compareTo(BigDecimal.ONE) == 0
                && second.scale().compareTo(BigDecimal.ONE) > 0
                && first.high().multiply(second.scale()).compareTo(second.low()) < 0;
        return shares ? first.scaledBy(second.scale()) : first;
    }

    private void addPair(Sentence s, int i, Numeral pair, List<Amount> found) {
        String form = s.token(i).form();
        int dash = 0;
        while (dash < form.length() && !DigitForm.isDash(form.charAt(dash))) {
            dash++;
        }
        int middle = s.token(i).begin() + dash;
        found.add(new Amount(
                i, i + 1, pair.start(), middle, pair.low(), pair.low(), Bound.EXACT, Form.PAIR, null, false));
        found.add(new Amount(
                i, pair.to(), middle + 1, pair.end(), pair.high(), pair.high(), Bound.EXACT, Form.PAIR, null, false));
    }

    private void add(
            Sentence s, int from, Numeral first, @Nullable Numeral second, int to, Form form, List<Amount> found) {
        int sign = from > 0 && !Character.isLetter(s.token(from - 1).form().charAt(0)) ? from - 1 : -1;
        String currency = sign < 0 ? null : words.findCurrency(s.token(sign).lower());
        if (currency == null && from > 0 && s.token(from - 1).form().endsWith("$")) {
            currency = words.findCurrency(s.token(from - 1).lower());
        }
        if (currency == null) {
            currency = glued(s.token(from).form());
        }
        BigDecimal high = second == null ? first.high() : second.high();
        int start = currency == null ? from : Math.min(from, Math.max(0, from - 1));
        boolean range = second != null || (form != Form.VAGUE && first.low().compareTo(first.high()) != 0);
        boolean loose = form == Form.VAGUE && words.findVague(s.token(to - 1).lower()) != null;
        Bound bound = loose
                ? Bound.ABOUT
                : range ? Bound.RANGE : hedged(s, start, to, form == Form.VAGUE ? Bound.ABOUT : Bound.EXACT);
        int end = second != null ? second.end() : first.end();
        end = to > 0 && s.token(to - 1).begin() >= end && form == Form.PERCENT ? percentOffset(s, to) : end;
        boolean scaled = first.scale().compareTo(BigDecimal.ONE) != 0;
        found.add(new Amount(
                from, to, first.start(), end, plain(first.low()), plain(high), bound, form, currency, scaled));
    }

    private static int percentOffset(Sentence s, int to) {
        Token last = s.token(to - 1);
        return last.lower().startsWith("%") ? last.begin() + 1 : last.end();
    }

    private @Nullable String glued(String form) {
        char first = form.charAt(0);
        return Character.isLetterOrDigit(first) ? null : words.findCurrency(String.valueOf(first));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The bound that words around the number give it. */
    private Bound hedged(Sentence s, int from, int to, Bound otherwise) {
        if (from > 0) {
            for (NumberWords.Hedge hedge : words.listBefore(s.token(from - 1).lower())) {
                if (endsWith(s, from, hedge.words()) && !isParticle(s, from - 1)) {
                    return hedge.bound();
                }
            }
        }
        if (to < s.size()) {
            for (NumberWords.Hedge hedge : words.listAfter(s.token(to).lower())) {
                if (startsWith(s, to, hedge.words())
                        && !isThan(s, to + hedge.words().size())) {
                    return hedge.bound();
                }
            }
            boolean odd = DigitNumerals.isDash(s, to)
                    && to + 1 < s.size()
                    && s.token(to + 1).lower().equals("odd");
            if (odd) {
                return Bound.ABOUT;
            }
        }
        String form = s.token(to - 1).form();
        return form.endsWith("+")
                ? Bound.AT_LEAST
                : form.charAt(0) == '~' || form.charAt(0) == '≈' ? Bound.ABOUT : otherwise;
    }

    /** “handed over 42 prisoners”. */
    private boolean isParticle(Sentence s, int word) {
        return word > 0
                && s.token(word).lower().equals("over")
                && words.takesOver(s.token(word - 1).lemma());
    }

    /** “19 dead and more than 50 wounded”: the words belong to the next number. */
    private static boolean isThan(Sentence s, int at) {
        return at < s.size() && s.token(at).lower().equals("than");
    }

    /** The amount with the bound that words behind its noun give it (“35 people or more”). */
    Amount withBoundBehind(Sentence s, Amount amount, int noun) {
        if (amount.bound() != Bound.EXACT || noun < amount.to() || noun + 1 >= s.size()) {
            return amount;
        }
        for (NumberWords.Hedge hedge : words.listAfter(s.token(noun + 1).lower())) {
            if (hedge.words().size() > 1
                    && startsWith(s, noun + 1, hedge.words())
                    && !isThan(s, noun + 1 + hedge.words().size())) {
                return amount.withBound(hedge.bound());
            }
        }
        return amount;
    }

    private static boolean endsWith(Sentence s, int end, List<String> phrase) {
        if (end < phrase.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!s.token(end - phrase.size() + i).lower().equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(Sentence s, int start, List<String> phrase) {
        if (start + phrase.size() > s.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!s.token(start + i).lower().equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
