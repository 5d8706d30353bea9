package org.annales.verify;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.Document;
import org.annales.model.Found;
import org.annales.model.SourceText;
import org.annales.model.Span;
import org.annales.model.StableId;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.annales.read.NoteLists;

/** An example's text as a document, each line a paragraph; lines between bars are the rows of a table. */
public final class ExampleDocument {

    private static final String GIVEN = "given";

    private ExampleDocument() {}

    /** The document of an example. */
    public static Document of(Example example) {
        String text = example.text();
        String hash = StableId.of(text);
        return new Document(
                hash,
                example.file(),
                example.file(),
                hash,
                hash,
                "example",
                new SourceText(text),
                zones(text),
                new Found<>(example.file(), GIVEN),
                new Found<>(example.kind(), GIVEN),
                new Found<>("en", GIVEN),
                example.published() == null ? null : new Found<>(example.published(), GIVEN),
                null);
    }

    private static List<Zone> zones(String text) {
        List<Zone> zones = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            Zone last = zones.isEmpty() ? null : zones.getLast();
            if (text.startsWith("|", start)) {
                boolean goesOn = last != null && last.kind() == ZoneKind.TABLE;
                int begin = goesOn ? zones.removeLast().span().start() : start;
                zones.add(new Zone(ZoneKind.TABLE, new Span(begin, end), 0, false));
            } else if (!text.substring(start, end).isBlank()) {
                zones.add(new Zone(ZoneKind.PARAGRAPH, new Span(start, end), 0, true));
            }
            start = end + 1;
        }
        return NoteLists.cut(text, zones);
    }
}
