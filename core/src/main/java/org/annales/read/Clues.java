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

    /** The host it was fetched from; stands for the publisher where nothing better is known. */
    @Nullable
    String address;
    /** Whether the text opens as a news report does: with a dateline, a byline or a news agency. */
    boolean news;

    /** Takes over what a record around the document says; that goes before what the document says. */
    void preferAll(Clues record) {
        title = record.title != null ? record.title : title;
        published = record.published != null ? record.published : published;
        publisher = record.publisher != null ? record.publisher : publisher;
        language = record.language != null ? record.language : language;
        address = record.address != null ? record.address : address;
    }

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
