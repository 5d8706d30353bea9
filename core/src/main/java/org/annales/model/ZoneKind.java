package org.annales.model;

/** What part of a document a zone is; each kind has its own rules. */
public enum ZoneKind {
    TITLE,
    HEADING,
    DATELINE,
    PARAGRAPH,
    QUOTATION,
    CAPTION,
    CREDIT,
    LIST,
    TABLE,
    INFOBOX,
    FOOTNOTE,
    REFERENCE;

    /** May happenings be read here? Headings name, credits sign and references list; none of them tells. */
    public boolean yieldsStatements() {
        return switch (this) {
            case PARAGRAPH, QUOTATION, CAPTION, LIST, FOOTNOTE -> true;
            case TITLE, HEADING, DATELINE, CREDIT, TABLE, INFOBOX, REFERENCE -> false;
        };
    }
}
