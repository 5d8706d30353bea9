package org.annales.export;

import java.io.Writer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** One JSON object a line, told apart by its {@code record}. */
final class JsonLine implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .rootValueSeparator("\n")
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;
    private boolean written;

    JsonLine(Writer out) {
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    JsonLine begin(String record) {
        written = true;
        json.writeStartObject();
        return put("record", record);
    }

    void end() {
        json.writeEndObject();
    }

    JsonLine put(String name, @Nullable String value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
        return this;
    }

    JsonLine put(String name, boolean value) {
        json.writeBooleanProperty(name, value);
        return this;
    }

    JsonLine put(String name, @Nullable Number value) {
        json.writeName(name);
        switch (value) {
            case null -> json.writeNull();
            case Integer number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            default -> json.writeNumber(value.doubleValue());
        }
        return this;
    }

    JsonLine beginObject(String name) {
        json.writeObjectPropertyStart(name);
        return this;
    }

    JsonLine beginObject() {
        json.writeStartObject();
        return this;
    }

    JsonLine endObject() {
        json.writeEndObject();
        return this;
    }

    void beginArray(String name) {
        json.writeArrayPropertyStart(name);
    }

    void endArray() {
        json.writeEndArray();
    }

    void strings(String name, Iterable<String> values) {
        beginArray(name);
        values.forEach(json::writeString);
        endArray();
    }

    /** Ends the last line and hands everything to the writer, which stays open. */
    @Override
    public void close() {
        if (written) {
            json.writeRaw("\n");
        }
        json.close();
    }
}
