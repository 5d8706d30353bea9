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
        boolean marked = document.document().zones().stream().anyMatch(z -> z.kind() == ZoneKind.HEADING);
        int from = 0;
        while (from < sentences.size()) {
            int to = from + 1;
            while (to < sentences.size()
                    && sentences.get(to).zone() == sentences.get(from).zone()) {
                to++;
            }
            List<Sentence> paragraph = sentences.subList(from, to);
            Zone zone = document.zoneOf(paragraph.getFirst());
            if (zone.kind() == ZoneKind.HEADING) {
                narrative.enterHeading(zone.level());
            }
            readParagraph(finder.find(text, paragraph), zone, narrative, resolver, marked, mentions);
            from = to;
        }
        return mentions;
    }

    private static void readParagraph(
            List<Candidate> candidates,
            Zone zone,
            Narrative narrative,
            Resolver resolver,
            boolean marked,
            List<TimeMention> mentions) {
        if (candidates.isEmpty()) {
            return;
        }
        boolean heading = marked
                ? zone.kind() == ZoneKind.HEADING
                : isHeading(candidates.getFirst().context(), zone);
        if (heading && zone.kind() != ZoneKind.HEADING) {
            narrative.enterHeading(zone.level());
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

    private static boolean isHeading(Context context, Zone zone) {
        if (zone.kind() == ZoneKind.HEADING || zone.kind() == ZoneKind.TITLE) {
            return true;
        }
        Sentence sentence = context.sentences().getFirst();
        String last = sentence.token(sentence.size() - 1).form();
        return context.sentences().size() == 1
                && sentence.size() <= 14
                && !last.equals(".")
                && !last.equals("!")
                && !last.equals("?")
                && !last.equals("\"");
    }

    private static TimeMention mention(Candidate candidate, Narrative narrative, Resolver resolver, boolean heading) {
        Standing standing = Syntax.standing(candidate);
        Placed placed = resolver.place(candidate, standing);
        Span span = candidate.span();
        if (placed.date() != null) {
            if (heading && isExplicit(candidate.expression())) {
                narrative.tellHeading(placed.date(), span, candidate.sentence(), standing);
            } else {
                narrative.tell(placed.date(), span, candidate.sentence(), standing, isBack(candidate.expression()));
            }
        }
        return new TimeMention(
                span,
                placed.when(),
                placed.timex(),
                placed.type(),
                Extent.SOME_DAY,
                placed.how(),
                placed.anchor(),
                standing.relation(),
                List.of());
    }

    private static boolean isExplicit(Expression expression) {
        return switch (expression) {
            case Expression.Calendar date -> date.hasYear();
            case Expression.Decade _, Expression.Holiday _ -> true;
            default -> false;
        };
    }

    /** Does the expression count back from the story's time, which goes on from where it was? */
    private static boolean isBack(Expression expression) {
        return switch (expression) {
            case Expression.Offset offset -> offset.direction() < 0 || offset.deictic();
            case Expression.Relative relative -> relative.shift() < 0 || relative.deictic();
            case Expression.Decade _, Expression.Century _ -> true;
            default -> false;
        };
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
