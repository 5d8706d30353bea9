package org.annales.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.annales.model.Actor;
import org.annales.model.ActorMention;
import org.annales.model.Bound;
import org.annales.model.Coordinates;
import org.annales.model.Document;
import org.annales.model.DocumentKind;
import org.annales.model.DocumentReading;
import org.annales.model.Extent;
import org.annales.model.Figure;
import org.annales.model.Found;
import org.annales.model.Location;
import org.annales.model.Mentions;
import org.annales.model.Participant;
import org.annales.model.Phase;
import org.annales.model.Place;
import org.annales.model.PlaceKind;
import org.annales.model.PlaceMention;
import org.annales.model.Reality;
import org.annales.model.Scope;
import org.annales.model.Sector;
import org.annales.model.SourceText;
import org.annales.model.Span;
import org.annales.model.StableId;
import org.annales.model.Stance;
import org.annales.model.Statement;
import org.annales.model.Timing;
import org.annales.model.Voice;
import org.annales.model.When;
import org.annales.model.Zone;
import org.annales.model.ZoneKind;

/**
 * Makes up readings of documents, always the same for the same seed: places of which some are named far more often than
 * others, a war of thirty years with more happening in some than in others, days as well as months, years and no time at all.
 */
final class ChronicleGenerator {
    private static final LocalDate BEGIN = LocalDate.of(1980, 1, 1);
    private static final int DAYS = 30 * 365;
    private static final int FORCES = 400;
    private static final List<String> SIDES = List.of("Northern", "Southern", "Eastern", "Western");
    private static final List<String> TYPES = List.of(
            "attack",
            "attack",
            "attack",
            "bombard",
            "bombard",
            "capture",
            "capture",
            "kill",
            "kill",
            "withdraw",
            "displace",
            "destroy",
            "deploy",
            "negotiate",
            "agree",
            "demand",
            "accuse",
            "appoint",
            "remove",
            "blockade",
            "aid",
            "arm",
            "declare",
            "detain");
    private static final List<String> KINDS = List.of("killed", "wounded", "displaced", "detained");

    private final Random random;
    private final int places;
    private final int statementsADocument;

    ChronicleGenerator(long seed, int places, int statementsADocument) {
        this.random = new Random(seed);
        this.places = places;
        this.statementsADocument = statementsADocument;
    }

    /** The reading of a document of this number. */
    DocumentReading next(int number) {
        StringBuilder text = new StringBuilder();
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < statementsADocument; i++) {
            Draft draft = draft(text.length());
            text.append(draft.sentence()).append(' ');
            drafts.add(draft);
        }
        text.append("Document ").append(number).append('.');
        Document document = document(number, text.toString());
        List<Statement> statements = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        List<PlaceMention> mentions = new ArrayList<>();
        List<ActorMention> actors = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Statement statement = draft.statement(document, number + "-" + i);
            statements.add(statement);
            mentions.add(new PlaceMention(
                    statement.places().getFirst().span(), draft.place(), true, "only one", 1, List.of()));
            for (int a = 0; a < 2; a++) {
                Span span = new Span(draft.start() + a, draft.start() + a + 1);
                actors.add(new ActorMention(span, span.start(), a == 0 ? draft.agent() : draft.target(), "name"));
            }
            if (i % 5 == 0) {
                figures.add(figure(draft, statement, document, number + "-" + i));
            }
        }
        return new DocumentReading(
                document,
                "generator",
                "1",
                new Mentions(List.of(), mentions, actors),
                statements,
                figures,
                List.of(),
                List.of(),
                List.of());
    }

    /** What a sentence says, before there is a document. */
    private record Draft(
            int start,
            String type,
            Actor agent,
            Actor target,
            Place place,
            When when,
            String sentence,
            Reality reality) {
        Statement statement(Document document, String name) {
            Span all = new Span(start, start + sentence.length());
            Span trigger = new Span(start, start + type.length());
            return new Statement(
                    StableId.of("generated", name),
                    document.id(),
                    type,
                    trigger,
                    all,
                    List.of(new Participant(trigger, agent.name(), agent.name(), agent.id())),
                    List.of(new Participant(trigger, target.name(), target.name(), target.id())),
                    List.of(new Location(trigger, place.name(), place, "object")),
                    new Timing(when, Extent.SOME_DAY, "clause", null),
                    List.of(),
                    Phase.WHOLE,
                    reality,
                    List.of(),
                    0.9,
                    type + "/verb:" + type);
        }
    }

    private Draft draft(int start) {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        double skew = random.nextDouble();
        int place = (int) (places * skew * skew);
        Actor agent = force(random.nextInt(FORCES));
        Actor target = force(random.nextInt(FORCES));
        When when = when();
        String sentence = "%s by %s against %s at Town %d (%s), as told by source %d."
                .formatted(type, agent.name(), target.name(), place, when.edtf(), random.nextInt(1000));
        Reality reality = random.nextInt(10) == 0 ? Reality.ALLEGED : Reality.ACTUAL;
        return new Draft(start, type, agent, target, place(place), when, sentence, reality);
    }

    private When when() {
        LocalDate day = BEGIN.plusDays((long) (DAYS * Math.sqrt(random.nextDouble())));
        return switch (random.nextInt(20)) {
            case 0 -> When.unknown();
            case 1 -> When.ofYear(day.getYear());
            case 2, 3 -> When.of(java.time.YearMonth.from(day));
            case 4 -> When.parse(day.getYear() + "/..");
            default -> When.of(day);
        };
    }

    private static Actor force(int number) {
        String side = SIDES.get(number % SIDES.size());
        return new Actor("military:force-" + number, side + " Force " + number, Sector.MILITARY, side);
    }

    private static Place place(int number) {
        return new Place(
                "generated:" + number,
                "Town " + number,
                PlaceKind.SETTLEMENT,
                new Coordinates(number % 80, number % 170),
                "XX");
    }

    private Figure figure(Draft draft, Statement statement, Document document, String name) {
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(5000));
        return new Figure(
                StableId.of("figure", name),
                document.id(),
                statement.trigger(),
                statement.evidence(),
                KINDS.get(random.nextInt(KINDS.size())),
                "people",
                amount,
                amount,
                Bound.EXACT,
                "people",
                null,
                draft.place().name(),
                draft.target().side(),
                draft.when(),
                random.nextInt(3) == 0 ? Scope.TOTAL : Scope.INCIDENT,
                List.of(new Voice("Source " + random.nextInt(50), Stance.ASSERTS, null)),
                statement.id(),
                null,
                0.9,
                "generated");
    }

    private static Document document(int number, String text) {
        String hash = StableId.hash(text.getBytes(StandardCharsets.UTF_8));
        String name = "generated-" + number + ".txt";
        return new Document(
                hash.substring(0, 16),
                name,
                "generated/" + name,
                hash,
                hash,
                "generator",
                new SourceText(text),
                List.of(new Zone(ZoneKind.PARAGRAPH, new Span(0, text.length()), 0, true)),
                new Found<>("Document " + number, "given"),
                new Found<>(DocumentKind.ARTICLE, "given"),
                new Found<>("en", "given"),
                new Found<>(BEGIN.plusDays(number % DAYS), "given"),
                null);
    }
}
