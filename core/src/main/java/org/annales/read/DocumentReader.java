package org.annales.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.annales.model.Document;
import org.annales.model.Found;
import org.annales.model.Issue;
import org.annales.model.Severity;
import org.annales.model.SourceText;
import org.annales.model.Span;

/**
 * Reads a file into a document with zones. Thread-safe; the same bytes give the same document.
 *
 * <p>What is wrong with the source but leaves it readable is an {@link Issue}; what cannot be read at all is an
 * {@link UnreadableException}, whose message is one line for the user.
 */
public final class DocumentReader {

    private static final int ID_LENGTH = 16;

    private final Limits limits;
    private final PlainText plainText;

    public DocumentReader() {
        this(Limits.USUAL);
    }

    DocumentReader(Limits limits) {
        this.limits = limits;
        this.plainText = new PlainText(limits);
    }

    /** Reads a file that holds one document; of a file with several, the first. */
    public ReadDocument read(Path file, Given given) throws UnreadableException {
        return readAll(file, given).getFirst();
    }

    /** Reads all documents of a file, at least one. */
    public List<ReadDocument> readAll(Path file, Given given) throws UnreadableException {
        SourceFile source = SourceFile.open(file, limits);
        Extracted extracted = extract(source);
        return List.of(document(file, source.hash(), extracted, given));
    }

    private Extracted extract(SourceFile source) throws UnreadableException {
        Path file = source.path();
        return switch (source.format()) {
            case TEXT -> plainText.extract(file, source.bytes(), false);
            case MARKDOWN -> plainText.extract(file, source.bytes(), true);
            case HTML -> new HtmlText(limits).extract(file, source.bytes());
            case PDF -> new PdfText(limits).extract(file, source.stream());
            case DOCX, DOC, RTF -> new OfficeText(limits).extract(file, source.stream(), source.format());
            case WARC, JSONL -> plainText.extract(file, source.bytes(), false);
        };
    }

    private static ReadDocument document(Path file, String sourceHash, Extracted extracted, Given given)
            throws UnreadableException {
        String text = extracted.text();
        Zoning.Zoned zoned = Zoning.zone(text, extracted.blocks(), extracted.marked(), extracted.clues());
        if (zoned.zones().isEmpty()) {
            throw new UnreadableException(file, "holds no text");
        }
        Facts facts = new Facts(text, zoned.zones(), extracted.clues(), given);
        String textHash = SourceFile.hash(text.getBytes(StandardCharsets.UTF_8));
        Document document = new Document(
                textHash.substring(0, ID_LENGTH),
                file.getFileName().toString(),
                file.toString(),
                sourceHash,
                textHash,
                extracted.extractor(),
                new SourceText(text),
                zoned.zones(),
                facts.title(file),
                facts.kind(),
                facts.language(),
                given.published() != null ? new Found<>(given.published(), "given") : extracted.clues().published,
                facts.publisher());
        return new ReadDocument(document, issues(document, extracted, zoned));
    }

    private static List<Issue> issues(Document document, Extracted extracted, Zoning.Zoned zoned) {
        List<Issue> issues = new ArrayList<>();
        for (Extracted.Note note : extracted.notes()) {
            issues.add(new Issue(document.id(), note.severity(), note.code(), null, note.message()));
        }
        String language = document.language().value();
        if (!language.equals("en")) {
            String message =
                    "the text is not English but “" + language + "”, of which nothing is known; no statements are read";
            issues.add(new Issue(document.id(), Severity.WARNING, "no-knowledge", null, message));
        }
        for (Span span : zoned.missing()) {
            String message = "the text announces a table or list that is not there: “"
                    + document.text().of(span) + "”";
            issues.add(new Issue(document.id(), Severity.WARNING, "missing-table", span, message));
        }
        return issues;
    }
}
