package org.annales.read;

import java.time.LocalDate;
import org.annales.model.Found;
import org.jspecify.annotations.Nullable;

/** What metadata and the text's head say of a document; the first to say a thing is believed. Filled while reading one file. */
final class Clues {

    @Nullable
    Found<String> title;

    /** The page's or file's title in its metadata, for a text without a heading of its own. */
    @Nullable
    String fallbackTitle;

    @Nullable
    Found<LocalDate> published;

    @Nullable
    Found<String> publisher;

    @Nullable
    String language;
    /** Whether the text opens as a news report does: with a dateline, a byline or a news agency. */
    boolean news;

    void title(@Nullable String value, String how) {
        if (title == null && value != null && !value.isBlank()) {
            title = new Found<>(value.strip().replaceAll("\\s+", " "), how);
        }
    }

    void published(@Nullable LocalDate value, String how) {
        if (published == null && value != null) {
            published = new Found<>(value, how);
        }
    }

    void publisher(@Nullable String value, String how) {
        if (publisher == null && value != null && !value.isBlank()) {
            publisher = new Found<>(value.strip().replaceAll("\\s+", " "), how);
        }
    }
}
