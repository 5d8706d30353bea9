package org.annales.read;

import java.util.List;
import java.util.Locale;
import org.annales.model.Span;
import org.annales.model.ZoneKind;
import org.jspecify.annotations.Nullable;

/** What a wiki leaves in its text: image lines, templates, categories; and Markdown's images and link definitions. */
final class WikiFurniture {

    /** The blocks of a line, and what of it is ordinary text. */
    record Taken(List<Block> blocks, @Nullable Line rest) {}

    private static final int MAX_NAME = 200;
    private static final int MAX_LINES = 300;
    private static final List<String> CATEGORIES =
            List.of("Category:", "[[Category:", "[[:Category:", "#REDIRECT", "__NOTOC__", "DEFAULTSORT");
    private static final List<String> FILES = List.of("[[File:", "[[Image:", "File:", "Image:");

    private final String text;
    private final ReadKnowledge knowledge;

    WikiFurniture(String text, ReadKnowledge knowledge) {
        this.text = text;
        this.knowledge = knowledge;
    }

    @Nullable
    Taken take(Line line) {
        if (text.startsWith("![", line.start())) {
            return takeMarkdownImage(line);
        }
        for (String start : CATEGORIES) {
            if (text.startsWith(start, line.start())) {
                return new Taken(List.of(Block.furniture(line.span())), null);
            }
        }
        int nameEnd = fileNameEnd(line);
        return nameEnd < 0 ? null : takeFile(line, nameEnd);
    }

    /** {@code ![words](address)}: the words are the caption. */
    private @Nullable Taken takeMarkdownImage(Line line) {
        int close = text.indexOf("](", line.start(), line.end());
        int end = close < 0 ? -1 : text.indexOf(')', close, line.end());
        if (end < 0) {
            return null;
        }
        Span words = Line.trim(text, line.start() + 2, close);
        List<Block> blocks = words.length() == 0 ? List.of() : List.of(Block.marked(ZoneKind.CAPTION, words, 0, true));
        return new Taken(blocks, rest(line, end + 1));
    }

    /** Where a file's name at the start of the line ends, or -1. */
    private int fileNameEnd(Line line) {
        boolean named = FILES.stream().anyMatch(start -> text.startsWith(start, line.start()));
        int limit = Math.min(line.end(), line.start() + MAX_NAME);
        for (int i = line.start(); i < limit; i++) {
            char c = text.charAt(i);
            if (c == '.' && endingLength(i + 1, line.end()) > 0) {
                return i + 1 + endingLength(i + 1, line.end());
            }
            if (!named && (Line.isBlank(c) || c == '|' || c == '/')) {
                return -1;
            }
        }
        return -1;
    }

    private int endingLength(int from, int end) {
        int to = from;
        while (to < end && to - from < 5 && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        boolean whole = to == end || !Character.isLetterOrDigit(text.charAt(to));
        return whole && knowledge.fileEndings.contains(text.substring(from, to).toLowerCase(Locale.ROOT))
                ? to - from
                : 0;
    }

    private Taken takeFile(Line line, int nameEnd) {
        boolean brackets = text.startsWith("[[", line.start());
        int close = brackets ? balanced(line) : text.indexOf("]]", nameEnd, line.end());
        if (close >= 0) {
            int end = close + 2;
            Line rest = rest(line, end);
            return brackets
                    ? new Taken(withCaption(line.start(), end), rest)
                    : new Taken(List.of(Block.furniture(new Span(line.start(), end))), rest);
        }
        Line rest = rest(line, nameEnd);
        boolean sentence = rest != null && rest.start() > nameEnd && Character.isUpperCase(text.charAt(rest.start()));
        return sentence
                ? new Taken(List.of(Block.furniture(new Span(line.start(), nameEnd))), rest)
                : new Taken(List.of(Block.furniture(line.span())), null);
    }

    /** {@code [[File:x.jpg|thumb|The words]]}: the last part is the caption. */
    private List<Block> withCaption(int start, int end) {
        int depth = 0;
        int bar = -1;
        for (int i = start + 2; i < end - 2; i++) {
            char c = text.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            bar = c == '|' && depth == 0 ? i : bar;
        }
        Span words = bar < 0 ? new Span(end, end) : Line.trim(text, bar + 1, end - 2);
        boolean caption = words.length() > 25
                && text.substring(words.start(), words.end()).indexOf(' ') > 0;
        return caption
                ? List.of(Block.furniture(new Span(start, bar)), Block.marked(ZoneKind.CAPTION, words, 0, true))
                : List.of(Block.furniture(new Span(start, end)));
    }

    /** Where the brackets that open the line close, or -1. */
    private int balanced(Line line) {
        int depth = 0;
        for (int i = line.start(); i + 1 < line.end(); i++) {
            if (text.startsWith("[[", i)) {
                depth++;
                i++;
            } else if (text.startsWith("]]", i) && --depth == 0) {
                return i;
            } else if (text.startsWith("]]", i)) {
                i++;
            }
        }
        return -1;
    }

    private @Nullable Line rest(Line line, int from) {
        Span words = Line.trim(text, from, line.end());
        return words.length() == 0 ? null : new Line(words.start(), words.end(), 0, true);
    }

    /** The line after the one that holds the sign, or the next line where it does not come soon. */
    int lineAfter(List<Line> lines, int first, String sign) {
        for (int i = first; i < Math.min(lines.size(), first + MAX_LINES); i++) {
            if (text.indexOf(sign, lines.get(i).start(), lines.get(i).end()) >= 0) {
                return i + 1;
            }
        }
        return first + 1;
    }

    /** The line after a template's closing braces, or the next line where they do not come soon. */
    int lineAfterTemplate(List<Line> lines, int first) {
        int depth = 0;
        for (int i = first; i < Math.min(lines.size(), first + MAX_LINES); i++) {
            Line line = lines.get(i);
            for (int k = line.start(); k + 1 < line.end(); k++) {
                if (text.startsWith("{{", k)) {
                    depth++;
                    k++;
                } else if (text.startsWith("}}", k)) {
                    depth--;
                    k++;
                }
            }
            if (depth <= 0) {
                return i + 1;
            }
        }
        return first + 1;
    }
}
