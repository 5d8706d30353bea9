package org.annales.read;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annales.model.Severity;
import org.apache.tika.Tika;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;

/** Web pages: the words a reader sees in the page's main part. Nothing in a page is executed or fetched. */
final class HtmlText {

    private static final Pattern CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;

    private final Extraction extraction;
    private final HtmlRules rules = HtmlRules.KNOWN;

    HtmlText(Limits limits) {
        this.extraction = new Extraction(limits);
    }

    Extracted extract(Path file, byte[] bytes) throws UnreadableException {
        TextDecoder.Decoded decoded = decode(bytes);
        if (decoded == null) {
            throw new UnreadableException(file, "is no text (binary data)");
        }
        Metadata metadata = new Metadata();
        XhtmlPieces handler = new XhtmlPieces(rules);
        ParseContext context = new ParseContext();
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        context.set(EncodingDetector.class, (input, about) -> StandardCharsets.UTF_8);
        byte[] utf8 = decoded.text().getBytes(StandardCharsets.UTF_8);
        extraction.run(file, new JSoupParser(), new ByteArrayInputStream(utf8), handler, metadata, context);
        Clues clues = new Clues();
        new PageMetadata(rules, clues).read(metadata, decoded.text(), handler.times());
        Assembly assembly = Assembly.of(Assembly.mainPart(handler.pieces()));
        if (assembly.blocks().isEmpty()) {
            throw new UnreadableException(file, "holds no text that a reader of the page would see");
        }
        return new Extracted(assembly.text(), assembly.blocks(), true, version("html"), clues, notes(decoded));
    }

    /** “html 1, Tika 3.2.3”: our own rules' version and the library's. */
    static String version(String what) {
        return what + " 1, " + Tika.getString().replace("Apache ", "");
    }

    private static List<Extracted.Note> notes(TextDecoder.Decoded decoded) {
        return PlainText.notes(decoded).stream()
                .filter(note -> note.severity() != Severity.INFO || decoded.guessed())
                .toList();
    }

    /** The encoding that the page names goes before a guess, and a byte-order mark or valid UTF-8 before what the page says. */
    private static TextDecoder.@org.jspecify.annotations.Nullable Decoded decode(byte[] bytes) {
        TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
        if (decoded != null && !decoded.guessed()) {
            return decoded;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher named = CHARSET.matcher(head);
        if (named.find() && isSupported(named.group(1))) {
            Charset charset = Charset.forName(named.group(1));
            return new TextDecoder.Decoded(new String(bytes, charset), charset.name(), false, 0);
        }
        return decoded;
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name)
                    && !name.toUpperCase(java.util.Locale.ROOT).startsWith("UTF-16");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
