package org.annales.figure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.annales.model.Span;

/** Ids that stay the same from reading to reading: from the document's text, the quoted words and the kind. */
final class FigureIds {

    private static final int BYTES = 8;

    private FigureIds() {}

    static String of(String textHash, Span quote, String kind) {
        String key = textHash + ' ' + quote.start() + ' ' + quote.end() + ' ' + kind;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
