package org.annales.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.annales.model.Severity;

/** Plain text and Markdown: the extracted text is exactly the decoded source. */
final class PlainText {

    private static final String VERSION = "1";

    private final Limits limits;

    PlainText(Limits limits) {
        this.limits = limits;
    }

    Extracted extract(Path file, byte[] bytes, boolean markdown) throws UnreadableException {
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
        if (decoded == null) {
            throw new UnreadableException(file, "is no text (binary data)");
        }
        return extract(file, decoded.text(), markdown, notes(decoded));
    }

    private Extracted extract(Path file, String text, boolean markdown, List<Extracted.Note> notes)
            throws UnreadableException {
        List<Line> lines = lines(file, text);
        Clues clues = new Clues();
        int first = markdown ? FrontMatter.read(text, lines, clues) : 0;
        List<Block> blocks = new TextBlocks(text, lines, markdown, ReadKnowledge.ENGLISH).cut(first);
        String extractor = (markdown ? "markdown " : "text ") + VERSION;
        return new Extracted(text, blocks, false, extractor, clues, notes);
    }

    private List<Line> lines(Path file, String text) throws UnreadableException {
        List<Line> lines = Line.list(text, limits.lines());
        if (lines == null) {
            throw new UnreadableException(file, "has more than " + limits.lines() + " lines");
        }
        return lines;
    }

    static List<Extracted.Note> notes(TextDecoder.Decoded decoded) {
        List<Extracted.Note> notes = new ArrayList<>();
        if (decoded.guessed()) {
            notes.add(new Extracted.Note(
                    Severity.INFO, "encoding-guessed", "read as " + decoded.charset() + ", which is a guess"));
        }
        if (decoded.broken() > 0) {
            String message = decoded.broken() + " characters could not be decoded from " + decoded.charset();
            notes.add(new Extracted.Note(Severity.WARNING, "broken-characters", message));
        }
        return notes;
    }
}
