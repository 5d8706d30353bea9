package org.annales.read;

import java.io.IOException;
import java.io.InputStream;
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
    private final HtmlText html;
    private final PdfText pdf;
    private final OfficeText office;

    public DocumentReader() {
        this(Limits.USUAL);
    }

    DocumentReader(Limits limits) {
        this.limits = limits;
        this.plainText = new PlainText(limits);
        this.html = new HtmlText(limits);
        this.pdf = new PdfText(limits);
        this.office = new OfficeText(limits);
    }

    /** Reads a file that holds one document; of a file with several, the first. */
    public ReadDocument read(Path file, Given given) throws UnreadableException {
        return readAll(file, given).getFirst();
    }

    /** Reads all documents of a file, at least one, in order. */
    public List<ReadDocument> readAll(Path file, Given given) throws UnreadableException {
        SourceFile source = SourceFile.open(file, limits);
        try (InputStream in = source.stream()) {
            if (source.format() == Format.WARC || source.format() == Format.JSONL) {
                return readParts(source, in, given);
            }
            Extracted extracted = extract(file, source.format(), in);
            return List.of(document(new Origin(file, 0, source.hash()), extracted, given));
        } catch (IOException e) {
            throw SourceFile.unreadable(file, e);
        }
    }

    private Extracted extract(Path file, Format format, InputStream in) throws UnreadableException, IOException {
        return switch (format) {
            case TEXT, JSONL, WARC -> plainText.extract(file, in.readAllBytes(), false);
            case MARKDOWN -> plainText.extract(file, in.readAllBytes(), true);
            case HTML -> html.extract(file, in.readAllBytes());
            case PDF -> pdf.extract(file, in);
            case DOCX, DOC, RTF -> office.extract(file, in, format);
        };
    }

    /** A file with several documents; what cannot be read in it is an issue of its first document. */
    private List<ReadDocument> readParts(SourceFile source, InputStream in, Given given)
            throws UnreadableException, IOException {
        Parts parts = new Parts(source.path(), limits);
        if (source.format() == Format.WARC) {
            new WarcFile(source.path(), limits).read(in, parts);
        } else {
            JsonLinesFile.read(in, parts);
        }
        List<ReadDocument> documents = new ArrayList<>();
        for (Part part : parts.list()) {
            try {
                documents.add(readPart(source.path(), part, given));
            } catch (UnreadableException e) {
                parts.fail(part.number, e.problem());
            }
        }
        if (documents.isEmpty()) {
            String first =
                    parts.problems().isEmpty() ? "" : ": " + parts.problems().getFirst();
            throw new UnreadableException(source.path(), "holds no document that can be read" + first);
        }
        documents.set(0, documents.getFirst().with(Severity.ERROR, "unreadable-part", parts.problems()));
        return documents;
    }

    private ReadDocument readPart(Path file, Part part, Given given) throws UnreadableException, IOException {
        Extracted extracted = extract(file, part.format, part.stream());
        extracted.clues().preferAll(part.clues);
        return document(new Origin(file, part.number, part.hash()), extracted, given);
    }

    /** Where a document comes from; a part of a file is named by its number in it. */
    private record Origin(Path file, int number, String hash) {

        String name() {
            return file.getFileName() + suffix();
        }

        String suffix() {
            return number == 0 ? "" : "#" + number;
        }
    }

    private static ReadDocument document(Origin origin, Extracted extracted, Given given) throws UnreadableException {
        String text = extracted.text();
        Zoning.Zoned zoned = Zoning.zone(text, extracted.blocks(), extracted.marked(), extracted.clues());
        if (zoned.zones().isEmpty()) {
            throw new UnreadableException(origin.file(), "holds no text");
        }
        Facts facts = new Facts(text, zoned.zones(), extracted.clues(), given);
        String textHash = SourceFile.hash(text.getBytes(StandardCharsets.UTF_8));
        Document document = new Document(
                textHash.substring(0, ID_LENGTH),
                origin.name(),
                origin.file() + origin.suffix(),
                origin.hash(),
                textHash,
                extracted.extractor(),
                new SourceText(text),
                zoned.zones(),
                facts.title(origin.file()),
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
