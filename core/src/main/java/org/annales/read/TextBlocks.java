package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.Span;
import org.annales.model.ZoneKind;

/** Cuts plain text, Markdown and wiki text into blocks, line by line. One use. */
final class TextBlocks {

    /** Reports number their paragraphs; a numbered item this long is one of those. */
    private static final int NUMBERED_PARAGRAPH = 160;

    private final String text;
    private final List<Line> lines;
    private final boolean markdown;
    private final WikiFurniture furniture;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> run = new ArrayList<>();
    private int at;
    /** False once a fence was found that nothing closes; those after it are text. */
    private boolean fences = true;

    TextBlocks(String text, List<Line> lines, boolean markdown, ReadKnowledge knowledge) {
        this.text = text;
        this.lines = lines;
        this.markdown = markdown;
        this.furniture = new WikiFurniture(text, knowledge);
    }

    /** The blocks in text order. */
    List<Block> cut(int firstLine) {
        at = firstLine;
        while (at < lines.size()) {
            Line line = lines.get(at);
            if (line.gap()) {
                closeRun();
            }
            if (!takesMany(line) && !takesOne(line)) {
                run.add(line);
                at++;
            }
        }
        closeRun();
        return blocks;
    }

    /** Constructs of several lines: fenced code, comments, templates, wiki tables, headings with an underline. */
    private boolean takesMany(Line line) {
        if (fences && (startsWith(line, "```") || startsWith(line, "~~~"))) {
            skipPast(text.substring(line.start(), line.start() + 3));
            return true;
        }
        if (startsWith(line, "<!--")) {
            closeRun();
            at = furniture.lineAfter(lines, at, "-->");
            return true;
        }
        if (startsWith(line, "{{") || startsWith(line, "{|")) {
            closeRun();
            boolean table = startsWith(line, "{|");
            int next = table ? furniture.lineAfter(lines, at, "|}") : furniture.lineAfterTemplate(lines, at);
            Span span = new Span(line.start(), lines.get(next - 1).end());
            blocks.add(Block.marked(table ? ZoneKind.TABLE : ZoneKind.INFOBOX, span, 0, true));
            at = next;
            return true;
        }
        return takesCommaTable(line) || takesUnderlined(line);
    }

    private boolean takesCommaTable(Line line) {
        int next = CommaTable.end(text, lines, at);
        if (next == at) {
            return false;
        }
        closeRun();
        Span span = new Span(line.start(), lines.get(next - 1).end());
        blocks.add(Block.marked(ZoneKind.TABLE, span, 0, true));
        at = next;
        return true;
    }

    private boolean takesUnderlined(Line line) {
        if (at + 1 >= lines.size() || !run.isEmpty() || Markup.isRule(text, line)) {
            return false;
        }
        int level = Markup.underlineLevel(text, lines.get(at + 1), line);
        if (level == 0) {
            return false;
        }
        add(ZoneKind.HEADING, line.span(), level, line);
        at++;
        return true;
    }

    private boolean takesOne(Line line) {
        Markup.Heading heading = Markup.findHeading(text, line);
        if (heading != null) {
            add(ZoneKind.HEADING, heading.span(), heading.level(), line);
            return true;
        }
        if (Markup.isRule(text, line)) {
            closeRun();
            at++;
            return true;
        }
        return takesFurniture(line) || takesMarkedLine(line);
    }

    private boolean takesFurniture(Line line) {
        WikiFurniture.Taken taken = furniture.take(line);
        if (taken == null) {
            return false;
        }
        closeRun();
        blocks.addAll(taken.blocks());
        at++;
        if (taken.rest() != null) {
            run.add(taken.rest());
        }
        return true;
    }

    private boolean takesMarkedLine(Line line) {
        if (text.charAt(line.start()) == '>') {
            takeQuotation(line);
            return true;
        }
        int footnote = Markup.footnoteStart(text, line);
        if (footnote >= 0) {
            add(ZoneKind.FOOTNOTE, new Span(footnote, line.end()), 0, line);
            return true;
        }
        if (Markup.isTableRow(text, line)) {
            takeTable(line);
            return true;
        }
        int item = Markup.itemStart(text, line);
        if (item >= 0) {
            takeItem(line, item);
            return true;
        }
        return false;
    }

    private void takeItem(Line line, int words) {
        closeRun();
        int end = line.end();
        at++;
        while (at < lines.size() && goesOn(lines.get(at), lines.get(at - 1), line)) {
            end = lines.get(at).end();
            at++;
        }
        Span span = new Span(words, end);
        boolean numbered = Character.isLetterOrDigit(text.charAt(line.start())) || text.charAt(line.start()) == '(';
        boolean paragraph = numbered && span.length() >= NUMBERED_PARAGRAPH;
        int level = 1 + Math.min(line.indent() / 2, 8);
        blocks.add(paragraph ? Block.plain(span, line.gap()) : Block.marked(ZoneKind.LIST, span, level, line.gap()));
    }

    private boolean goesOn(Line line, Line before, Line item) {
        if (line.gap() || Markup.itemStart(text, line) >= 0 || Markup.findHeading(text, line) != null) {
            return false;
        }
        boolean lower = Character.isLowerCase(text.charAt(line.start()));
        return line.indent() > item.indent() || (lower && before.width() >= 40);
    }

    private void takeQuotation(Line first) {
        closeRun();
        int end = first.start();
        int start = -1;
        while (at < lines.size()
                && text.charAt(lines.get(at).start()) == '>'
                && (start < 0 || !lines.get(at).gap())) {
            Line line = lines.get(at);
            int words = line.start();
            while (words < line.end() && (text.charAt(words) == '>' || Line.isBlank(text.charAt(words)))) {
                words++;
            }
            if (words == line.end()) {
                break;
            }
            start = start < 0 ? words : start;
            end = line.end();
            at++;
        }
        if (start < 0) {
            at++;
            return;
        }
        blocks.add(Block.marked(ZoneKind.QUOTATION, new Span(start, end), 0, first.gap()));
    }

    private void takeTable(Line first) {
        closeRun();
        int end = first.end();
        at++;
        while (at < lines.size() && !lines.get(at).gap() && Markup.isTableRow(text, lines.get(at))) {
            end = lines.get(at).end();
            at++;
        }
        blocks.add(Block.marked(ZoneKind.TABLE, new Span(first.start(), end), 0, first.gap()));
    }

    private void skipPast(String fence) {
        closeRun();
        int close = at + 1;
        while (close < lines.size() && !startsWith(lines.get(close), fence)) {
            close++;
        }
        boolean closed = close < lines.size();
        at = closed ? close + 1 : at + 1;
        fences = closed;
    }

    private void add(ZoneKind kind, Span span, int level, Line line) {
        closeRun();
        blocks.add(Block.marked(kind, span, level, line.gap()));
        at++;
    }

    private void closeRun() {
        if (run.isEmpty()) {
            return;
        }
        boolean gap = run.getFirst().gap();
        boolean indented =
                !markdown && run.getFirst().indent() >= 4 && run.stream().allMatch(l -> l.indent() >= 4);
        for (Span span : Wrapping.paragraphs(text, run)) {
            blocks.add(indented ? Block.plain(span, gap).as(ZoneKind.QUOTATION) : Block.plain(span, gap));
            gap = false;
        }
        run.clear();
    }

    private boolean startsWith(Line line, String start) {
        return text.startsWith(start, line.start());
    }
}
