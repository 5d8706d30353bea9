package org.annales.read;

import java.time.LocalDate;
import org.annales.model.DocumentKind;
import org.jspecify.annotations.Nullable;

/** What the user said about a document; it goes before anything found in it. Each part may be missing. */
public record Given(
        @Nullable String title,
        @Nullable String publisher,
        @Nullable DocumentKind kind,
        @Nullable LocalDate published) {

    /** The user said nothing. */
    public static final Given NOTHING = new Given(null, null, null, null);
}
