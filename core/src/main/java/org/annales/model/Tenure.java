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
    /** So long after the last word somebody who is not told to have left an office is no longer listed as its holder. */
    private static final int FORGOTTEN_YEARS = 10;

    public Tenure {
        statements = List.copyOf(statements);
    }

    /** “No information” is not “still in office”: has nobody told an end, and has nothing been told of it on that day or since? */
    public boolean isLastKnown(LocalDate day) {
        return to instanceof WhenNone && (lastWord == null || day.isAfter(lastWord));
    }

    /** The last word about it is too old to tell who held it on that day. */
    public boolean isForgotten(LocalDate day) {
        return isLastKnown(day) && (lastWord == null || lastWord.isBefore(day.minusYears(FORGOTTEN_YEARS)));
    }

    /** The day such that who was last told of before it is forgotten on the given day. */
    public static LocalDate rememberedSince(LocalDate day) {
        return day.minusYears(FORGOTTEN_YEARS);
    }
}
