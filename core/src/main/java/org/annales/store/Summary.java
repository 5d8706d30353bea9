package org.annales.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The chronicle in numbers.
 *
 * @param statementsByType the most frequent type first
 * @param earliest first day of the earliest dated statement that is told as having happened
 * @param latest last day of the latest one
 * @param places places that statements name
 * @param unread files that could not be read
 */
public record Summary(
        int documents,
        int statements,
        Map<String, Integer> statementsByType,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        int events,
        int places,
        int actors,
        int figures,
        int issues,
        int unread) {
    public Summary {
        statementsByType = Collections.unmodifiableMap(new LinkedHashMap<>(statementsByType));
    }
}
