package org.annales.model;

/** What sort of source a document is; decides whether dates are read as a narrative's or as a news report's. */
public enum DocumentKind {
    ARTICLE,
    NEWS,
    REPORT;

    /** Are relative dates counted from the publication date (news) or from the story's own clock? */
    public boolean anchorsOnPublication() {
        return this == NEWS;
    }
}
