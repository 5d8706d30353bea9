package org.annales.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.annales.model.Document;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;

/**
 * Parses a document zone by zone on a pool of threads; the result does not depend on how many there are.
 *
 * <p>Zones from which nothing is ever read (credits, references) are not parsed.
 */
public final class DocumentParser {

    private final Parser parser;
    private final ExecutorService pool;

    public DocumentParser(Parser parser, ExecutorService pool) {
        this.parser = parser;
        this.pool = pool;
    }

    public ParsedDocument parse(Document document) throws InterruptedException {
        List<Future<List<Sentence>>> parts = new ArrayList<>();
        for (int i = 0; i < document.zones().size(); i++) {
            Zone zone = document.zones().get(i);
            if (isParsed(zone)) {
                int index = i;
                parts.add(pool.submit(() -> parser.parse(
                        document.text().of(zone.span()), zone.span().start(), index)));
            }
        }
        List<Sentence> sentences = new ArrayList<>();
        for (Future<List<Sentence>> part : parts) {
            sentences.addAll(await(part));
        }
        return new ParsedDocument(document, sentences);
    }

    private static boolean isParsed(Zone zone) {
        return zone.reading()
                || zone.kind() == ZoneKind.HEADING
                || zone.kind() == ZoneKind.TITLE
                || zone.kind() == ZoneKind.DATELINE;
    }

    private static List<Sentence> await(Future<List<Sentence>> part) throws InterruptedException {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a paragraph could not be parsed", e.getCause());
        }
    }
}
