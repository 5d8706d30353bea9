package org.annales.read;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;

/** Word files, new and old, and RTF. Macros, embedded files, headers and deleted text are left alone. */
final class OfficeText {

    private final Extraction extraction;

    OfficeText(Limits limits) {
        this.extraction = new Extraction(limits);
    }

    Extracted extract(Path file, InputStream bytes, Format format) throws UnreadableException {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setIncludeHeadersAndFooters(false);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setIncludeShapeBasedContent(false);
        config.setExtractMacros(false);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, config);
        Metadata metadata = new Metadata();
        XhtmlPieces handler = new XhtmlPieces(HtmlRules.KNOWN);
        extraction.run(file, parser(format), bytes, handler, metadata, context);
        Assembly assembly = Assembly.of(handler.pieces());
        if (assembly.blocks().isEmpty()) {
            throw new UnreadableException(file, "holds no text");
        }
        Clues clues = new Clues();
        clues.fallbackTitle = metadata.get(TikaCoreProperties.TITLE);
        return new Extracted(
                assembly.text(),
                assembly.blocks(),
                marksHeadings(assembly.blocks()),
                HtmlText.version("office"),
                clues,
                List.of());
    }

    private static Parser parser(Format format) {
        return switch (format) {
            case DOC -> new OfficeParser();
            case RTF -> new RTFParser();
            default -> new OOXMLParser();
        };
    }

    /** Writers who use heading styles use them throughout. */
    private static boolean marksHeadings(List<Block> blocks) {
        return blocks.stream().anyMatch(b -> b.is(org.annales.model.ZoneKind.HEADING) && b.marked());
    }
}
