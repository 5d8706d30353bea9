package org.annales.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.annales.model.Figure;
import org.annales.model.Sketch;
import org.annales.model.Stance;
import org.annales.model.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A figure as one source's claim, ready to be set beside others.
 *
 * @param source the document's title or publisher, which claims what no voice does
 * @param published when the source came out, where known
 * @param event id of the event the figure's statement belongs to, where it has one
 * @param words of its sentence, to know a copy by
 */
public record Claim(
        Figure figure,
        String source,
        @Nullable LocalDate published,
        @Nullable String event,
        Sketch words) {

    private static final BigDecimal A_TENTH_LESS = new BigDecimal("0.9");
    private static final BigDecimal A_TENTH_MORE = new BigDecimal("1.1");

    /** Whoever asserts the number: its first asserting voice, else the source itself. */
    public String claimant() {
        for (Voice voice : figure.voices()) {
            if (voice.stance() == Stance.ASSERTS
                    || voice.stance() == Stance.ESTIMATES
                    || voice.stance() == Stance.CONFIRMS) {
                return voice.name();
            }
        }
        return source;
    }

    /** Is the number only told because somebody denies it? */
    public boolean isOnlyDenied() {
        return !figure.voices().isEmpty()
                && figure.voices().stream()
                        .allMatch(voice -> voice.stance() == Stance.DENIES || voice.stance() == Stance.DISPUTES);
    }

    /** Does another document say the same number in the same words, so that both are one voice? */
    boolean isCopyOf(Claim other) {
        Figure mine = figure;
        Figure theirs = other.figure;
        return !mine.document().equals(theirs.document())
                && mine.min().compareTo(theirs.min()) == 0
                && mine.max().compareTo(theirs.max()) == 0
                && mine.bound() == theirs.bound()
                && mine.what().equalsIgnoreCase(theirs.what())
                && words.isCopyOf(other.words);
    }

    /** The lowest number that satisfies the claim; what is “about” so many may be a tenth less. */
    BigDecimal lowest() {
        return switch (figure.bound()) {
            case AT_MOST -> BigDecimal.ZERO;
            case ABOUT -> figure.min().multiply(A_TENTH_LESS);
            case EXACT, AT_LEAST, RANGE -> figure.min();
        };
    }

    /** The highest number that satisfies the claim, null where there is none. */
    @Nullable
    BigDecimal highest() {
        return switch (figure.bound()) {
            case AT_LEAST -> null;
            case ABOUT -> figure.max().multiply(A_TENTH_MORE);
            case EXACT, AT_MOST, RANGE -> figure.max();
        };
    }

    String claimantKey() {
        return claimant().toLowerCase(Locale.ROOT);
    }
}
