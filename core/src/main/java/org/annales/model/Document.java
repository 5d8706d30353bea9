package org.annales.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source text, immutable.
 *
 * @param id stable name of the text: the first 16 hexadecimal digits of {@code textHash}
 * @param name the file's name
 * @param path where it was read from, as given
 * @param sourceHash SHA-256 of the file's bytes, hexadecimal
 * @param textHash SHA-256 of the extracted text in UTF-8, hexadecimal
 * @param extractor name and version of what took the text out of the file
 * @param language ISO 639-1 code
 * @param zones in text order, not overlapping
 */
public record Document(
        String id,
        String name,
        String path,
        String sourceHash,
        String textHash,
        String extractor,
        SourceText text,
        List<Zone> zones,
        Found<String> title,
        Found<DocumentKind> kind,
        Found<String> language,
        @Nullable Found<LocalDate> published,
        @Nullable Found<String> publisher) {

    public Document {
        zones = List.copyOf(zones);
    }
}
