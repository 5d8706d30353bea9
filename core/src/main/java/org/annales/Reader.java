package org.annales;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.annales.actor.ActorIndex;
import org.annales.actor.Seats;
import org.annales.attribution.DocumentVoices;
import org.annales.figure.FigureCheck;
import org.annales.model.ActorMention;
import org.annales.model.Document;
import org.annales.model.DocumentReading;
import org.annales.model.Figure;
import org.annales.model.Issue;
import org.annales.model.Mentions;
import org.annales.model.PlaceMention;
import org.annales.model.Statement;
import org.annales.model.TimeMention;
import org.annales.parse.DocumentParser;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Parser;
import org.annales.place.PlaceReading;

/** Steps 2 to 4: a document with zones → everything it says. Thread-safe; the same document gives the same reading. */
public final class Reader {

    private final Parser parser;
    private final Knowledge knowledge;
    private final DocumentParser documents;

    /** @param pool on which paragraphs are parsed; the result does not depend on its size */
    public Reader(Parser parser, Knowledge knowledge, ExecutorService pool) {
        this.parser = parser;
        this.knowledge = knowledge;
        this.documents = new DocumentParser(parser, pool);
    }

    /** Engine and model of the readings this makes. */
    public String engine() {
        return parser.id();
    }

    /** Hash of the knowledge of the readings this makes. */
    public String knowledge() {
        return knowledge.hash();
    }

    /**
     * Reads a document.
     *
     * @param issues what step 1 found wrong with it; kept in the reading
     * @throws InterruptedException if the thread is told to stop while paragraphs are parsed
     */
    public DocumentReading read(Document document, List<Issue> issues) throws InterruptedException {
        if (!document.language().value().equals("en")) {
            return new DocumentReading(
                    document,
                    parser.id(),
                    knowledge.hash(),
                    new Mentions(List.of(), List.of(), List.of()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    issues);
        }
        return extract(documents.parse(document), issues);
    }

    /** Steps 3 and 4 alone, for a document that is parsed already. */
    public DocumentReading extract(ParsedDocument document, List<Issue> issues) {
        List<Issue> found = new ArrayList<>(issues);
        List<TimeMention> times = knowledge.times().read(document);
        found.addAll(knowledge.times().issues(document, times));
        PlaceReading places = knowledge.places().read(document);
        found.addAll(places.issues());
        ActorIndex actors = knowledge.actors().index(document, places.mentions());
        List<PlaceMention> where = places.mentions().stream()
                .filter(place -> !Seats.isGovernment(place, actors))
                .toList();
        Mentions mentions = new Mentions(times, where, actors.mentions());
        DocumentVoices voices = knowledge
                .attribution()
                .in(
                        document,
                        (sentence, token) -> actors.find(sentence, token)
                                .map(ActorMention::name)
                                .orElse(null));
        List<Statement> statements = knowledge.statements().read(document, mentions, actors, voices);
        List<Figure> figures = knowledge.figures().read(document, mentions, voices);
        found.addAll(FigureCheck.list(document.document(), figures));
        return new DocumentReading(
                document.document(),
                parser.id(),
                knowledge.hash(),
                mentions,
                statements,
                knowledge.links().link(figures, statements),
                knowledge.attestations().read(document, mentions, actors, voices, statements),
                knowledge.views().read(document, actors, voices, statements),
                found);
    }
}
