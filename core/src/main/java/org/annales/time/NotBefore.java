package org.annales.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.annales.model.DocumentReading;
import org.annales.model.Reality;
import org.annales.model.SourceText;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.TimeMention;
import org.annales.model.Zone;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The day before which a document cannot have been written: the latest day that it speaks of as past, or that one of its
 * references names. What is planned, threatened or proposed for a day, or told of it in a sentence that looks ahead, says nothing
 * about when that was written; nor does a day that had not come when it was read.
 */
public final class NotBefore {
    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toList();
    private static final String MONTH =
            MONTHS.stream().map(name -> name.substring(0, 3)).collect(Collectors.joining("|", "(", ")[a-z]*\\.?"));
    private static final Pattern DATE = Pattern.compile("\\b(?:(\\d{1,2}) " + MONTH + ",? |" + MONTH
            + " (?:(\\d{1,2}), )?|)((?:1[5-9]|20)\\d{2})(?:-(\\d{2})-(\\d{2}))?\\b");

    private static final Set<String> AHEAD = ahead();

    private static final int LONGEST_SENTENCE = 600;

    private NotBefore() {}

    /**
     * The day, where the document has any date.
     *
     * @param read the day on which it was read
     */
    public static Optional<LocalDate> of(DocumentReading reading, LocalDate read) {
        SourceText text = reading.document().text();
        Set<Span> future = new HashSet<>();
        Set<Span> told = new HashSet<>();
        for (Statement statement : reading.statements()) {
            boolean past = statement.reality() == Reality.ACTUAL || statement.reality() == Reality.FAILED;
            Span anchor = statement.time().anchor();
            if (anchor != null) {
                (past ? told : future).add(anchor);
            }
        }
        future.removeAll(told);
        LocalDate latest = LocalDate.MIN;
        for (TimeMention mention : reading.mentions().times()) {
            LocalDate day = mention.when().earliest();
            boolean past = !future.contains(mention.span()) && !day.isAfter(read);
            if (past && day.isAfter(latest) && !isAhead(text.value(), mention.span(), told.contains(mention.span()))) {
                latest = day;
            }
        }
        for (Zone zone : reading.document().zones()) {
            if (!zone.reading()) {
                LocalDate day = latestIn(text.of(zone.span()), read);
                latest = day.isAfter(latest) ? day : latest;
            }
        }
        return latest.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(latest);
    }

    /**
     * Does the sentence look ahead before it comes to a time, or behind it, where nothing is told to have happened then? Leaving
     * out too much only makes the day earlier than it might be.
     */
    private static boolean isAhead(String text, Span time, boolean told) {
        int begin = time.start();
        while (begin > 0 && time.start() - begin < LONGEST_SENTENCE && !isEnd(text, begin)) {
            begin--;
        }
        int end = time.end();
        while (!told && end < text.length() && end - time.end() < LONGEST_SENTENCE && !isEnd(text, end)) {
            end++;
        }
        String sentence = (text.substring(begin, time.start()) + " " + text.substring(time.end(), end))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}']+", " ");
        String words = " " + sentence + " ";
        return AHEAD.stream().anyMatch(word -> words.contains(" " + word + " "));
    }

    private static boolean isEnd(String text, int at) {
        return text.charAt(at - 1) == '\n'
                || at > 1 && Character.isWhitespace(text.charAt(at - 1)) && ".!?”\"".indexOf(text.charAt(at - 2)) >= 0;
    }

    private static Set<String> ahead() {
        try (InputStream in = Objects.requireNonNull(NotBefore.class.getResourceAsStream("/en/time/ahead.yml"))) {
            Set<String> words = new HashSet<>();
            new YAMLMapper().readTree(in).path("ahead").forEach(word -> words.add(word.asString()));
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dates of references stand in words that are not parsed: “12 March 2021”, “March 12, 2021”, “2021-03-12”, “2021”. */
    private static LocalDate latestIn(String text, LocalDate read) {
        LocalDate latest = LocalDate.MIN;
        Matcher found = DATE.matcher(text);
        while (found.find()) {
            LocalDate day = day(found);
            latest = day.isAfter(latest) && !day.isAfter(read) ? day : latest;
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
