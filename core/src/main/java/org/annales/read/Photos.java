package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annales.model.Span;
import org.annales.model.ZoneKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the captions and credits of photographs, and the lines a page puts around its text.
 *
 * <p>A credit is known by its agency or its first words; what stands before a credit is its caption; other captions speak of
 * the picture itself.
 */
final class Photos {

    private static final int MAX_CREDIT = 120;
    private static final int MAX_CAPTION = 1200;
    private static final Set<String> SMALL =
            Set.of("of", "for", "via", "the", "and", "de", "by", "from", "through", "/", "-", "–");

    private final BlockText source;
    private final ReadKnowledge knowledge;

    Photos(BlockText source) {
        this.source = source;
        this.knowledge = source.knowledge();
    }

    List<Block> mark(List<Block> blocks) {
        List<Block> split = new ArrayList<>();
        for (Block block : blocks) {
            split.addAll(block.is(ZoneKind.PARAGRAPH) ? markAlone(block) : List.of(block));
        }
        boolean credits = split.stream().anyMatch(b -> b.is(ZoneKind.CREDIT));
        for (int i = 0; i < split.size(); i++) {
            Block block = split.get(i);
            if (block.is(ZoneKind.PARAGRAPH) && i > 0 && isSignature(block, split, i, credits)) {
                split.set(i, block.as(ZoneKind.CREDIT));
            }
        }
        for (int i = 0; i < split.size(); i++) {
            if (split.get(i).is(ZoneKind.PARAGRAPH) && isCaption(split, i, credits)) {
                split.set(i, split.get(i).as(ZoneKind.CAPTION));
            }
        }
        return split;
    }

    /** What a paragraph's own words say of it. */
    private List<Block> markAlone(Block block) {
        String words = source.words(block);
        if (isFurniture(block, words)) {
            return List.of(Block.furniture(block.span()));
        }
        if (block.span().length() <= MAX_CREDIT && isCredit(words)) {
            return List.of(block.as(ZoneKind.CREDIT));
        }
        if (block.span().length() > MAX_CAPTION) {
            return List.of(block);
        }
        int credit = creditStart(words);
        if (credit > 0) {
            int start = block.span().start();
            Span caption = Line.trim(source.text(), start, start + credit);
            Span signed = Line.trim(source.text(), start + credit, block.span().end());
            return List.of(
                    block.at(caption).as(ZoneKind.CAPTION),
                    Block.plain(signed, false).as(ZoneKind.CREDIT));
        }
        return List.of(startsAsCaption(words) || hasCue(words) ? block.as(ZoneKind.CAPTION) : block);
    }

    private boolean isFurniture(Block block, String words) {
        if (block.span().length() > 200
                || (source.endsSentence(block) && block.span().length() > 60)) {
            return false;
        }
        boolean line = block.span().length() < 60 && BlockText.countWords(words) <= 6;
        return (line && knowledge.furniture.contains(BlockText.sectionName(words)))
                || ReadKnowledge.findStart(words, knowledge.furnitureStarts) != null;
    }

    /** “Alain Jocard/AFP/Getty Images”, “Photo: X”, “(X via Reuters)”. */
    boolean isCredit(String line) {
        String words = unwrap(line);
        if (words.isEmpty() || BlockText.countWords(words) > 14) {
            return false;
        }
        if (ReadKnowledge.findStart(words, knowledge.creditStarts) != null) {
            return true;
        }
        int cut = Math.max(words.lastIndexOf('/'), Math.max(after(words, " via "), after(words, " | ")));
        boolean end = words.endsWith(".") && !words.endsWith("U.S.");
        return cut > 0 && !end && isAgency(words.substring(cut + 1));
    }

    private static int after(String words, String sign) {
        int found = words.lastIndexOf(sign);
        return found < 0 ? -1 : found + sign.length() - 1;
    }

    private boolean isAgency(String words) {
        String name = words.strip().toLowerCase(Locale.ROOT);
        int dash = Math.max(name.indexOf(" - "), name.indexOf(" – "));
        return knowledge.agencies.contains(dash > 0 ? name.substring(0, dash) : name);
    }

    private static String unwrap(String line) {
        String words = line.strip();
        boolean wrapped = words.length() > 2
                && ((words.startsWith("(") && words.endsWith(")")) || (words.startsWith("[") && words.endsWith("]")));
        return wrapped ? words.substring(1, words.length() - 1).strip() : words;
    }

    /** Where a credit begins at the end of a caption, or -1. */
    private int creditStart(String words) {
        String trimmed = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        if (trimmed.endsWith(")") || trimmed.endsWith("]")) {
            int open = Math.max(trimmed.lastIndexOf('('), trimmed.lastIndexOf('['));
            boolean signed = open > 10 && trimmed.length() - open < MAX_CREDIT && isSigned(trimmed.substring(open));
            return signed ? open : -1;
        }
        int from = words.length();
        for (int i = words.length() - 3; i > Math.max(10, words.length() - MAX_CREDIT); i--) {
            if (words.charAt(i + 1) == ' ' && ".”\"".indexOf(words.charAt(i)) >= 0) {
                from = i + 2;
                break;
            }
        }
        return from < words.length() && isSigned(words.substring(from)) ? from : -1;
    }

    private boolean isSigned(String words) {
        boolean shaped =
                words.indexOf('/') > 0 || ReadKnowledge.findStart(unwrap(words), knowledge.creditStarts) != null;
        return shaped && isCredit(words);
    }

    private boolean startsAsCaption(String words) {
        String start = ReadKnowledge.findStart(words, knowledge.captionStarts);
        if (start == null) {
            return false;
        }
        boolean named =
                start.endsWith(": ") || start.endsWith(", ") || start.startsWith("file") || start.startsWith("image");
        boolean numbered = words.length() > start.length() && Character.isDigit(words.charAt(start.length()));
        return named || numbered || (start.startsWith("map ") && start.length() > 4 && !words.endsWith("."));
    }

    private boolean hasCue(String words) {
        if (words.length() > 700) {
            return false;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        return knowledge.captionCues.stream().anyMatch(lower::contains);
    }

    /** A photographer's or agency's bare name, right under a caption. */
    private boolean isSignature(Block block, List<Block> blocks, int i, boolean credits) {
        if (block.span().length() > 70 || source.endsSentence(block)) {
            return false;
        }
        String words = source.words(block);
        Block before = blocks.get(i - 1);
        boolean captioned = before.is(ZoneKind.CAPTION) || mayBeCaption(before, credits && !block.gap());
        boolean agency = isAgency(unwrap(words));
        return captioned && (agency || (credits && isName(words)));
    }

    private boolean mayBeCaption(Block block, boolean touching) {
        return block.is(ZoneKind.PARAGRAPH) && source.endsSentence(block) && (touching || isScene(source.words(block)));
    }

    private static boolean isName(String line) {
        String[] words = line.strip().split("[\\s/]+", -1);
        for (String word : words) {
            if (!SMALL.contains(word) && !word.isEmpty() && !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
        }
        return words.length <= 6;
    }

    private boolean isCaption(List<Block> blocks, int i, boolean credits) {
        Block block = blocks.get(i);
        if (block.span().length() > MAX_CAPTION || !credits) {
            return false;
        }
        Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
        boolean signed = next != null && next.is(ZoneKind.CREDIT);
        return (signed && isUnderCaption(block, next)) || isScene(source.words(block));
    }

    private boolean isUnderCaption(Block block, @Nullable Block credit) {
        boolean touching = credit != null && !credit.gap();
        return touching ? source.isProse(block) || block.span().length() > 40 : isScene(source.words(block));
    }

    /** A short paragraph in the present tense with a day at its end. */
    private boolean isScene(String words) {
        if (words.length() > 400) {
            return false;
        }
        String[] parts = words.toLowerCase(Locale.ROOT).split("[\\s,.;:()]+", -1);
        int verb = -1;
        for (int i = 1; i < Math.min(parts.length, 16) && verb < 0; i++) {
            verb = knowledge.captionVerbs.contains(parts[i]) ? i : -1;
        }
        boolean day = false;
        for (int i = Math.max(1, parts.length - 8); i < parts.length; i++) {
            day |= knowledge.months.containsKey(parts[i]) || knowledge.weekdays.contains(parts[i]);
        }
        return verb > 0 && day && parts.length >= 6;
    }
}
