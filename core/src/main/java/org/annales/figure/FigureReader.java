package org.annales.figure;

import java.util.ArrayList;
import java.util.List;
import org.annales.attribution.Attribution;
import org.annales.attribution.DocumentVoices;
import org.annales.model.Figure;
import org.annales.model.Mentions;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Sentence;

/** Reads the numbers of a document as claims. Immutable and thread-safe. */
public final class FigureReader {

    private final Attribution attribution;
    private final AmountReader amounts;
    private final CountedReader counted;
    private final Nouns nouns;
    private final FindingReader findings;
    private final Kinds kinds;

    private FigureReader(Attribution attribution) {
        NumberWords numbers = NumberWords.load();
        this.attribution = attribution;
        this.kinds = Kinds.load();
        this.nouns = Nouns.load(numbers);
        this.amounts = new AmountReader(numbers);
        this.counted = new CountedReader(nouns);
        this.findings = new FindingReader(kinds, nouns);
    }

    /** With the packaged knowledge. */
    public static FigureReader load(Attribution attribution) {
        return new FigureReader(attribution);
    }

    /** The figures of a document in text order; voices are read from the words and the actors named in the mentions. */
    public List<Figure> read(ParsedDocument document, Mentions mentions) {
        return read(document, mentions, attribution.in(document, new MentionNamer(mentions.actors())));
    }

    /** The same with voices already read. */
    public List<Figure> read(ParsedDocument document, Mentions mentions, DocumentVoices voices) {
        Exclusions exclusions = new Exclusions(nouns, mentions.times());
        FigureContext context = new FigureContext(document, mentions, kinds);
        List<Figure> figures = new ArrayList<>();
        Finding last = null;
        int zone = -1;
        for (Sentence sentence : document.sentences()) {
            if (!document.zoneOf(sentence).reading()) {
                continue;
            }
            List<Amount> found = amounts.read(sentence);
            Finding before = sentence.zone() == zone ? last : null;
            last = null;
            zone = sentence.zone();
            if (!found.isEmpty()) {
                List<Finding> counting = findings.read(sentence, count(sentence, found, exclusions), found, before);
                last = counting.isEmpty() ? before : counting.getLast();
                add(sentence, counting, context, voices, figures);
            }
        }
        return List.copyOf(kinds.disputes().add(document, figures, voices));
    }

    private static void add(
            Sentence sentence,
            List<Finding> findings,
            FigureContext context,
            DocumentVoices voices,
            List<Figure> figures) {
        Figure last = null;
        for (Finding finding : findings) {
            last = context.figure(sentence, finding, voices, last);
            figures.add(last);
        }
    }

    private List<Counted> count(Sentence sentence, List<Amount> found, Exclusions exclusions) {
        List<Counted> counting = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Counted one = counted.read(sentence, found.get(i));
            if (one != null && i + 1 < found.size()) {
                one = counted.sharing(sentence, one, found.get(i + 1));
            }
            if (one != null && !exclusions.excludes(sentence, one)) {
                counting.add(one.with(amounts.withBoundBehind(sentence, one.amount(), one.noun())));
            }
        }
        return counting;
    }
}
