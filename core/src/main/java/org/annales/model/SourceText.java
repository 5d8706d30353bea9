package org.annales.model;

import java.util.Arrays;

/**
 * The extracted text of a document: exactly what was decoded, with no newline conversion and without a byte-order mark.
 *
 * <p>Inside, offsets are UTF-16 units; outside (exports, page, terminal) they are Unicode code points. Immutable.
 */
public final class SourceText {

    private final String value;
    /** Offsets of the low halves of surrogate pairs, ascending; empty for nearly every text. */
    private final int[] pairs;

    public SourceText(String value) {
        this.value = value;
        this.pairs = findPairs(value);
    }

    public String value() {
        return value;
    }

    public int length() {
        return value.length();
    }

    public String of(Span span) {
        return span.of(value);
    }

    /** The number of code points before a UTF-16 offset. */
    public int toCodePoint(int offset) {
        if (pairs.length == 0) {
            return offset;
        }
        int found = Arrays.binarySearch(pairs, offset);
        return offset - (found >= 0 ? found : -found - 1);
    }

    /** The UTF-16 offset at which a code point begins; the reverse of {@link #toCodePoint}. */
    public int fromCodePoint(int codePoint) {
        return pairs.length == 0 ? codePoint : value.offsetByCodePoints(0, codePoint);
    }

    private static int[] findPairs(String text) {
        int[] found = new int[8];
        int n = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
                if (n == found.length) {
                    found = Arrays.copyOf(found, n * 2);
                }
                found[n++] = i;
            }
        }
        return Arrays.copyOf(found, n);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
