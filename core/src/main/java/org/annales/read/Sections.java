package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.annales.model.ZoneKind;

/** Silences sections that list sources or retell films and games, with all sections below them. */
final class Sections {

    private enum Mode {
        OPEN,
        REFERENCES,
        FICTION
    }

    /** Signs of a bibliographic entry; two of them, or a number of a book or journal, make one. */
    private static final Pattern NUMBER = Pattern.compile("\\b(?:ISBN|ISSN|OCLC|doi:|DOI|JSTOR|LCCN|PMID)\\b");

    private static final Pattern SIGN = Pattern.compile(
            "\\bpp?\\. ?\\d|\\bvol\\. ?\\d|\\bRetrieved \\d|\\bRetrieved on\\b|\\bArchived\\b|\\baccessed\\b"
                    + "|https?://|\\bwww\\.|University Press|\\beds?\\.|\\bet al\\.|\\(\\d{4}\\)\\.|\\bIbid\\b|\\bTranslated by\\b|\\bno\\. ?\\d|\\(PDF\\)");

    /** One of the signs must be one that prose does not have; “Resolution no. 822 (1993).” has two of the others. */
    private static final Pattern STRONG = Pattern.compile(
            "\\bpp?\\. ?\\d|\\bvol\\. ?\\d|\\bRetrieved (?:on|\\d)|\\bArchived\\b|https?://|University Press|\\bIbid\\b|\\(PDF\\)");

    /** What an entry has somewhere; looked for first, since most paragraphs have none of it. */
    private static final List<String> HINTS = List.of(
            "ISBN",
            "ISSN",
            "OCLC",
            "doi:",
            "DOI",
            "JSTOR",
            "LCCN",
            "PMID",
            "http",
            "www.",
            "Retrieved",
            "Archived",
            "accessed",
            "Press",
            "pp.",
            "p. ",
            "vol.",
            "ed.",
            "eds.",
            "et al.",
            ").",
            "Ibid",
            "Translated",
            "(PDF)");

    private final BlockText source;

    Sections(BlockText source) {
        this.source = source;
    }

    List<Block> silence(List<Block> blocks) {
        List<Block> marked = new ArrayList<>();
        Mode mode = Mode.OPEN;
        int closed = 0;
        for (Block block : blocks) {
            if (block.is(ZoneKind.HEADING) && (mode == Mode.OPEN || block.level() <= closed)) {
                mode = modeOf(block);
                closed = block.level();
            }
            marked.add(inMode(block, mode));
        }
        return marked;
    }

    private Mode modeOf(Block heading) {
        String name = BlockText.sectionName(source.words(heading));
        if (source.knowledge().references.contains(name)) {
            return Mode.REFERENCES;
        }
        return source.knowledge().fiction.contains(name) ? Mode.FICTION : Mode.OPEN;
    }

    private Block inMode(Block block, Mode mode) {
        return switch (mode) {
            case OPEN -> isEntry(block) ? block.as(ZoneKind.REFERENCE) : block;
            case FICTION -> block.silent();
            case REFERENCES -> block.is(ZoneKind.HEADING) ? block : block.as(ZoneKind.REFERENCE);
        };
    }

    private boolean isEntry(Block block) {
        boolean mayBe = block.is(ZoneKind.PARAGRAPH) || block.is(ZoneKind.LIST) || block.is(ZoneKind.FOOTNOTE);
        if (!mayBe || block.span().length() > 600) {
            return false;
        }
        String words = source.words(block);
        if (HINTS.stream().noneMatch(words::contains)) {
            return false;
        }
        if (NUMBER.matcher(words).find()) {
            return true;
        }
        return STRONG.matcher(words).find()
                && SIGN.matcher(words).results().limit(2).count() == 2;
    }
}
