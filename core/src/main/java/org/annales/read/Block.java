package org.annales.read;

import org.annales.model.Span;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;

/**
 * A zone on its way: what the cutting of the text knows of it, changed by one pass of {@link Zoning} after the other.
 *
 * @param marked whether markup said what it is (a heading's signs, a list's dash, an HTML tag)
 * @param gap whether an empty line, or a tag, stands before it
 */
record Block(ZoneKind kind, Span span, int level, boolean marked, boolean gap, boolean reading) {

    static Block plain(Span span, boolean gap) {
        return new Block(ZoneKind.PARAGRAPH, span, 0, false, gap, true);
    }

    static Block marked(ZoneKind kind, Span span, int level, boolean gap) {
        return new Block(kind, span, level, true, gap, kind.yieldsStatements());
    }

    /** Markup and file names that a wiki or a page left in the text; nobody reads them. */
    static Block furniture(Span span) {
        return new Block(ZoneKind.REFERENCE, span, 0, true, true, false);
    }

    Block as(ZoneKind kind) {
        return new Block(kind, span, 0, marked, gap, kind.yieldsStatements());
    }

    Block asHeading(int level) {
        return new Block(ZoneKind.HEADING, span, level, marked, gap, false);
    }

    Block silent() {
        return new Block(kind, span, level, marked, gap, false);
    }

    Block at(Span span) {
        return new Block(kind, span, level, marked, gap, reading);
    }

    boolean is(ZoneKind kind) {
        return this.kind == kind;
    }

    Zone toZone() {
        return new Zone(kind, span, level, reading);
    }
}
