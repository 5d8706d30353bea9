package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.annales.model.Span;
import org.annales.model.ZoneKind;
import org.jspecify.annotations.Nullable;

/** Finds tables and lists that the text announces and that are not there. */
final class Announcements {

    private static final Pattern OPENING = Pattern.compile(
            "\\b(?:was|were|is|are|follows|following|includes?|included|including|comprised|table|listed|below|figures|totals?)\\s*:$");
    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:table (?:below|above lists|listing|showing)|below is an? (?:table|list)|(?:the )?following table|table (?:that )?follows|list below)\\b");

    private final BlockText source;

    Announcements(BlockText source) {
        this.source = source;
    }

    /** The last sentences of the paragraphs that announce what is missing. */
    List<Span> findMissing(List<Block> blocks) {
        List<Span> missing = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            if (block.is(ZoneKind.PARAGRAPH) && block.reading() && announces(block) && !delivers(next)) {
                missing.add(lastSentence(block));
            }
        }
        return missing;
    }

    private boolean announces(Block block) {
        String sentence = lastSentence(block).of(source.text()).toLowerCase(Locale.ROOT);
        if (sentence.endsWith(":")) {
            return OPENING.matcher(sentence).find();
        }
        boolean named = sentence.contains("table") || sentence.contains("list");
        return named && TABLE.matcher(sentence).find();
    }

    private boolean delivers(@Nullable Block next) {
        if (next == null) {
            return false;
        }
        return switch (next.kind()) {
            case LIST, TABLE, INFOBOX, QUOTATION, CAPTION -> true;
            case PARAGRAPH -> "\"“‘«".indexOf(source.first(next)) >= 0 || !source.isProse(next);
            case TITLE, HEADING, DATELINE, CREDIT, FOOTNOTE, REFERENCE -> false;
        };
    }

    private Span lastSentence(Block block) {
        int end = block.span().end();
        int from = Math.max(block.span().start(), end - 300);
        for (int i = end - 3; i > from; i--) {
            if (source.text().charAt(i) == '.' && source.text().charAt(i + 1) == ' ') {
                return new Span(i + 2, end);
            }
        }
        return new Span(from, end);
    }
}
