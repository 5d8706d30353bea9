package org.annales.store;

import java.time.LocalDate;
import java.util.List;
import org.annales.model.DocumentKind;
import org.annales.model.Found;
import org.jspecify.annotations.Nullable;

/**
 * A document of the chronicle without its text.
 *
 * @param paths every path it was read from, {@code path} first
 * @param previousVersion id of the document that was read from the same path before it
 * @param readOn when it was last read, ISO 8601
 */
public record DocumentRow(
        String id,
        String name,
        String path,
        List<String> paths,
        String sourceHash,
        String textHash,
        Found<String> title,
        Found<DocumentKind> kind,
        @Nullable Found<LocalDate> published,
        @Nullable Found<String> publisher,
        @Nullable String previousVersion,
        String engine,
        String knowledge,
        String readOn,
        int characters,
        int statements,
        int figures,
        int issues) {
    public DocumentRow {
        paths = List.copyOf(paths);
    }
}
