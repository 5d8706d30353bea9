package org.annales.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.annales.model.DocumentKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A text and what must be found in it.
 *
 * @param file the file it stands in
 * @param number its place in the file, from 1
 * @param expected record name → findings that must be there; an empty list means that none may be
 * @param forbidden findings that must not be there
 */
public record Example(
        String file,
        int number,
        String text,
        DocumentKind kind,
        @Nullable LocalDate published,
        Map<String, List<JsonNode>> expected,
        List<JsonNode> forbidden) {}
