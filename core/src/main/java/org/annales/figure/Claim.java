package org.annales.figure;

import java.time.LocalDate;
import java.util.Locale;
import org.annales.model.Figure;
import org.annales.model.Stance;
import org.annales.model.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A figure as one source's claim, ready to be set beside others.
 *
 * @param source the document's title or publisher, which claims what no voice does
 * @param published when the source came out, where known
 * @param event id of the event the figure's statement belongs to, where it has one
 */
public record Claim(
        Figure figure,
        String source,
        @Nullable LocalDate published,
        @Nullable String event) {

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

    String claimantKey() {
        return claimant().toLowerCase(Locale.ROOT);
    }
}
