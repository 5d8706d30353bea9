package org.annales.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annales.model.Actor;
import org.annales.model.Document;
import org.annales.model.DocumentKind;
import org.annales.model.Event;
import org.annales.model.Found;
import org.annales.model.Place;
import org.annales.model.PlaceKind;
import org.annales.model.Reality;
import org.annales.model.Sample;
import org.annales.model.Sector;
import org.annales.model.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergerTest {
    private static final List<Reality> REALITIES = List.of(Reality.values());
    private static final Document ONE = Sample.document("one.txt", "They took it.");
    private static final Document TWO = Sample.document("two.txt", "It fell to them.");
    private static final Merger MERGER = new Merger(new Parties(List.of(Sample.NORTH, Sample.SOUTH)));

    @Test
    void twoSourcesOfOneDayAreOneEvent() {
        assertThat(events(capture("a", ONE, Sample.NORTH, "1992-05-09"), capture("b", TWO, null, "1992-05-09")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.statements()).containsExactlyInAnyOrder("a", "b");
                    assertThat(event.reasons()).hasSize(1);
                    assertThat(event.disputes()).isEmpty();
                    assertThat(event.places()).containsExactly(Sample.VELKA.id());
                });
    }

    @Test
    void daysAFewApartJoinWithADispute() {
        assertThat(events(capture("a", ONE, Sample.NORTH, "1992-05-08"), capture("b", TWO, Sample.NORTH, "1992-05-11")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.disputes()).containsExactly("time: 1992-05-08 | 1992-05-11");
                    assertThat(event.time().edtf()).isEqualTo("1992-05-08/1992-05-11");
                });
    }

    @Test
    void daysFurtherApartDoNotJoin() {
        assertThat(events(capture("a", ONE, Sample.NORTH, "1992-05-08"), capture("b", TWO, Sample.NORTH, "1992-05-12")))
                .hasSize(2);
    }

    @Test
    void daysApartNeedThePartyToBeTold() {
        assertThat(events(capture("a", ONE, Sample.NORTH, "1992-05-08"), capture("b", TWO, null, "1992-05-09")))
                .hasSize(2);
    }

    @Test
    void aReversalInBetweenKeepsThemApart() {
        assertThat(events(
                        capture("a", ONE, Sample.NORTH, "1992-05-08"),
                        capture("b", ONE, Sample.SOUTH, "1992-05-09"),
                        capture("c", ONE, Sample.NORTH, "1992-05-10")))
                .hasSize(3);
    }

    @Test
    void differentPartiesDoNotJoin() {
        assertThat(events(capture("a", ONE, Sample.NORTH, "1992-05-08"), capture("b", TWO, Sample.SOUTH, "1992-05-08")))
                .hasSize(2);
    }

    @Test
    void aMonthJoinsTheOnlyDayInIt() {
        assertThat(events(capture("a", ONE, Sample.NORTH, "1992-05"), capture("b", TWO, Sample.NORTH, "1992-05-09")))
                .singleElement()
                .satisfies(event -> assertThat(event.time().edtf()).isEqualTo("1992-05-09"));
    }

    @Test
    void aMonthThatHoldsTwoEventsJoinsNeither() {
        assertThat(events(
                        capture("a", ONE, Sample.NORTH, "1992-05"),
                        capture("b", TWO, Sample.NORTH, "1992-05-09"),
                        capture("c", TWO, Sample.NORTH, "1992-05-29")))
                .hasSize(3);
    }

    @Test
    void aPlanIsNotTheDeed() {
        assertThat(events(
                        capture("a", ONE, Sample.NORTH, "1992-05-09"),
                        capture("b", ONE, Sample.NORTH, "1992-05-09", Reality.PLANNED)))
                .hasSize(2);
    }

    @Test
    void anAllegationOfTheDeedIsADispute() {
        assertThat(events(
                        capture("a", ONE, Sample.NORTH, "1992-05-09"),
                        capture("b", ONE, Sample.NORTH, "1992-05-09", Reality.ALLEGED)))
                .singleElement()
                .satisfies(event -> assertThat(event.disputes()).containsExactly("reality: actual | alleged"));
    }

    @Test
    void aDeedAndItsDeadOfOneDayAreOneEvent() {
        assertThat(events(
                        Sample.statement("a", ONE, "bombard", Sample.NORTH, null, Sample.VELKA, "1992-05-09"),
                        Sample.statement("b", TWO, "kill", null, null, Sample.VELKA, "1992-05-09")))
                .singleElement()
                .satisfies(event -> assertThat(event.statements()).containsExactlyInAnyOrder("a", "b"));
        assertThat(events(
                        Sample.statement("a", ONE, "bombard", Sample.NORTH, null, Sample.VELKA, "1992-05-09"),
                        Sample.statement("b", TWO, "kill", null, null, Sample.VELKA, "1992-05")))
                .as("a month does not say which of its deeds the dead are of")
                .hasSize(2);
    }

    @Test
    void wordsForAPlaceStayWithTheirDocument() {
        Place villages = new Place("name:several villages", "several villages", PlaceKind.OTHER, null, null);
        assertThat(events(
                        Sample.statement("a", ONE, "capture", Sample.NORTH, null, villages, "1992-05-09"),
                        Sample.statement("b", TWO, "capture", Sample.NORTH, null, villages, "1992-05-09")))
                .hasSize(2);
        Place named = new Place("name:Jebel al-Hamra", "Jebel al-Hamra", PlaceKind.OTHER, null, null);
        assertThat(Blocks.isDescribed(named)).isFalse();
    }

    @Test
    void copiesWordForWordAreOneVoice() {
        String report = "Rebel gunners fired forty rockets at the market of the old town before noon, agencies said.";
        Telling one = Telling.of(capture("a", ONE, Sample.NORTH, "1992-05-09"), report);
        Telling copy = Telling.of(capture("b", TWO, Sample.NORTH, "1992-05-09"), report.toUpperCase(Locale.ROOT));
        Telling own = Telling.of(
                capture("c", TWO, Sample.NORTH, "1992-05-09"),
                "The town's market came under heavy rocket fire in the morning, residents told us by telephone.");
        assertThat(voices(one, copy)).isEqualTo(1);
        assertThat(voices(one, own)).isEqualTo(2);
    }

    private static int voices(Telling... tellings) {
        return MERGER.merge(
                        Blocks.of(capture("a", ONE, Sample.NORTH, "1992-05-09")).getFirst(), List.of(tellings))
                .getFirst()
                .voices();
    }

    @Test
    void newsWithoutADayMeansTheLastWeeks() {
        Document news = news(LocalDate.of(1992, 5, 20));
        Telling before = Telling.of(attack("a", ONE, "1990-05-09"), ONE.text().value(), ONE);
        Telling recent = Telling.of(attack("b", ONE, "1992-05-09"), ONE.text().value(), ONE);
        Telling told = Telling.of(attack("c", news, ""), news.text().value(), news);
        assertThat(MERGER.merge(Blocks.of(attack("a", ONE, "1990-05-09")).getFirst(), List.of(before, recent, told)))
                .extracting(event -> Set.copyOf(event.statements()))
                .containsExactlyInAnyOrder(Set.of("a"), Set.of("b", "c"));
    }

    private static Statement attack(String id, Document document, String time) {
        return Sample.statement(id, document, "attack", Sample.NORTH, null, Sample.VELKA, time);
    }

    private static Document news(LocalDate published) {
        Document plain = Sample.document("news.txt", "They took it, and it burned.");
        return new Document(
                plain.id(),
                plain.name(),
                plain.path(),
                plain.sourceHash(),
                plain.textHash(),
                plain.extractor(),
                plain.text(),
                plain.zones(),
                plain.title(),
                new Found<>(DocumentKind.NEWS, "given"),
                plain.language(),
                new Found<>(published, "given"),
                plain.publisher());
    }

    @Test
    void aTellingComesBackFromItsText() {
        Document news = news(LocalDate.of(1992, 5, 20));
        Telling telling =
                Telling.of(capture("a", news, Sample.NORTH, "1992-05-09"), "They took it in the early morning.", news);
        assertThat(TellingText.read(TellingText.write(telling))).isEqualTo(telling);
    }

    @Test
    void anEventKeepsItsIdWhileStatementsOfItsDayJoin() {
        Event alone = events(capture("b", ONE, Sample.NORTH, "1992-05-09")).getFirst();
        Event joined = events(capture("b", ONE, Sample.NORTH, "1992-05-09"), capture("a", TWO, null, "1992-05-09"))
                .getFirst();
        assertThat(joined.id()).isEqualTo(alone.id());
    }

    /** Whatever the statements: every one is in an event, order does not matter, places are not mixed. */
    @Test
    void eventsAreAFunctionOfTheSetOfStatements() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<Statement> statements = random(random, 2 + random.nextInt(14));
            List<Event> events = merge(statements);
            List<Statement> shuffled = new ArrayList<>(statements);
            Collections.shuffle(shuffled, random);
            assertThat(merge(shuffled)).isEqualTo(events);
            Set<String> covered = new TreeSet<>();
            events.forEach(event -> covered.addAll(event.statements()));
            assertThat(covered).hasSize(statements.size());
            assertThat(events).allSatisfy(event -> {
                assertThat(event.places()).hasSizeLessThanOrEqualTo(1);
                assertThat(event.reasons()).hasSize(event.statements().size() - 1);
            });
            assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
        }
    }

    private static List<Statement> random(Random random, int n) {
        List<String> times = List.of(
                "1992-05-08", "1992-05-09", "1992-05-10", "1992-05-14", "1992-05", "1992", "", "1991-12/1992-06");
        List<String> types = List.of("capture", "attack", "agree", "kill");
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            statements.add(Sample.statement(
                    "s" + i,
                    random.nextBoolean() ? ONE : TWO,
                    types.get(random.nextInt(types.size())),
                    actor(random),
                    actor(random),
                    random.nextBoolean() ? Sample.VELKA : Sample.OSTROVY,
                    times.get(random.nextInt(times.size())),
                    REALITIES.get(random.nextInt(REALITIES.size()))));
        }
        return statements;
    }

    private static @Nullable Actor actor(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Sample.NORTH;
            case 1 -> Sample.SOUTH;
            case 2 -> new Actor("rebels:hill-men", "Hill men", Sector.REBELS, null);
            default -> null;
        };
    }

    private static List<Event> merge(List<Statement> statements) {
        TreeMap<String, List<Telling>> blocks = new TreeMap<>();
        for (Statement statement : statements) {
            String text =
                    (statement.document().equals(ONE.id()) ? ONE : TWO).text().value();
            for (String block : Blocks.of(statement)) {
                blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(Telling.of(statement, text));
            }
        }
        List<Event> events = new ArrayList<>();
        blocks.forEach((block, tellings) -> events.addAll(MERGER.merge(block, tellings)));
        return events;
    }

    private static List<Event> events(Statement... statements) {
        return merge(List.of(statements));
    }

    private static Statement capture(String id, Document document, @Nullable Actor agent, String time) {
        return capture(id, document, agent, time, Reality.ACTUAL);
    }

    private static Statement capture(
            String id, Document document, @Nullable Actor agent, String time, Reality reality) {
        return Sample.statement(id, document, "capture", agent, null, Sample.VELKA, time, reality);
    }
}
