package org.annales.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.annales.export.JsonLines;
import org.annales.model.Actor;
import org.annales.model.Attestation;
import org.annales.model.Document;
import org.annales.model.DocumentReading;
import org.annales.model.Event;
import org.annales.model.Extent;
import org.annales.model.Place;
import org.annales.model.Reality;
import org.annales.model.Sample;
import org.annales.model.Span;
import org.annales.model.Statement;
import org.annales.model.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleUpdateTest {
    private static final List<String> TYPES =
            List.of("capture", "withdraw", "attack", "appoint", "remove", "blockade", "unblock", "agree");
    private static final List<String> TIMES =
            List.of("1992-05-08", "1992-05-09", "1992-05", "1993", "1993-02/1993-04", "");

    /** The address of an empty chronicle; the same tests hold for another database. */
    String address(Path folder, String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void theOrderOfDocumentsAndOfRunsDoesNotMatter(@TempDir Path folder) {
        Random random = new Random(11);
        for (int round = 0; round < 12; round++) {
            List<DocumentReading> readings = readings(random);
            String inOrder = chronicle(address(folder, round + "a.db"), readings);
            List<DocumentReading> shuffled = new ArrayList<>(readings);
            Collections.shuffle(shuffled, random);
            try (Store store = Store.open(address(folder, round + "b.db"))) {
                readings.stream().filter(reading -> random.nextBoolean()).forEach(store::save);
                addSome(store, shuffled, random);
                assertThat(export(store)).isEqualTo(inOrder);
            }
        }
    }

    @Test
    void whatWasAddedAndRemovedInAnyOrderLeavesWhatTheRestTells(@TempDir Path folder) {
        Random random = new Random(14);
        for (int round = 0; round < 12; round++) {
            List<DocumentReading> readings = readings(random);
            List<DocumentReading> rest = new ArrayList<>(readings);
            try (Store store = Store.open(address(folder, round + "a.db"))) {
                for (int turn = 0; turn < 3; turn++) {
                    Collections.shuffle(readings, random);
                    addSome(store, readings, random);
                    for (DocumentReading reading : readings) {
                        if (random.nextBoolean()) {
                            store.remove(reading.document().id());
                            rest.remove(reading);
                        } else if (!rest.contains(reading)) {
                            rest.add(reading);
                        }
                        if (random.nextBoolean()) {
                            new ChronicleUpdate(store).apply();
                        }
                    }
                }
                new ChronicleUpdate(store).apply();
                assertThat(export(store)).isEqualTo(chronicle(address(folder, round + "b.db"), rest));
            }
        }
    }

    /** Saves readings one by one and renews after some of them, and after the last. */
    private static void addSome(Store store, List<DocumentReading> readings, Random random) {
        for (DocumentReading reading : readings) {
            store.save(reading);
            if (random.nextBoolean()) {
                new ChronicleUpdate(store).apply();
            }
        }
        new ChronicleUpdate(store).apply();
    }

    @Test
    void addingAndRemovingADocumentLeavesTheChronicleAsItWas(@TempDir Path folder) {
        Random random = new Random(12);
        List<DocumentReading> readings = readings(random);
        String without = chronicle(address(folder, "a.db"), readings.subList(1, readings.size()));
        try (Store store = Store.open(address(folder, "b.db"))) {
            ChronicleUpdate update = new ChronicleUpdate(store);
            readings.forEach(reading -> {
                store.save(reading);
                update.apply();
            });
            assertThat(export(store)).isNotEqualTo(without);
            store.remove(readings.getFirst().document().id());
            assertThat(update.apply()).isPositive();
            assertThat(update.apply()).as("nothing is stale any more").isZero();
            assertThat(export(store)).isEqualTo(without);
        }
    }

    @Test
    void whatIsStaleOutlivesACrash(@TempDir Path folder) {
        String file = address(folder, "a.db");
        DocumentReading reading = readings(new Random(13)).getFirst();
        try (Store store = Store.open(file)) {
            store.save(reading);
        }
        try (Store store = Store.open(file)) {
            assertThat(store.events()).isEmpty();
            new ChronicleUpdate(store).apply();
            assertThat(store.events()).isNotEmpty();
        }
    }

    @Test
    void anEventThatIsNowAnotherLeavesARedirect(@TempDir Path folder) {
        Document one = Sample.document("one.txt", "They took it.");
        Document two = Sample.document("two.txt", "It was taken.");
        try (Store store = Store.open(address(folder, "a.db"))) {
            ChronicleUpdate update = new ChronicleUpdate(store);
            store.save(Sample.reading(one, "k", List.of(capture("s1", one, "1992-05-09"))));
            update.apply();
            Event before = store.events().getFirst();
            store.save(Sample.reading(two, "k", List.of(capture("s2", two, "1992-05-08"))));
            update.apply();
            Event after = store.events().getFirst();
            assertThat(after.id()).isNotEqualTo(before.id());
            assertThat(store.findEvent(before.id())).contains(after);
            store.remove(two.id());
            update.apply();
            assertThat(store.findEvent(before.id())).contains(before);
            assertThat(store.findEvent(after.id())).contains(before);
        }
    }

    @Test
    void onlyTheBlocksOfADocumentAreRenewed(@TempDir Path folder) {
        Document one = Sample.document("one.txt", "They took it.");
        Document two = Sample.document("two.txt", "Elsewhere.");
        try (Store store = Store.open(address(folder, "a.db"))) {
            ChronicleUpdate update = new ChronicleUpdate(store);
            store.save(Sample.reading(one, "k", List.of(capture("s1", one, "1992-05-09"))));
            update.apply();
            store.save(Sample.reading(
                    two,
                    "k",
                    List.of(Sample.statement("s2", two, "capture", Sample.SOUTH, null, Sample.OSTROVY, "1992"))));
            assertThat(update.apply())
                    .as("its capture block, and its blocks of what is held and of what is in force")
                    .isEqualTo(3);
        }
    }

    private static Statement capture(String id, Document document, String time) {
        return Sample.statement(id, document, "capture", Sample.NORTH, null, Sample.VELKA, time);
    }

    /** All at once, in this order. */
    private static String chronicle(String file, List<DocumentReading> readings) {
        try (Store store = Store.open(file)) {
            readings.forEach(store::save);
            new ChronicleUpdate(store).apply();
            return export(store);
        }
    }

    private static String export(Store store) {
        StringWriter out = new StringWriter();
        JsonLines.write(store, out);
        return out.toString();
    }

    private static List<DocumentReading> readings(Random random) {
        List<DocumentReading> readings = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Document document = Sample.document("d" + i + ".txt", "They took it, the " + i + "th time.");
            List<Statement> statements = new ArrayList<>();
            int n = 3 + random.nextInt(12);
            for (int j = 0; j < n; j++) {
                statements.add(statement(random, "s" + i + "-" + j, document));
            }
            Attestation held = new Attestation(
                    "a" + i,
                    document.id(),
                    "holds",
                    random.nextBoolean() ? "Northern army" : "Southern army",
                    "Velka",
                    When.parse("1992-0" + (1 + random.nextInt(9))),
                    Extent.SOME_DAY,
                    new Span(0, document.text().length()),
                    "held");
            DocumentReading reading = Sample.reading(document, "k", statements);
            readings.add(new DocumentReading(
                    document,
                    reading.engine(),
                    reading.knowledge(),
                    reading.mentions(),
                    statements,
                    List.of(),
                    List.of(held),
                    List.of(),
                    List.of()));
        }
        return readings;
    }

    private static Statement statement(Random random, String id, Document document) {
        Place place = random.nextBoolean() ? Sample.VELKA : Sample.OSTROVY;
        return Sample.statement(
                id,
                document,
                TYPES.get(random.nextInt(TYPES.size())),
                actor(random),
                actor(random),
                place,
                TIMES.get(random.nextInt(TIMES.size())),
                random.nextInt(4) == 0 ? Reality.ALLEGED : Reality.ACTUAL);
    }

    private static @Nullable Actor actor(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Sample.NORTH;
            case 1 -> Sample.SOUTH;
            default -> null;
        };
    }
}
