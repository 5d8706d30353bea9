package org.annales.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.annales.model.Document;
import org.annales.model.DocumentKind;
import org.annales.model.SourceText;
import org.annales.model.TimeMention;
import org.annales.parse.DocumentParser;
import org.annales.parse.ModelCache;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Parsers;
import org.annales.read.DocumentReader;
import org.annales.read.Given;
import org.annales.time.TimeKnowledge;
import org.annales.time.TimeReader;

/**
 * Scores and speeds of the reading of times on annotated narratives, beside those of the peers on the class path, in one
 * run and on one thread: processor time, warm, median of five (of three for peers).
 */
public final class TimeBench {

    private static final int WARM_UP = 20;
    private static final int PARSED_WARM_UP = 3;
    private static final int RUNS = 5;
    private static final int PEER_RUNS = 3;

    private final List<AnnotatedText> texts = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final TimeReader reader = new TimeReader(TimeKnowledge.english());
    private final DocumentParser parser;

    private TimeBench(DocumentParser parser) {
        this.parser = parser;
    }

    /**
     * Measures and prints.
     *
     * @param args texts, each with its annotations beside it
     */
    public static void main(String[] args) throws Exception {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            DocumentParser parser =
                    new DocumentParser(Parsers.load(new ModelCache(ModelCache.userFolder()), share -> {}), pool);
            TimeBench bench = new TimeBench(parser);
            for (String file : args) {
                bench.add(Path.of(file));
            }
            bench.run();
        }
    }

    private void add(Path file) throws Exception {
        Given given = new Given(null, null, DocumentKind.ARTICLE, null);
        texts.add(AnnotatedText.read(file));
        documents.add(new DocumentReader().read(file, given).document());
    }

    private void run() throws Exception {
        List<ParsedDocument> parsed = parseAll();
        long tokens = parsed.stream()
                .flatMap(document -> document.sentences().stream())
                .mapToLong(sentence -> sentence.size())
                .sum();
        long characters = texts.stream().mapToLong(text -> text.text().length()).sum();
        System.out.printf(Locale.ROOT, "%d texts, %d characters, %d tokens%n", texts.size(), characters, tokens);
        score(parsed);
        double alone = Timing.processorMedian(WARM_UP, RUNS, () -> parsed.forEach(reader::read));
        double whole =
                Timing.processorMedian(PARSED_WARM_UP, RUNS, () -> parseAll().forEach(reader::read));
        speed("Annales, parsed sentences given", alone, tokens, characters);
        speed("Annales, parsing included", whole, tokens, characters);
        for (TimePeer peer : ServiceLoader.load(TimePeer.class)) {
            comparePeer(peer, alone, tokens, characters);
        }
    }

    private List<ParsedDocument> parseAll() throws InterruptedException {
        List<ParsedDocument> parsed = new ArrayList<>();
        for (Document document : documents) {
            parsed.add(parser.parse(document));
        }
        return parsed;
    }

    private void score(List<ParsedDocument> parsed) {
        TimeScore score = new TimeScore();
        for (int i = 0; i < texts.size(); i++) {
            SourceText text = documents.get(i).text();
            List<FoundTime> found = reader.read(parsed.get(i)).stream()
                    .flatMap(mention -> mention.expressions().stream())
                    .map(mention -> found(mention, text))
                    .toList();
            score.add(texts.get(i).times(), found);
        }
        System.out.println("Annales: " + score);
    }

    private static FoundTime found(TimeMention mention, SourceText text) {
        return new FoundTime(
                text.toCodePoint(mention.span().start()),
                text.toCodePoint(mention.span().end()),
                mention.timex());
    }

    /** Scores a peer, and measures it and Annales in turn, so that both meet the same machine. */
    private void comparePeer(TimePeer peer, double alone, long tokens, long characters) throws Exception {
        // The scored pass is the peer's warm-up.
        TimeScore score = new TimeScore();
        for (AnnotatedText text : texts) {
            score.add(text.times(), peer.read(text.text()));
        }
        System.out.println(peer.name() + ": " + score);
        List<Double> peers = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (int run = 0; run < PEER_RUNS; run++) {
            peers.add(Timing.processorSeconds(() -> texts.forEach(text -> peer.read(text.text()))));
            ours.add(Timing.processorSeconds(() -> parseAll().forEach(reader::read)));
        }
        double seconds = Timing.median(peers);
        speed(peer.name(), seconds, tokens, characters);
        speed("Annales in turn with it, parsing included", Timing.median(ours), tokens, characters);
        System.out.printf(
                Locale.ROOT,
                "Annales is %.1f times as fast given parsed sentences, %.2f times parsing included%n",
                seconds / alone,
                seconds / Timing.median(ours));
    }

    private static void speed(String name, double seconds, long tokens, long characters) {
        System.out.printf(
                Locale.ROOT,
                "%s: %.3f s, %.0f tokens/s, %.0f characters/s%n",
                name,
                seconds,
                tokens / seconds,
                characters / seconds);
    }
}
