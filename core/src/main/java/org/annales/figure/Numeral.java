package org.annales.figure;

import java.math.BigDecimal;
import org.annales.figure.Amount.Form;

/**
 * A number read, without ranges, bounds or signs around it.
 *
 * @param to token behind the last one
 * @param start offset of the first character in the document
 * @param end offset behind the last character
 * @param scale what a scale word multiplied by, or one
 */
record Numeral(BigDecimal low, BigDecimal high, int to, int start, int end, Form form, BigDecimal scale) {

    Numeral scaledBy(BigDecimal factor) {
        return new Numeral(low.multiply(factor), high.multiply(factor), to, start, end, form, factor);
    }

    boolean isScaled() {
        return scale.compareTo(BigDecimal.ONE) > 0;
    }
}
