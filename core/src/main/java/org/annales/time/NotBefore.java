package org.annales.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annales.model.DocumentReading;
import org.annales.model.Reality;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.TimeMention;
import org.annales.model.Zone;

/**
 * The day before which a document cannot have been written: the latest day that it speaks of as past, or that one of its
 * references names. What is planned, threatened or proposed for a day says nothing about when that was written.
 */
public final class NotBefore {
    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toList();
    private static final String MONTH =
            MONTHS.stream().map(name -> name.substring(0, 3)).collect(Collectors.joining("|", "(", ")[a-z]*\\.?"));
    private static final Pattern DATE = Pattern.compile("\\b(?:(\\d{1,2}) " + MONTH + ",? |" + MONTH
            + " (?:(\\d{1,2}), )?|)((?:1[5-9]|20)\\d{2})(?:-(\\d{2})-(\\d{2}))?\\b");

    private NotBefore() {}

    /** The day, where the document has any date. */
    public static Optional<LocalDate> of(DocumentReading reading) {
        Set<Span> future = new HashSet<>();
        for (Statement statement : reading.statements()) {
            boolean past = statement.reality() == Reality.ACTUAL || statement.reality() == Reality.FAILED;
            if (!past && statement.time().anchor() != null) {
                future.add(statement.time().anchor());
            }
        }
        LocalDate latest = LocalDate.MIN;
        for (TimeMention mention : reading.mentions().times()) {
            LocalDate day = mention.when().earliest();
            if (!future.contains(mention.span()) && day.isAfter(latest) && day.isBefore(LocalDate.MAX)) {
                latest = day;
            }
        }
        for (Zone zone : reading.document().zones()) {
            if (!zone.reading()) {
                LocalDate day = latestIn(reading.document().text().of(zone.span()));
                latest = day.isAfter(latest) ? day : latest;
            }
        }
        return latest.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(latest);
    }

    /** Dates of references stand in words that are not parsed: “12 March 2021”, “March 12, 2021”, “2021-03-12”, “2021”. */
    private static LocalDate latestIn(String text) {
        LocalDate latest = LocalDate.MIN;
        Matcher found = DATE.matcher(text);
        while (found.find()) {
            LocalDate day = day(found);
            latest = day.isAfter(latest) ? day : latest;
        }
        return latest;
    }

    private static LocalDate day(Matcher found) {
        int year = Integer.parseInt(found.group(5));
        try {
            if (found.group(6) != null) {
                return LocalDate.of(year, Integer.parseInt(found.group(6)), Integer.parseInt(found.group(7)));
            }
            String month = found.group(2) != null ? found.group(2) : found.group(3);
            String day = found.group(1) != null ? found.group(1) : found.group(4);
            return LocalDate.of(year, month == null ? 1 : month(month), day == null ? 1 : Integer.parseInt(day));
        } catch (DateTimeException e) {
            return LocalDate.of(year, 1, 1);
        }
    }

    private static int month(String beginning) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(beginning)) {
                return i + 1;
            }
        }
        return 1;
    }
}
