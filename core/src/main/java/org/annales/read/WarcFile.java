package org.annales.read;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.warc.WARCParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.helpers.DefaultHandler;

/** Web archives: each page, text or PDF that a server answered with is a document. */
final class WarcFile {

    private final Path file;
    private final Limits limits;

    WarcFile(Path file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    void read(InputStream in, Parts parts) throws UnreadableException {
        Collector collector = new Collector(parts, limits);
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, collector);
        new Extraction(limits).run(file, new WARCParser(), in, new DefaultHandler(), new Metadata(), context);
    }

    private static final class Collector implements EmbeddedDocumentExtractor {

        private final Parts parts;
        private final Limits limits;
        private int number;

        Collector(Parts parts, Limits limits) {
            this.parts = parts;
            this.limits = limits;
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            number++;
            return format(metadata) != null && status(metadata) < 300;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws IOException {
            Format format = format(metadata);
            if (format == null) {
                return;
            }
            byte[] bytes = stream.readNBytes(limits.textBytes() + 1);
            try {
                parts.add(new Part(number, format, bytes, clues(metadata)));
            } catch (UnreadableException e) {
                throw new IOException(e.problem(), e);
            }
        }

        private static int status(Metadata metadata) {
            String status = metadata.get("warc:http:status");
            return status != null && status.matches("\\d{3}") ? Integer.parseInt(status) : 200;
        }

        private static @Nullable Format format(Metadata metadata) {
            String type = metadata.get("warc:payload-content-type");
            String name = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            return switch (name) {
                case "text/html", "application/xhtml+xml" -> Format.HTML;
                case "text/plain" -> Format.TEXT;
                case "text/markdown" -> Format.MARKDOWN;
                case "application/pdf" -> Format.PDF;
                default -> null;
            };
        }

        private static Clues clues(Metadata metadata) {
            Clues clues = new Clues();
            String address = metadata.get("warc:WARC-Target-URI");
            try {
                clues.address = address == null ? null : URI.create(address).getHost();
            } catch (IllegalArgumentException _) {
                // An address that is none names no publisher.
            }
            return clues;
        }
    }
}
