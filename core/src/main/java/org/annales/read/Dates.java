package org.annales.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a document's own date from its dateline or its metadata: “27 September 2023”, “Sept. 27, 2023”, “2023-09-27”. */
final class Dates {

    /** @param date null where the words name a day without its year */
    record DatePhrase(int start, int end, @Nullable LocalDate date) {}

    private static final String MONTH = "([A-Za-z]{3,9})\\.?";
    private static final Pattern PHRASE =
            Pattern.compile("\\b(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:T[0-9:.]+(?:Z|[+-]\\d\\d:?\\d\\d)?)?"
                    + "|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,? (\\d{4}))?"
                    + "|" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?)(?!\\d)");

    private final ReadKnowledge knowledge;

    Dates(ReadKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The first day named in the words, or null. */
    @Nullable
    DatePhrase find(String words) {
        Matcher matcher = PHRASE.matcher(words);
        int from = 0;
        while (matcher.find(from)) {
            DatePhrase found = phrase(matcher);
            if (found != null) {
                return found;
            }
            from = matcher.start() + 1;
        }
        return null;
    }

    private @Nullable DatePhrase phrase(Matcher m) {
        String isoYear = m.group(1);
        if (isoYear != null) {
            return phrase(m, isoYear, number(m.group(2)), m.group(3));
        }
        String dayFirst = m.group(4);
        String name = dayFirst != null ? m.group(5) : m.group(7);
        Integer month = name == null ? null : knowledge.months.get(name.toLowerCase(Locale.ROOT));
        if (month == null) {
            return null;
        }
        return dayFirst != null ? phrase(m, m.group(6), month, dayFirst) : phrase(m, m.group(9), month, m.group(8));
    }

    private static @Nullable DatePhrase phrase(Matcher m, @Nullable String year, int month, @Nullable String day) {
        try {
            LocalDate date = LocalDate.of(year == null ? 2000 : number(year), month, number(day));
            return new DatePhrase(m.start(), m.end(), year == null ? null : date);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
