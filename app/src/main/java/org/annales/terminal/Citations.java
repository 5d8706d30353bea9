package org.annales.terminal;

import java.util.HashMap;
import java.util.Map;
import org.annales.model.SourceText;
import org.annales.store.Store;

/** Says where words stand, as “name:offset”, the offset in code points as everywhere outside the program. */
public final class Citations {

    /** Columns of a short name. */
    static final int SHORT = 16;

    private final Store store;
    private final Map<String, SourceText> texts = new HashMap<>();

    public Citations(Store store) {
        this.store = store;
    }

    /**
     * The place of words.
     *
     * @param document the document's id
     * @param name its name
     * @param offset in UTF-16 units
     */
    public String of(String document, String name, int offset) {
        SourceText text = texts.computeIfAbsent(document, id -> store.text(id).orElseGet(() -> new SourceText("")));
        return Plain.line(name) + ":" + text.toCodePoint(offset);
    }

    /** The same where there is little room: of a long name its beginning, by which commands find it too. */
    public String shortOf(String document, String name, int offset) {
        String full = of(document, name, offset);
        return Plain.cut(Plain.line(name), SHORT) + full.substring(full.lastIndexOf(':'));
    }
}
