package org.annales.figure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.annales.attribution.DocumentVoices;
import org.annales.model.Figure;
import org.annales.model.Mentions;
import org.annales.model.Scope;
import org.annales.model.Span;
import org.annales.model.When;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Sentence;

/** Gives a finding its place, time, side, scope and voices. */
final class FigureContext {

    private final ParsedDocument document;

    FigureContext(ParsedDocument document, Mentions mentions) {
        this.document = document;
    }

    Figure figure(Sentence sentence, Finding f, DocumentVoices voices, List<Figure> before) {
        Amount amount = f.counted().amount();
        Span quote = new Span(amount.start(), amount.end());
        return new Figure(
                id(document.document().textHash(), quote, f.kind()),
                document.document().id(),
                quote,
                sentence.span(),
                f.kind(),
                f.unit(),
                amount.min(),
                amount.max(),
                amount.bound(),
                f.counted().noun() < 0 ? "" : sentence.token(f.counted().noun()).form(),
                null,
                null,
                null,
                When.unknown(),
                Scope.INCIDENT,
                voices.voicesOf(sentence, f.counted().amount().from()),
                null,
                null,
                0.9,
                f.rule());
    }

    static String id(String textHash, Span quote, String kind) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((textHash + ' ' + quote.start() + ' ' + quote.end() + ' ' + kind)
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
