package org.annales.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person holds an office from a time to a time.
 *
 * @param from {@link WhenNone#OPEN} where no source tells how it began
 * @param to {@link WhenNone#OPEN} where no source gives an end
 * @param firstWord the first day on which a source says that the person held it
 * @param lastWord the last such day; after it the person is only the last known holder
 */
public record Tenure(
        String person,
        String office,
        When from,
        When to,
        @Nullable LocalDate firstWord,
        @Nullable LocalDate lastWord,
        List<String> statements) {
    /** So long after the last word somebody who is told to have taken an office is no longer listed as its last known holder. */
    private static final int FORGOTTEN_YEARS = 10;

    /** Who is only spoken of as its holder is forgotten after the length of a term. */
    private static final int TERM_YEARS = 4;

    public Tenure {
        statements = List.copyOf(statements);
    }

    /** “No information” is not “still in office”: is nothing told of it on that day or since, and no end that was surely later? */
    public boolean isLastKnown(LocalDate day) {
        boolean silent = lastWord == null || day.isAfter(lastWord);
        return silent && (to instanceof WhenNone || day.isAfter(to.earliest()));
    }

    /** The last word about it is too old to tell who held it on that day. */
    public boolean isForgotten(LocalDate day) {
        LocalDate until = forgottenAfter();
        return isLastKnown(day) && (until == null || day.isAfter(until));
    }

    /** The last day on which its holder is still told of as the last known; null where nothing tells a day. */
    public @Nullable LocalDate forgottenAfter() {
        return lastWord == null ? null : lastWord.plusYears(from instanceof WhenNone ? TERM_YEARS : FORGOTTEN_YEARS);
    }

    /** The day such that who was last told of before it is forgotten on the given day. */
    public static LocalDate rememberedSince(LocalDate day) {
        return day.minusYears(FORGOTTEN_YEARS);
    }
}
