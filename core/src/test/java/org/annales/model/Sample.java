package org.annales.model;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds documents, statements and readings for tests, word for word out of a text. */
public final class Sample {
    /** A town with coordinates. */
    public static final Place OSTROVY =
            new Place("test:ostrovy", "Óstrový", PlaceKind.SETTLEMENT, new Coordinates(50.5, 20.25), "RU");

    /** Another town. */
    public static final Place VELKA = new Place("test:velka", "Velka", PlaceKind.SETTLEMENT, null, null);

    /** An army of one side. */
    public static final Actor NORTH = new Actor("military:northern-army", "Northern army", Sector.MILITARY, "Northern");

    /** An army of the other side. */
    public static final Actor SOUTH = new Actor("military:southern-army", "Southern army", Sector.MILITARY, "Southern");

    private Sample() {}

    /** A document that is one paragraph. */
    public static Document document(String path, String text) {
        return document(path, text, new Found<>(LocalDate.of(2001, 2, 3), "metadata"));
    }

    /** A document whose day of publication somebody has given. */
    public static Document document(String path, String text, LocalDate day) {
        return document(path, text, new Found<>(day, "given"));
    }

    private static Document document(String path, String text, Found<LocalDate> published) {
        String hash = StableId.hash(text.getBytes(StandardCharsets.UTF_8));
        return new Document(
                hash.substring(0, 16),
                path.substring(path.lastIndexOf('/') + 1),
                path,
                StableId.hash(("bytes of " + text).getBytes(StandardCharsets.UTF_8)),
                hash,
                "test 1",
                new SourceText(text),
                List.of(new Zone(ZoneKind.PARAGRAPH, new Span(0, text.length()), 0, true)),
                new Found<>("A title", "heading"),
                new Found<>(DocumentKind.ARTICLE, "text"),
                new Found<>("en", "text"),
                published,
                null);
    }

    /** The first place of these words in the document. */
    public static Span span(Document document, String words) {
        int start = document.text().value().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return new Span(start, start + words.length());
    }

    /** A reading with these statements and all that they mention. */
    public static DocumentReading reading(Document document, String knowledge, List<Statement> statements) {
        List<PlaceMention> places = new ArrayList<>();
        for (Statement statement : statements) {
            for (Location location : statement.places()) {
                places.add(new PlaceMention(location.span(), location.place(), true, "only one", 1, List.of()));
            }
        }
        List<ActorMention> actors = List.of(
                new ActorMention(new Span(0, 1), 0, NORTH, "name"), new ActorMention(new Span(0, 1), 0, SOUTH, "name"));
        return new DocumentReading(
                document,
                "engine 1",
                knowledge,
                new Mentions(List.of(), places, actors),
                statements,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A reading that has one of everything; the text has characters beyond the basic plane before all of it. */
    public static DocumentReading everything(String path) {
        Document document =
                document(path, "🕊🕊 On 9 May 1992 the Northern army seized Óstrový, killing 12 people, Reuters said.");
        Span sentence = new Span(5, document.text().length());
        Span date = span(document, "9 May 1992");
        TimeMention part = new TimeMention(
                date, When.parse("1992-05-09"), "1992-05-09", TimexType.DATE, Extent.SOME_DAY, "explicit", null);
        TimeMention stretch = new TimeMention(
                span(document, "On 9 May 1992"),
                When.parse("1992-05-09/.."),
                "",
                TimexType.DATE,
                Extent.EVERY_DAY,
                "stretch",
                date,
                TimeRelation.SINCE,
                List.of(part));
        Span town = span(document, "Óstrový");
        Voice reuters = new Voice("Reuters", Stance.ASSERTS, "a spokesman");
        Statement statement = new Statement(
                "s1",
                document.id(),
                "capture",
                span(document, "seized"),
                sentence,
                List.of(new Participant(
                        span(document, "the Northern army"), "the Northern army", "Northern army", NORTH.id())),
                List.of(new Participant(new Span(0, 1), "they", "Southerners", null)),
                List.of(new Location(town, "Óstrový", OSTROVY, "object")),
                new Timing(When.parse("1992-05-09"), Extent.SOME_DAY, "clause", date),
                List.of(new Role("means", span(document, "army"), "army")),
                Phase.BEGIN,
                Reality.ALLEGED,
                List.of(reuters),
                0.75,
                "capture/verb:seize");
        Figure figure = new Figure(
                "f1",
                document.id(),
                span(document, "12"),
                sentence,
                "killed",
                "people",
                new BigDecimal("12.50"),
                new BigDecimal("1000000000000000000000"),
                Bound.AT_LEAST,
                "people",
                "seizure",
                "Óstrový",
                null,
                When.parse("1992-05"),
                Scope.INCIDENT,
                List.of(reuters),
                "s1",
                null,
                0.5,
                "figure/1");
        return new DocumentReading(
                document,
                "engine 1",
                "knowledge 1",
                new Mentions(
                        List.of(stretch),
                        List.of(new PlaceMention(town, OSTROVY, true, "near others", 0.9, List.of(OSTROVY, VELKA))),
                        List.of(new ActorMention(span(document, "the Northern army"), 23, NORTH, "name", "N. army"))),
                List.of(statement),
                List.of(figure),
                List.of(new Attestation(
                        "a1",
                        document.id(),
                        "holds",
                        "Northern army",
                        "Óstrový",
                        When.parse("1993"),
                        Extent.SOME_DAY,
                        sentence,
                        "held")),
                List.of(new View(
                        "v1", document.id(), "Reuters", "motive", span(document, "Reuters said"), sentence, "view/1")),
                List.of(new Issue(document.id(), Severity.WARNING, "unresolved-place", town, "which one?")));
    }

    /** “PARTY TRIGGER PLACE on DAY” as a statement of a type. */
    public static Statement statement(
            String id,
            Document document,
            String type,
            @Nullable Actor agent,
            @Nullable Actor target,
            Place place,
            String time) {
        return statement(id, document, type, agent, target, place, time, Reality.ACTUAL);
    }

    /** The same with a reality. */
    public static Statement statement(
            String id,
            Document document,
            String type,
            @Nullable Actor agent,
            @Nullable Actor target,
            Place place,
            String time,
            Reality reality) {
        Span all = new Span(0, document.text().length());
        Span trigger = new Span(0, Math.min(4, document.text().length()));
        return new Statement(
                id,
                document.id(),
                type,
                trigger,
                all,
                participants(agent),
                participants(target),
                List.of(new Location(trigger, place.name(), place, "object")),
                new Timing(When.parse(time), Extent.SOME_DAY, "clause", null),
                List.of(),
                Phase.WHOLE,
                reality,
                List.of(),
                1,
                type + "/test");
    }

    private static List<Participant> participants(@Nullable Actor actor) {
        return actor == null
                ? List.of()
                : List.of(new Participant(new Span(0, 1), actor.name(), actor.name(), actor.id()));
    }
}
