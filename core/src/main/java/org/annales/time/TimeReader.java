package org.annales.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annales.model.DocumentKind;
import org.annales.model.Extent;
import org.annales.model.Found;
import org.annales.model.Span;
import org.annales.model.TimeMention;
import org.annales.model.TimeRelation;
import org.annales.model.TimexType;
import org.annales.model.When;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Sentence;

/** Finds the time expressions of a document and says what they stand for. Immutable, safe for use by many threads. */
public final class TimeReader {

    private final TimeKnowledge knowledge;

    public TimeReader(TimeKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The time expressions in text order, headings included. */
    public List<TimeMention> read(ParsedDocument document) {
        Found<LocalDate> published = document.document().published();
        DocumentKind kind = document.document().kind().value();
        Narrative narrative = new Narrative(published == null ? null : published.value());
        Resolver resolver = new Resolver(narrative, kind.anchorsOnPublication());
        Finder finder = new Finder(knowledge, kind);
        String text = document.document().text().value();
        List<TimeMention> mentions = new ArrayList<>();
        List<Sentence> sentences = document.sentences();
        int from = 0;
        while (from < sentences.size()) {
            int to = from + 1;
            while (to < sentences.size()
                    && sentences.get(to).zone() == sentences.get(from).zone()) {
                to++;
            }
            List<Sentence> paragraph = sentences.subList(from, to);
            Zone zone = document.zoneOf(paragraph.getFirst());
            readParagraph(finder.find(text, paragraph), zone, narrative, resolver, mentions);
            from = to;
        }
        return mentions;
    }

    private static void readParagraph(
            List<Candidate> candidates, Zone zone, Narrative narrative, Resolver resolver, List<TimeMention> mentions) {
        boolean heading = zone.kind() == ZoneKind.HEADING;
        if (heading) {
            narrative.enterSection();
        }
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            TimeMention mention = mention(candidate, narrative, resolver, heading);
            if (i + 1 < candidates.size() && Linker.isStretch(candidate, candidates.get(i + 1))) {
                TimeMention end = mention(candidates.get(++i), narrative, resolver, heading);
                addStretch(mention, end, mentions);
            } else {
                mentions.add(mention);
            }
        }
    }

    private static TimeMention mention(Candidate candidate, Narrative narrative, Resolver resolver, boolean heading) {
        Placed placed = resolver.place(candidate);
        Span span = candidate.span();
        if (placed.date() != null) {
            if (heading) {
                narrative.setHeading(placed.date(), span);
            } else {
                narrative.tell(placed.date(), span);
            }
        }
        return new TimeMention(
                span, placed.when(), placed.timex(), placed.type(), Extent.SOME_DAY, placed.how(), placed.anchor());
    }

    private static void addStretch(TimeMention from, TimeMention to, List<TimeMention> mentions) {
        boolean dates = from.when().isKnown() && to.when().isKnown();
        if (!dates || to.when().latest().isBefore(from.when().earliest())) {
            mentions.add(from);
            mentions.add(to);
            return;
        }
        mentions.add(new TimeMention(
                from.span().union(to.span()),
                When.between(from.when(), to.when()),
                from.timex() + '/' + to.timex(),
                TimexType.DATE,
                Extent.EVERY_DAY,
                from.how(),
                from.anchor(),
                TimeRelation.AT,
                List.of(from, to)));
    }
}
