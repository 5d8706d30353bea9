package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.ZoneKind;
import org.jspecify.annotations.Nullable;

/** Finds headings without markup (a short line alone before prose) and gives all of them their levels. */
final class Headings {

    private static final int MAX_LENGTH = 90;
    private static final int MAX_WORDS = 12;
    private static final String NO_ENDS = ".,;:!…\"”’»)";

    private final BlockText source;
    private final boolean guess;

    /** @param guess whether a short line alone may be a heading; where a page marks its headings it may not */
    Headings(BlockText source, boolean guess) {
        this.source = source;
        this.guess = guess;
    }

    List<Block> mark(List<Block> blocks) {
        List<Block> marked = new ArrayList<>(blocks);
        boolean gaps = hasGaps(blocks);
        for (int i = marked.size() - 1; guess && i >= 0; i--) {
            Block block = marked.get(i);
            Block next = i + 1 < marked.size() ? marked.get(i + 1) : null;
            Block before = i > 0 ? marked.get(i - 1) : null;
            if (looksLikeHeading(block)
                    && next != null
                    && leadsIn(next, before)
                    && standsAlone(block, before, next, gaps)) {
                marked.set(i, block.asHeading(0));
            }
        }
        return withLevels(marked);
    }

    /** Are paragraphs parted by empty lines here, as they mostly are? */
    private static boolean hasGaps(List<Block> blocks) {
        long gaps = blocks.stream().filter(Block::gap).count();
        return 5 * gaps >= blocks.size() || blocks.size() < 5;
    }

    boolean looksLikeHeading(Block block) {
        if (!block.is(ZoneKind.PARAGRAPH)
                || block.span().length() > MAX_LENGTH
                || block.span().length() < 3) {
            return false;
        }
        String words = source.words(block);
        char first = words.charAt(0);
        boolean starts = Character.isUpperCase(first) || Character.isDigit(first) || "“\"‘'".indexOf(first) >= 0;
        boolean bracketed = words.endsWith(")") && words.indexOf('(') > 0;
        boolean known = words.endsWith(".") && isKnown(BlockText.sectionName(words));
        boolean open = known || NO_ENDS.indexOf(words.charAt(words.length() - 1)) < 0 || bracketed;
        boolean oneLine = words.chars().noneMatch(c -> Line.isBreak((char) c));
        return starts
                && open
                && oneLine
                && BlockText.countWords(words) <= MAX_WORDS
                && (hasLetter(words) || isYears(words));
    }

    /** Some programs put a full stop after a section's name. */
    private boolean isKnown(String name) {
        ReadKnowledge knowledge = source.knowledge();
        return knowledge.references.contains(name)
                || knowledge.general.contains(name)
                || knowledge.fiction.contains(name);
    }

    private static boolean hasLetter(String words) {
        return words.chars().anyMatch(Character::isLetter);
    }

    /** “1919”, “1921–1923”. */
    static boolean isYears(String words) {
        return words.length() >= 4
                && words.length() <= 11
                && words.chars().allMatch(c -> Character.isDigit(c) || "-–—/ ".indexOf(c) >= 0);
    }

    private boolean leadsIn(Block next, @Nullable Block before) {
        return switch (next.kind()) {
            case PARAGRAPH, QUOTATION -> source.isProse(next);
            case HEADING, LIST, TABLE, REFERENCE, CAPTION, DATELINE -> true;
            case CREDIT -> before == null || before.is(ZoneKind.DATELINE) || before.is(ZoneKind.CREDIT);
            case TITLE, INFOBOX, FOOTNOTE -> false;
        };
    }

    private boolean standsAlone(Block block, @Nullable Block before, Block next, boolean gaps) {
        if (gaps) {
            return block.gap() && (next.gap() || source.isProse(next));
        }
        boolean after = before == null || source.endsSentence(before) || before.is(ZoneKind.HEADING);
        return after && block.span().length() <= 60 && (next.span().length() >= 100 || next.is(ZoneKind.HEADING));
    }

    /**
     * A heading without markup is one deeper than the last marked one. Where one follows another without text between, the
     * first is the parent, and those after it stay below it until another parent, or another year, comes.
     */
    private List<Block> withLevels(List<Block> blocks) {
        List<Block> levelled = new ArrayList<>(blocks);
        int base = 2;
        int parent = -1;
        for (int i = 0; i < levelled.size(); i++) {
            Block block = levelled.get(i);
            if (!block.is(ZoneKind.HEADING)) {
                continue;
            }
            if (block.level() > 0) {
                base = Math.min(block.level() + 1, 6);
                parent = -1;
                continue;
            }
            boolean opens = isUnlevelled(levelled, i + 1) && (parent < 0 || parent != i - 1);
            boolean below = !opens && staysBelow(levelled, parent, block);
            levelled.set(i, block.asHeading(below ? Math.min(base + 1, 6) : base));
            parent = opens ? i : below ? parent : -1;
        }
        return levelled;
    }

    private static boolean isUnlevelled(List<Block> blocks, int i) {
        return i < blocks.size()
                && blocks.get(i).is(ZoneKind.HEADING)
                && blocks.get(i).level() == 0;
    }

    private boolean staysBelow(List<Block> blocks, int parent, Block block) {
        if (parent < 0) {
            return false;
        }
        String name = BlockText.sectionName(source.words(block));
        boolean yearsInBoth = hasYear(source.words(blocks.get(parent))) && hasYear(source.words(block));
        return !yearsInBoth && !source.knowledge().references.contains(name);
    }

    static boolean hasYear(String words) {
        int digits = 0;
        for (int i = 0; i <= words.length(); i++) {
            boolean digit = i < words.length() && Character.isDigit(words.charAt(i));
            if (!digit && digits == 4) {
                return true;
            }
            digits = digit ? digits + 1 : 0;
        }
        return false;
    }
}
