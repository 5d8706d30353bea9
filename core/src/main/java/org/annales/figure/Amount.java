package org.annales.figure;

import java.math.BigDecimal;
import org.annales.model.Bound;
import org.jspecify.annotations.Nullable;

/**
 * A number or vague amount in a sentence, before it is known what it counts.
 *
 * @param from first token
 * @param to token behind the last one
 * @param start offset of the first character in the document
 * @param end offset behind the last character
 * @param form how it is written
 * @param currency code of the currency sign in front, or null
 * @param scaled whether a scale word (“million”) was read
 */
record Amount(
        int from,
        int to,
        int start,
        int end,
        BigDecimal min,
        BigDecimal max,
        Bound bound,
        Form form,
        @Nullable String currency,
        boolean scaled) {

    /** How a number is written. */
    enum Form {
        NUMBER,
        /** Four digits that could be a year. */
        YEARLIKE,
        VAGUE,
        PERCENT,
        FRACTION,
        /** “4–3”: two numbers of one vote, {@code min} for and {@code max} against. */
        PAIR,
        /** “no casualties”. */
        NONE
    }

    Amount withBound(Bound other) {
        return new Amount(from, to, start, end, min, max, other, form, currency, scaled);
    }

    Amount withCurrency(String code) {
        return new Amount(from, to, start, end, min, max, bound, form, code, scaled);
    }

    boolean isShare() {
        return form == Form.PERCENT || form == Form.FRACTION;
    }
}
