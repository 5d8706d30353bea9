package org.annales.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.SecureContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Runs a Tika parser on a file that nobody vouches for: with a limit on time, on the text that comes out, on nesting and on how
 * much more comes out than went in, and without opening what is embedded.
 */
final class Extraction {

    private static final int DEEPEST = 2_000;
    private static final long HARMLESS = 20_000_000;

    private final Limits limits;

    Extraction(Limits limits) {
        this.limits = limits;
    }

    /** Parses the stream into the handler; the stream is closed. Extracted text beyond the limit makes the file unreadable. */
    void run(
            Path file,
            Parser parser,
            InputStream bytes,
            ContentHandler handler,
            Metadata metadata,
            ParseContext context)
            throws UnreadableException {
        if (context.get(EmbeddedDocumentExtractor.class) == null) {
            context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        }
        FutureTask<@Nullable Exception> task = new FutureTask<>(() -> parse(parser, bytes, handler, metadata, context));
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name("extract " + file.getFileName())
                .start(task);
        try {
            Exception failure = task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
            if (failure != null) {
                throw new UnreadableException(file, describe(failure));
            }
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new UnreadableException(
                    file, "took longer than " + limits.time().toSeconds() + " seconds to take apart");
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new UnreadableException(file, "reading was interrupted");
        } catch (ExecutionException e) {
            throw new UnreadableException(file, describe(e.getCause()));
        }
    }

    private @Nullable Exception parse(
            Parser parser, InputStream bytes, ContentHandler handler, Metadata metadata, ParseContext context) {
        try (TikaInputStream stream = TikaInputStream.get(bytes)) {
            SecureContentHandler secure =
                    new SecureContentHandler(new LimitedHandler(handler, limits.textBytes()), stream);
            secure.setMaximumDepth(DEEPEST);
            secure.setOutputThreshold(HARMLESS);
            parser.parse(stream, secure, metadata, context);
            return null;
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            return e;
        }
    }

    private String describe(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedHandler.TooMuchText) {
                return "holds more than " + Limits.size(limits.textBytes()) + " of text";
            }
            if (cause instanceof EncryptedDocumentException) {
                return "is protected by a password";
            }
            String message = String.valueOf(cause.getMessage());
            if (message.contains("element nesting")) {
                return "is nested too deeply to take apart";
            }
            if (message.contains("zip bomb")
                    || message.contains("Zip bomb")
                    || message.startsWith("Tried to allocate")) {
                return "is far larger inside than outside (a zip bomb?)";
            }
        }
        if (failure instanceof OutOfMemoryError || failure instanceof StackOverflowError) {
            return "is too large or too deeply nested to take apart";
        }
        return "is broken: " + reason(failure);
    }

    private static String reason(@Nullable Throwable failure) {
        Throwable last = failure;
        while (last != null && last.getCause() != null && last.getCause() != last) {
            last = last.getCause();
        }
        String message = last == null ? null : last.getMessage();
        String words = message == null || message.isBlank() ? String.valueOf(last) : message;
        return words.length() > 160 ? words.substring(0, 160) + "…" : words;
    }

    /** Leaves embedded files alone. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
