package org.annales.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annales.model.Span;
import org.annales.model.ZoneKind;
import org.jspecify.annotations.Nullable;

/** Reads a text's first blocks: labels (“Source: …”), title, byline, the day it came out, and the first paragraph's dateline. */
final class Opening {

    private static final int REACH = 8;

    private final BlockText source;
    private final Clues clues;

    Opening(BlockText source, Clues clues) {
        this.source = source;
        this.clues = clues;
    }

    /** Before headings are looked for: what says in so many words what it is. */
    List<Block> markLabels(List<Block> blocks) {
        List<Block> marked = new ArrayList<>(blocks);
        for (int i = 0; i < Math.min(marked.size(), REACH); i++) {
            Block block = marked.get(i);
            boolean mayBe = block.is(ZoneKind.PARAGRAPH) || block.is(ZoneKind.LIST);
            Block labelled = mayBe ? markLabel(block) : null;
            if (labelled != null) {
                marked.set(i, labelled);
            } else if (block.is(ZoneKind.PARAGRAPH) && (splitDateline(marked, i) || source.isProse(block))) {
                break;
            }
        }
        markSignOffs(marked);
        return marked;
    }

    /** After headings are found: the one that is the document's. */
    List<Block> markTitle(List<Block> blocks) {
        List<Block> marked = new ArrayList<>(blocks);
        for (int i = 0; i < marked.size(); i++) {
            Block block = marked.get(i);
            if (block.is(ZoneKind.HEADING) && isTitle(block, i, marked)) {
                marked.set(i, new Block(ZoneKind.TITLE, block.span(), 1, block.marked(), block.gap(), false));
                clues.title(source.words(block), "heading");
                break;
            }
            if (block.is(ZoneKind.TITLE)
                    || (!block.marked() && (block.is(ZoneKind.HEADING) || block.is(ZoneKind.PARAGRAPH)))) {
                break;
            }
        }
        return marked;
    }

    /**
     * The first heading of level 1; or the first line where it is no usual section's name (“Background”) and no year, and
     * not one of several headings that carry years.
     */
    private boolean isTitle(Block heading, int i, List<Block> blocks) {
        if (heading.marked()) {
            return heading.level() == 1;
        }
        String words = source.words(heading);
        boolean general = source.knowledge().general.contains(BlockText.sectionName(words)) || Headings.isYears(words);
        if (general || blocks.subList(0, i).stream().anyMatch(b -> b.is(ZoneKind.PARAGRAPH))) {
            return false;
        }
        boolean dated = Headings.hasYear(words);
        return !dated
                || blocks.stream()
                                .skip(i + 1L)
                                .filter(b -> b.is(ZoneKind.HEADING) && Headings.hasYear(source.words(b)))
                                .count()
                        < 2;
    }

    private @Nullable Block markLabel(Block block) {
        if (block.span().length() > 160) {
            return null;
        }
        String words = source.words(block);
        String title = afterLabel(words, source.knowledge().titleLabels);
        if (title != null) {
            clues.title(title, "label");
            Span span =
                    new Span(block.span().end() - title.length(), block.span().end());
            return new Block(ZoneKind.TITLE, span, 1, true, block.gap(), false);
        }
        String publisher = afterLabel(words, source.knowledge().publisherLabels);
        if (publisher != null) {
            clues.publisher(publisher, "label");
            return block.as(ZoneKind.CREDIT);
        }
        return markDateOrByline(block, words);
    }

    private @Nullable Block markDateOrByline(Block block, String words) {
        Dateline labelled = Dateline.findLabelled(words, source.knowledge());
        Dates.DatePhrase date = new Dates(source.knowledge()).find(words);
        boolean alone = date != null && isOnlyDay(words.substring(0, date.start()) + " " + words.substring(date.end()));
        LocalDate day = date == null ? null : date.date();
        if (day != null
                && !source.endsSentence(block)
                && (alone || (labelled != null && block.span().length() < 80))) {
            clues.published(day, "dateline");
            clues.news = true;
            return block.as(ZoneKind.DATELINE);
        }
        boolean byline = ReadKnowledge.findStart(words, source.knowledge().bylineStarts) != null;
        if (byline && !source.endsSentence(block) && BlockText.countWords(words) <= 12) {
            clues.news = true;
            return block.as(ZoneKind.CREDIT);
        }
        return null;
    }

    /** Is there nothing beside the day but its label, a day of the week, a clock time and its zone? */
    private boolean isOnlyDay(String rest) {
        for (String word : rest.split("[\\s,;:|()–—-]+", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean label =
                    source.knowledge().dateLabels.stream().anyMatch(l -> l.equals(lower) || l.startsWith(lower + " "));
            boolean zone = word.length() <= 5 && word.equals(word.toUpperCase(Locale.ROOT));
            boolean clock = lower.equals("am")
                    || lower.equals("pm")
                    || lower.equals("at")
                    || lower.equals("on")
                    || lower.matches("\\d.*");
            if (!word.isEmpty()
                    && !label
                    && !zone
                    && !clock
                    && !source.knowledge().weekdays.contains(lower)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String afterLabel(String words, List<String> labels) {
        String label = ReadKnowledge.findStart(words, labels);
        if (label == null || words.length() <= label.length() + 1 || words.charAt(label.length()) != ':') {
            return null;
        }
        String value = words.substring(label.length() + 1).strip();
        return value.isEmpty() ? null : value;
    }

    private boolean splitDateline(List<Block> blocks, int i) {
        Block block = blocks.get(i);
        String head = source.head(block, 300);
        boolean caption = ReadKnowledge.findStart(head, source.knowledge().captionStarts) != null;
        Dateline dateline = caption ? null : Dateline.find(head, source.knowledge());
        if (dateline == null || (dateline.bare() && isChronicle(blocks, i + 1))) {
            return false;
        }
        clues.published(dateline.date(), "dateline");
        clues.publisher(dateline.wire(), "dateline");
        clues.news = true;
        int start = block.span().start();
        blocks.set(i, block.at(new Span(start, start + dateline.end())).as(ZoneKind.DATELINE));
        if (start + dateline.next() < block.span().end()) {
            blocks.add(
                    i + 1,
                    Block.plain(new Span(start + dateline.next(), block.span().end()), false));
        }
        return true;
    }

    /** Do more paragraphs begin with a day? */
    private boolean isChronicle(List<Block> blocks, int from) {
        return blocks.subList(from, Math.min(blocks.size(), from + REACH)).stream()
                .map(block -> Dateline.find(source.head(block, 300), source.knowledge()))
                .anyMatch(dateline -> dateline != null && dateline.bare());
    }

    /** “Reporting by …; Editing by …” at the end. */
    private void markSignOffs(List<Block> blocks) {
        for (int i = Math.max(0, blocks.size() - REACH); i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.is(ZoneKind.PARAGRAPH)
                    && block.span().length() < 400
                    && ReadKnowledge.findStart(source.words(block), source.knowledge().signOffs) != null) {
                blocks.set(i, block.as(ZoneKind.CREDIT));
                clues.news = true;
            }
        }
    }
}
