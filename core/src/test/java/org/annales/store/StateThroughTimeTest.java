package org.annales.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.annales.model.Attestation;
import org.annales.model.Document;
import org.annales.model.DocumentReading;
import org.annales.model.Extent;
import org.annales.model.Sample;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in force and what exists follows from sentences of many months and documents. */
class StateThroughTimeTest {
    private static final LocalDate EARLY = LocalDate.of(1994, 1, 1);

    @TempDir
    Path folder;

    @Test
    void aBreachOfAnotherYearReachesItsCeasefire() {
        try (Store store = open()) {
            Document signed = Sample.document("one.txt", "They signed a ceasefire.", EARLY);
            Document broke = Sample.document("two.txt", "They broke the ceasefire.", LocalDate.of(2000, 1, 1));
            save(store, signed, statement("s1", signed, "agree", "signed", "1994-05-12"));
            save(store, broke, statement("s2", broke, "breach", "broke", "1999-06-14"));
            assertThat(inForce(store, 1998)).containsExactly("ceasefire 1994-05-12 to .. []");
            assertThat(inForce(store, 2001)).containsExactly("ceasefire 1994-05-12 to .. [1999-06-14]");
            assertThat(store.on(LocalDate.of(2001, 1, 1)).citations()).containsKeys("s1", "s2");
            assertThat(store.on(LocalDate.of(2001, 1, 1), LocalDate.of(1995, 1, 1))
                            .answer()
                            .inForce()
                            .getFirst()
                            .breaches())
                    .as("as was known before the second document was written")
                    .isEmpty();
        }
    }

    @Test
    void aSiegeEndsWithTheFallOfTheTown() {
        try (Store store = open()) {
            Document document = Sample.document("one.txt", "They besieged it and took it.", EARLY);
            save(
                    store,
                    document,
                    Sample.statement("s1", document, "blockade", Sample.NORTH, null, Sample.VELKA, "1991-08-25"),
                    Sample.statement("s2", document, "capture", Sample.NORTH, null, Sample.VELKA, "1991-11-18"));
            assertThat(store.inForce())
                    .extracting(thing -> thing.from() + " to " + thing.to())
                    .containsExactly("1991-08-25 to 1991-11-18");
        }
    }

    @Test
    void aSiegeWhoseEndNobodyTellsIsNotInForceForEver() {
        try (Store store = open()) {
            Document document = Sample.document("one.txt", "They besieged it.", EARLY);
            save(
                    store,
                    document,
                    Sample.statement("s1", document, "blockade", Sample.NORTH, null, Sample.VELKA, "1941-08-25"));
            assertThat(inForce(store, 1943)).hasSize(1);
            assertThat(inForce(store, 1960)).isEmpty();
        }
    }

    @Test
    void aStateThatALaterTextSpeaksOfInThePresentIsADisputeAndAnEarlierTextMakesNone() {
        try (Store store = open()) {
            save(
                    store,
                    Sample.document("one.txt", "It was proclaimed, it ended.", LocalDate.of(2000, 1, 1)),
                    attestation("Velkan Republic", "proclaimed", "1991-09-02"),
                    attestation("Velkan Republic", "succeeded by Morna", "1999-01-01"));
            save(
                    store,
                    Sample.document("two.txt", "It maintains an army.", LocalDate.of(1995, 1, 1)),
                    attestation("Velkan Republic", "existing", ""));
            assertThat(store.existenceDisputes(10)).isEmpty();
            save(
                    store,
                    Sample.document("three.txt", "It still maintains an army.", LocalDate.of(2005, 1, 1)),
                    attestation("Velkan Republic", "existing", ""));
            assertThat(store.existenceDisputes(10)).singleElement().satisfies(dispute -> {
                assertThat(dispute.reason()).contains("ended 1999-01-01").contains("2005-01-01");
                assertThat(dispute.existing()).extracting(SourceRow::document).containsExactly("three.txt");
            });
            assertThat(store.on(LocalDate.of(1995, 1, 1)).lifespans())
                    .extracting(life -> life.nameOn(LocalDate.of(1995, 1, 1)))
                    .containsExactly("Velkan Republic");
            assertThat(store.on(LocalDate.of(2003, 1, 1)).lifespans()).isEmpty();
        }
    }

    private Store open() {
        return Store.open(folder.resolve("a.db").toString());
    }

    private static List<String> inForce(Store store, int year) {
        return store.on(LocalDate.of(year, 1, 1)).inForce().stream()
                .map(thing -> thing.kind() + " " + thing.from() + " to " + thing.to() + " "
                        + thing.breaches().stream()
                                .map(breach -> breach.when().edtf())
                                .toList())
                .toList();
    }

    private static void save(Store store, Document document, Statement... statements) {
        store.save(Sample.reading(document, "k", List.of(statements)));
        new ChronicleUpdate(store).apply();
    }

    private static void save(Store store, Document document, Attestation... attestations) {
        DocumentReading reading = Sample.reading(document, "k", List.of());
        store.save(new DocumentReading(
                document,
                reading.engine(),
                reading.knowledge(),
                reading.mentions(),
                List.of(),
                List.of(),
                Stream.of(attestations).map(told -> in(document, told)).toList(),
                List.of(),
                List.of()));
        new ChronicleUpdate(store).apply();
    }

    private static Attestation attestation(String subject, String object, String time) {
        return new Attestation(
                subject + object,
                "",
                "status",
                subject,
                object,
                When.parse(time),
                Extent.SOME_DAY,
                new Span(0, 4),
                "status/test");
    }

    private static Attestation in(Document document, Attestation told) {
        return new Attestation(
                told.id() + document.name(),
                document.id(),
                told.kind(),
                told.subject(),
                told.object(),
                told.time(),
                told.extent(),
                new Span(0, document.text().length()),
                told.rule());
    }

    private static Statement statement(String id, Document document, String type, String trigger, String time) {
        Statement told = Sample.statement(id, document, type, Sample.NORTH, null, Sample.VELKA, time);
        return new Statement(
                id,
                told.document(),
                type,
                Sample.span(document, trigger),
                told.evidence(),
                told.agents(),
                told.targets(),
                List.of(),
                told.time(),
                told.roles(),
                told.phase(),
                told.reality(),
                told.voices(),
                told.score(),
                told.rule());
    }
}
