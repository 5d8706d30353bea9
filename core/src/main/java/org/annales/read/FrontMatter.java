package org.annales.read;

import java.util.List;
import java.util.Locale;

/** The head of a Markdown file between two lines {@code ---}: title, date, source. */
final class FrontMatter {

    private static final int MOST_LINES = 60;

    private FrontMatter() {}

    /** Reads it into the clues and gives the first line after it; 0 where there is none. */
    static int read(String text, List<Line> lines, Clues clues) {
        if (lines.isEmpty() || !isFence(text, lines.getFirst())) {
            return 0;
        }
        int end = 1;
        while (end < lines.size() && end < MOST_LINES && !isFence(text, lines.get(end))) {
            end++;
        }
        if (end == lines.size() || end == MOST_LINES) {
            return 0;
        }
        for (Line line : lines.subList(1, end)) {
            readField(line.span().of(text), clues);
        }
        return end + 1;
    }

    private static boolean isFence(String text, Line line) {
        return line.width() == 3 && text.startsWith("---", line.start());
    }

    private static void readField(String line, Clues clues) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return;
        }
        String value = line.substring(colon + 1).strip().replaceAll("^[\"']|[\"']$", "");
        switch (line.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
            case "title", "headline" -> clues.title(value, "metadata");
            case "date", "published", "pubdate" -> readDate(value, clues);
            case "publisher", "source", "agency", "site" -> clues.publisher(value, "metadata");
            case "lang", "language" -> clues.language = value;
            default -> {}
        }
    }

    private static void readDate(String value, Clues clues) {
        Dates.DatePhrase date = new Dates(ReadKnowledge.ENGLISH).find(value);
        clues.published(date == null ? null : date.date(), "metadata");
    }
}
