package org.annales.read;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.Span;
import org.annales.model.Zone;

/**
 * Blocks → zones, one pass after the other: photographs, headings, the text's head, silent sections, missing tables, and the
 * cutting of what is too long.
 */
final class Zoning {

    /**
     * @param zones in text order, not overlapping, none empty or with blanks at its ends
     * @param missing where the text announces a table that is not there
     */
    record Zoned(List<Zone> zones, List<Span> missing) {}

    private Zoning() {}

    /** @param marked whether the source marks its headings itself, so that none is to be guessed */
    static Zoned zone(String text, List<Block> blocks, boolean marked, Clues clues) {
        BlockText source = new BlockText(text, ReadKnowledge.ENGLISH);
        Opening opening = new Opening(source, clues);
        List<Block> passed = opening.markLabels(blocks);
        passed = new Photos(source).mark(passed);
        passed = new Headings(source, !marked).mark(passed);
        passed = opening.markTitle(passed);
        passed = new Sections(source).silence(passed);
        List<Span> missing = new Announcements(source).findMissing(passed);
        List<Zone> zones = new ArrayList<>();
        for (Block block : Cuts.cut(text, passed)) {
            zones.add(block.toZone());
        }
        return new Zoned(NoteLists.cut(text, zones), missing);
    }
}
