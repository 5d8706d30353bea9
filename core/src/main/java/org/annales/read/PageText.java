package org.annales.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts a PDF's pages together as one running text: without page numbers and the lines that stand at the head or foot of
 * many pages, with words divided at a line's end made whole, and with paragraphs that go on over a page joined.
 */
final class PageText {

    private static final int FEWEST_REPEATS = 3;

    /** “Russian-”, “Turkish-”, “Soviet-”: with what follows these make one word with a hyphen (“Russian-brokered”). */
    private static final Pattern PEOPLE =
            Pattern.compile("^\\p{Lu}.*(?:ian|ean|ish|ese|can|man|viet|nch|raqi|raeli|stani)$");

    private final List<List<String>> pages;
    private final Set<String> words = new HashSet<>();

    PageText(List<List<String>> pages) {
        this.pages = pages;
    }

    String join() {
        Map<String, Integer> margins = countMargins();
        List<String> paragraphs = new ArrayList<>();
        for (List<String> page : pages) {
            boolean first = true;
            for (int i = 0; i < page.size(); i++) {
                String paragraph = withoutMargins(page.get(i), i, page.size(), margins);
                if (paragraph.isEmpty()) {
                    continue;
                }
                if (first && !paragraphs.isEmpty() && goesOn(paragraphs.getLast(), paragraph)) {
                    paragraphs.set(paragraphs.size() - 1, paragraphs.getLast() + "\n" + paragraph);
                } else {
                    paragraphs.add(paragraph);
                }
                first = false;
            }
        }
        collectWords(paragraphs);
        return String.join("\n\n", paragraphs.stream().map(this::withWholeWords).toList());
    }

    /** How often a line stands at the head or foot of a page, whatever number is in it. */
    private Map<String, Integer> countMargins() {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> page : pages) {
            Set<String> margins = new HashSet<>();
            margins.add(shape(firstLine(page.getFirst())));
            margins.add(shape(lastLine(page.getLast())));
            margins.forEach(margin -> counts.merge(margin, 1, Integer::sum));
        }
        return counts;
    }

    private static String withoutMargins(String paragraph, int i, int size, Map<String, Integer> margins) {
        String left = paragraph;
        if (i == 0 && isMargin(firstLine(left), margins)) {
            left = left.substring(firstLine(left).length()).strip();
        }
        if (i == size - 1 && !left.isEmpty() && isMargin(lastLine(left), margins)) {
            left = left.substring(0, left.length() - lastLine(left).length()).strip();
        }
        return left;
    }

    private static boolean isMargin(String line, Map<String, Integer> margins) {
        boolean number = line.length() <= 12
                && line.strip()
                        .matches("(?i)(?:page )?[-–— ]*(?:\\d{1,4}|[ivxl]{1,6})(?:[-–— ]*|/\\d{1,4}| of \\d{1,4})");
        return number || (line.length() <= 120 && margins.getOrDefault(shape(line), 0) >= FEWEST_REPEATS);
    }

    private static String shape(String line) {
        return line.strip().replaceAll("\\d+", "#").toLowerCase(Locale.ROOT);
    }

    private static String firstLine(String paragraph) {
        int end = paragraph.indexOf('\n');
        return end < 0 ? paragraph : paragraph.substring(0, end);
    }

    private static String lastLine(String paragraph) {
        return paragraph.substring(paragraph.lastIndexOf('\n') + 1);
    }

    private static boolean goesOn(String before, String next) {
        char last = before.charAt(before.length() - 1);
        return Character.isLowerCase(next.charAt(0))
                && (Character.isLetter(last) || last == ',' || last == '-')
                && lastLine(before).length() > 40;
    }

    private void collectWords(List<String> paragraphs) {
        for (String paragraph : paragraphs) {
            for (String word : paragraph.split("[\\s.,;:!?()“”\"]+", -1)) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** “govern-⏎ment” → “government”; “Russian-⏎brokered” stays one word with its hyphen, as where the text has it so elsewhere. */
    private String withWholeWords(String paragraph) {
        StringBuilder whole = new StringBuilder(paragraph.length());
        int from = 0;
        int hyphen = paragraph.indexOf("-\n");
        while (hyphen >= 0) {
            boolean divided = hyphen > 0
                    && hyphen + 2 < paragraph.length()
                    && Character.isLetter(paragraph.charAt(hyphen - 1))
                    && Character.isLetter(paragraph.charAt(hyphen + 2));
            if (divided) {
                whole.append(paragraph, from, hyphen).append(keepsHyphen(paragraph, hyphen) ? "-" : "");
                from = hyphen + 2;
            }
            hyphen = paragraph.indexOf("-\n", hyphen + 1);
        }
        return whole.append(paragraph, from, paragraph.length()).toString();
    }

    private boolean keepsHyphen(String paragraph, int hyphen) {
        int start = hyphen;
        while (start > 0 && Character.isLetter(paragraph.charAt(start - 1))) {
            start--;
        }
        int end = hyphen + 2;
        while (end < paragraph.length() && Character.isLetter(paragraph.charAt(end))) {
            end++;
        }
        String left = paragraph.substring(start, hyphen);
        String right = paragraph.substring(hyphen + 2, end);
        if (words.contains((left + right).toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean compound = words.contains((left + "-" + right).toLowerCase(Locale.ROOT));
        return compound
                || Character.isUpperCase(right.charAt(0))
                || PEOPLE.matcher(left).find();
    }
}
