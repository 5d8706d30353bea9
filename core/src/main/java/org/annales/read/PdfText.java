package org.annales.read;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;

/** PDF files that hold text. Scanned pages are not read; a file of nothing else is unreadable. */
final class PdfText {

    private final Limits limits;
    private final Extraction extraction;

    PdfText(Limits limits) {
        this.limits = limits;
        this.extraction = new Extraction(limits);
    }

    Extracted extract(Path file, InputStream bytes) throws UnreadableException {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(false);
        config.setExtractAnnotationText(false);
        config.setExtractAcroFormContent(false);
        config.setExtractBookmarksText(false);
        config.setExtractActions(false);
        config.setIfXFAExtractOnlyXFA(false);
        config.setSuppressDuplicateOverlappingText(true);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, config);
        PdfPages pages = new PdfPages();
        Metadata metadata = new Metadata();
        extraction.run(file, new PDFParser(), bytes, pages, metadata, context);
        String text = new PageText(pages.pages()).join();
        if (text.isBlank()) {
            throw new UnreadableException(file, "holds no text (scanned pages?)");
        }
        Clues clues = new Clues();
        clues.fallbackTitle = title(metadata);
        List<Line> lines = Line.list(text, limits.lines());
        if (lines == null) {
            throw new UnreadableException(file, "has more than " + limits.lines() + " lines");
        }
        List<Block> blocks = new TextBlocks(text, lines, false, ReadKnowledge.ENGLISH).cut(0);
        return new Extracted(text, blocks, false, HtmlText.version("pdf"), clues, List.of());
    }

    /** Many programs write the file's own name or their own into a PDF's title. */
    private static @org.jspecify.annotations.Nullable String title(Metadata metadata) {
        String title = metadata.get(TikaCoreProperties.TITLE);
        boolean speaking = title != null && title.strip().indexOf(' ') > 0 && !title.startsWith("Microsoft Word");
        return speaking ? title : null;
    }
}
