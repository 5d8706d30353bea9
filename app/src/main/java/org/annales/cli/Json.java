package org.annales.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An answer for a program, one object a line. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** Adds a field; values other than numbers, truth values, lists and maps are written as text. */
    Json put(String name, @Nullable Object value) {
        boolean kept = value == null
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Iterable<?>
                || value instanceof Map<?, ?>;
        fields.put(name, kept ? value : String.valueOf(value));
        return this;
    }

    /** The fields, to be put into another object. */
    Map<String, @Nullable Object> fields() {
        return fields;
    }

    /** Writes the object on a line. */
    void print(Terminal terminal) {
        terminal.line(MAPPER.writeValueAsString(fields));
    }
}
