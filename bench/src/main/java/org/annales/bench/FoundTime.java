package org.annales.bench;

/**
 * A time expression as a reader found it.
 *
 * @param start first code point of the text
 * @param end behind the last one
 * @param value in TIMEX3 notation, empty where it has none
 */
public record FoundTime(int start, int end, String value) {

    boolean overlaps(FoundTime other) {
        return start < other.end && other.start < end;
    }

    boolean isWithin(FoundTime other) {
        return other.start <= start && end <= other.end;
    }

    boolean hasSpanOf(FoundTime other) {
        return start == other.start && end == other.end;
    }
}
