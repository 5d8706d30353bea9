package org.annales.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annales.model.DocumentKind;
import org.annales.model.Extent;
import org.annales.model.Found;
import org.annales.model.Issue;
import org.annales.model.Severity;
import org.annales.model.Span;
import org.annales.model.TimeMention;
import org.annales.model.TimeRelation;
import org.annales.model.TimexType;
import org.annales.model.When;
import org.annales.model.WhenSet;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;
import org.annales.parse.ParsedDocument;
import org.annales.parse.Sentence;
import org.annales.time.Linker.Join;

/** Finds the time expressions of a document and says what they stand for. Immutable, safe for use by many threads. */
public final class TimeReader {

    /** So many words at most has a heading like “Aftermath and legacy of the war”. */
    private static final int LONGEST_AFTERMATH = 6;

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
            if (isAftermath(paragraph, zone)) {
                narrative.resume();
            }
            readParagraph(finder.find(text, paragraph), zone, narrative, resolver, marked, mentions);
            from = to;
        }
        return mentions;
    }

    /** What of the time expressions is bad data: days that no calendar has. */
    public List<Issue> issues(ParsedDocument document, List<TimeMention> mentions) {
        return mentions.stream()
                .flatMap(mention -> mention.expressions().stream())
                .filter(mention -> mention.how().equals(Placed.IMPOSSIBLE))
                .map(mention -> new Issue(
                        document.document().id(),
                        Severity.WARNING,
                        "impossible-date",
                        mention.span(),
                        "no calendar has this date: "
                                + document.document().text().of(mention.span())))
                .toList();
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
            Join join = i + 1 < candidates.size() ? Linker.join(candidate, candidates.get(i + 1)) : Join.NONE;
            if (join == Join.NONE) {
                mentions.add(mention);
            } else {
                TimeMention other = mention(candidates.get(++i), narrative, resolver, heading);
                addJoined(join, mention, other, mentions);
            }
        }
    }

    /** Is it a heading of few words, one of which says that what follows came after the story? */
    private boolean isAftermath(List<Sentence> paragraph, Zone zone) {
        Sentence sentence = paragraph.getFirst();
        boolean heading = zone.kind() == ZoneKind.HEADING || zone.kind() == ZoneKind.PARAGRAPH;
        if (!heading || paragraph.size() > 1 || sentence.size() > LONGEST_AFTERMATH) {
            return false;
        }
        Lexicon lexicon = knowledge.lexicon();
        int kind = lexicon.getKind("AFTERMATH");
        return sentence.tokens().stream().anyMatch(token -> lexicon.sense(token.lower(), kind) != null);
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
            case Expression.Relative relative -> relative.shift() < 0 || (relative.deictic() && relative.shift() == 0);
            case Expression.Decade _, Expression.Century _ -> true;
            default -> false;
        };
    }

    private static void addJoined(Join join, TimeMention first, TimeMention second, List<TimeMention> mentions) {
        boolean dates = first.when().isKnown() && second.when().isKnown();
        boolean backward = second.when().latest().isBefore(first.when().earliest());
        if (!dates || (backward && join == Join.STRETCH)) {
            mentions.add(first);
            mentions.add(second);
            return;
        }
        boolean stretch = join == Join.STRETCH;
        mentions.add(new TimeMention(
                first.span().union(second.span()),
                stretch
                        ? When.between(first.when(), second.when())
                        : new WhenSet(false, List.of(first.when(), second.when())),
                first.timex() + '/' + second.timex(),
                TimexType.DATE,
                stretch ? Extent.EVERY_DAY : Extent.SOME_DAY,
                first.how(),
                first.anchor(),
                stretch ? TimeRelation.AT : first.relation(),
                List.of(first, second)));
    }
}
