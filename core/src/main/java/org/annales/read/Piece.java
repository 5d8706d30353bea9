package org.annales.read;

import org.annales.model.ZoneKind;

/**
 * A block of a page before its place in the extracted text is known.
 *
 * @param marked whether its element said what it is
 * @param gap whether it begins a block of its own, and no new line of the one before
 * @param main whether it stands where the page has its main text
 * @param cell its cell in a table, counted through the page; 0 outside
 * @param row its row in a table, counted through the page; 0 outside
 */
record Piece(ZoneKind kind, int level, String text, boolean marked, boolean gap, boolean main, int cell, int row) {

    Piece as(ZoneKind kind, String text) {
        return new Piece(kind, 0, text, true, true, main, 0, 0);
    }

    /** A table in a table's cell, or a page laid out as a table: its parts are in no cell any more. */
    Piece outOfCell() {
        return new Piece(kind, level, text, marked, gap, main, 0, 0);
    }

    boolean isProse() {
        boolean flowing = kind == ZoneKind.PARAGRAPH
                || kind == ZoneKind.QUOTATION
                || kind == ZoneKind.LIST
                || kind == ZoneKind.TABLE;
        return flowing && text.length() >= 80;
    }
}
