package org.annales.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annales.model.Document;
import org.annales.model.DocumentReading;
import org.annales.model.Reality;
import org.annales.model.Sample;
import org.annales.model.Severity;
import org.annales.model.Statement;
import org.annales.model.When;
import org.annales.model.WhenNone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    /** Tables that keep what they have: names are shared, and keys are not used twice. */
    private static final Set<String> SHARED = Set.of("counters", "places", "actors");

    private Path folder;
    private String file;
    private Store store;

    @BeforeEach
    void open(@TempDir Path temporary) {
        folder = temporary;
        file = address(folder);
        store = Store.open(file);
    }

    @AfterEach
    void close() {
        store.close();
        discard(file);
    }

    /** The address of an empty chronicle; the same tests hold for another database. */
    String address(Path folder) {
        return folder.resolve("annales.db").toString();
    }

    /** Takes the chronicle away where the temporary folder does not. */
    void discard(String address) {}

    private static String url(String address) {
        return address.startsWith("jdbc:") ? address : "jdbc:sqlite:" + address;
    }

    @Test
    void whatWasReadComesBackAsItWas() {
        DocumentReading reading = Sample.everything("a/one.txt");
        assertThat(store.save(reading)).isEqualTo(Saved.NEW);
        assertThat(store.reading(reading.document().id())).contains(reading);
    }

    @Test
    void anyCharactersComeBack() {
        String text = "\uFEFFՀայ كتب Київ e\u0301 🏳️‍🌈\r\n\u0000 end";
        DocumentReading reading = Sample.reading(Sample.document("x.txt", text), "k", List.of());
        store.save(reading);
        assertThat(store.text(reading.document().id()).orElseThrow().value()).isEqualTo(text);
    }

    @Test
    void theSameReadingAgainChangesNothing() throws SQLException {
        DocumentReading reading = Sample.everything("one.txt");
        store.save(reading);
        List<Integer> before = rows();
        assertThat(store.save(reading)).isEqualTo(Saved.NOTHING);
        assertThat(rows()).isEqualTo(before);
        assertThat(store.isRead(reading.document().textHash(), "engine 1", "knowledge 1"))
                .isTrue();
        assertThat(store.isRead(reading.document().sourceHash(), "engine 1", "knowledge 1"))
                .isTrue();
        assertThat(store.isRead(reading.document().textHash(), "engine 1", "knowledge 2"))
                .isFalse();
    }

    @Test
    void newKnowledgeReplacesTheReading() {
        Document document = Sample.document("one.txt", "They took it.");
        Statement old = Sample.statement("s1", document, "capture", Sample.NORTH, null, Sample.VELKA, "1992");
        Statement now = Sample.statement("s2", document, "attack", Sample.NORTH, null, Sample.VELKA, "1992");
        store.save(Sample.reading(document, "k1", List.of(old)));
        assertThat(store.save(Sample.reading(document, "k2", List.of(now)))).isEqualTo(Saved.RENEWED);
        assertThat(store.timeline(Filter.ALL))
                .extracting(row -> row.statement().id())
                .containsExactly("s2");
        assertThat(store.listDocuments())
                .singleElement()
                .extracting(DocumentRow::knowledge)
                .isEqualTo("k2");
    }

    @Test
    void whatTheUserGivesLaterRenewsTheReading() {
        Document document = Sample.document("one.txt", "They took it.");
        store.save(Sample.reading(document, "k1", List.of()));
        Document dated = Sample.document("one.txt", "They took it.", LocalDate.of(1999, 1, 1));
        assertThat(store.save(Sample.reading(dated, "k1", List.of()))).isEqualTo(Saved.RENEWED);
        assertThat(store.reading(document.id()).orElseThrow().document()).isEqualTo(dated);
        assertThat(store.save(Sample.reading(dated, "k1", List.of()))).isEqualTo(Saved.NOTHING);
    }

    @Test
    void theSameTextElsewhereIsAnotherPathOfOneDocument() {
        store.save(Sample.everything("a/one.txt"));
        assertThat(store.save(Sample.everything("b/two.txt"))).isEqualTo(Saved.ANOTHER_PATH);
        DocumentRow row = store.findDocument("b/two.txt").orElseThrow();
        assertThat(row.paths()).containsExactly("a/one.txt", "b/two.txt");
        assertThat(row.name()).isEqualTo("one.txt");
    }

    @Test
    void aNewTextAtTheSamePathKnowsTheOneBefore() {
        Document first = Sample.document("one.txt", "First.");
        Document second = Sample.document("one.txt", "Second.");
        store.save(Sample.reading(first, "k", List.of()));
        store.save(Sample.reading(second, "k", List.of()));
        assertThat(store.findDocument(second.id()).orElseThrow().previousVersion())
                .isEqualTo(first.id());
        assertThat(store.findDocument("one.txt")).as("two are meant").isEmpty();
        assertThat(store.findDocuments("one.txt")).hasSize(2);
    }

    @Test
    void removingLeavesNothingOfTheDocument() throws SQLException {
        List<Integer> empty = rows();
        DocumentReading reading = Sample.everything("one.txt");
        store.save(reading);
        new ChronicleUpdate(store).apply();
        assertThat(store.holdings()).isNotEmpty();
        assertThat(store.remove(reading.document().id())).isTrue();
        new ChronicleUpdate(store).apply();
        assertThat(rows()).isEqualTo(empty);
        assertThat(store.remove(reading.document().id())).isFalse();
    }

    @Test
    void anUnreadFileIsAnIssueUntilItIsRead() {
        store.saveUnread("a/one.txt", "one.txt", "it is a picture");
        store.saveUnread("a/one.txt", "one.txt", "it is empty");
        assertThat(store.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            assertThat(issue.message()).isEqualTo("it is empty");
        });
        store.save(Sample.everything("a/one.txt"));
        assertThat(store.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("unresolved-place");
            assertThat(issue.quote()).isEqualTo("Óstrový");
        });
    }

    @Test
    void filtersNarrowTheTimeline() {
        Document document = Sample.document("one.txt", "They took the old bridge.");
        Document other = Sample.document("two.txt", "Nothing happened there.");
        store.save(Sample.reading(
                document,
                "k",
                List.of(
                        Sample.statement("may", document, "capture", Sample.NORTH, null, Sample.OSTROVY, "1992-05-09"),
                        Sample.statement("year", document, "attack", Sample.SOUTH, null, Sample.VELKA, "1992"),
                        Sample.statement("open", document, "attack", Sample.SOUTH, null, Sample.VELKA, "1993/.."),
                        Sample.statement("never", document, "attack", Sample.NORTH, Sample.SOUTH, Sample.VELKA, ""))));
        store.save(Sample.reading(
                other,
                "k",
                List.of(Sample.statement(
                        "plan", other, "capture", Sample.SOUTH, null, Sample.OSTROVY, "1991-12-31", Reality.PLANNED))));
        LocalDate may = LocalDate.of(1992, 5, 1);
        assertThat(ids(Filter.ALL)).containsExactly("plan", "year", "may", "open", "never");
        assertThat(ids(filter(may, null, null, null, null, null, null, null))).containsExactly("year", "may", "open");
        assertThat(ids(filter(null, may, null, null, null, null, null, null))).containsExactly("plan", "year");
        assertThat(ids(filter(null, null, "ostrovy", null, null, null, null, null)))
                .containsExactly("plan", "may");
        assertThat(ids(filter(null, null, "test:velka", null, null, null, null, null)))
                .containsExactly("year", "open", "never");
        assertThat(ids(filter(null, null, "nowhere", null, null, null, null, null)))
                .isEmpty();
        assertThat(ids(filter(null, null, null, "northern", null, null, null, null)))
                .containsExactly("may", "never");
        assertThat(ids(filter(null, null, null, null, "capture", null, null, null)))
                .containsExactly("plan", "may");
        assertThat(ids(filter(null, null, null, null, null, Reality.PLANNED, null, null)))
                .containsExactly("plan");
        assertThat(ids(filter(null, null, null, null, null, null, "BRIDGE old", null)))
                .hasSize(4);
        assertThat(ids(filter(null, null, null, null, null, null, "AND \"", null)))
                .isEmpty();
        assertThat(ids(filter(null, null, null, null, null, null, null, "two"))).containsExactly("plan");
        assertThat(ids(new Filter(null, null, null, null, null, null, null, null, 2, 1)))
                .containsExactly("year", "may");
        assertThat(store.count(new Filter(null, null, null, null, "attack", null, null, null, 1, 0)))
                .isEqualTo(3);
    }

    @Test
    void figuresAreFoundByTheWordsAboutThem() {
        store.save(Sample.everything("one.txt"));
        assertThat(store.figures("ostrovy PEOPLE")).singleElement().satisfies(row -> {
            assertThat(row.quote()).isEqualTo("12");
            assertThat(row.document()).isEqualTo("one.txt");
        });
        assertThat(store.figures("ostrovy tanks")).isEmpty();
        assertThat(store.figures("")).hasSize(1);
    }

    @Test
    void aSummaryCounts() {
        store.save(Sample.everything("one.txt"));
        new ChronicleUpdate(store).apply();
        Summary summary = store.summary();
        assertThat(summary.documents()).isEqualTo(1);
        assertThat(summary.statementsByType()).containsEntry("capture", 1);
        assertThat(summary.earliest())
                .as("only what is told as having happened")
                .isNull();
        assertThat(summary.places()).isEqualTo(1);
        assertThat(summary.events()).isEqualTo(1);
    }

    @Test
    void theDayShowsWhoHeldWhatAndHowFreshTheWordIs() {
        Document document = Sample.document("one.txt", "They took it.");
        store.save(Sample.reading(
                document,
                "k",
                List.of(Sample.statement(
                        "s1", document, "capture", Sample.NORTH, Sample.SOUTH, Sample.VELKA, "1992-05-09"))));
        new ChronicleUpdate(store).apply();
        assertThat(store.on(LocalDate.of(1992, 5, 9)).holdings())
                .extracting(holding -> holding.holder() + " " + holding.kind())
                .containsExactlyInAnyOrder("Southern HELD", "Northern HELD");
        DayState later = store.on(LocalDate.of(1999, 1, 1));
        assertThat(later.holdings()).singleElement().satisfies(holding -> {
            assertThat(holding.kind()).hasToString("LAST_KNOWN");
            assertThat(holding.lastWord()).isEqualTo(LocalDate.of(1992, 5, 9));
        });
        assertThat(later.citations().get("s1"))
                .isNotNull()
                .extracting(SourceRow::evidence)
                .isEqualTo("They took it.");
        assertThat(later.latest()).hasSize(1);
        assertThat(store.on(LocalDate.of(1980, 1, 1)).holdings()).isEmpty();
    }

    @Test
    void whatWasNotYetWrittenIsLeftOutAndNamed() {
        Document early = Sample.document("early.txt", "They took it.", LocalDate.of(1992, 6, 1));
        Document late = Sample.document("late.txt", "It was taken by others, in 1993.", LocalDate.of(1994, 1, 1));
        store.save(Sample.reading(
                early,
                "k",
                List.of(Sample.statement("s1", early, "capture", Sample.NORTH, null, Sample.VELKA, "1992-05-09"))));
        store.save(Sample.reading(
                late,
                "k",
                List.of(Sample.statement("s2", late, "capture", Sample.SOUTH, null, Sample.VELKA, "1992-05-20"))));
        new ChronicleUpdate(store).apply();
        LocalDate day = LocalDate.of(1992, 5, 25);
        Known<DayState> then = store.on(day, LocalDate.of(1993, 1, 1));
        assertThat(then.answer().holdings())
                .extracting(holding -> holding.holder())
                .containsExactly("Northern");
        assertThat(then.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.name()).isEqualTo("late.txt");
            assertThat(left.published()).isEqualTo(LocalDate.of(1994, 1, 1));
        });
        assertThat(store.on(day).holdings())
                .as("asking changes nothing")
                .extracting(holding -> holding.holder())
                .contains("Southern");
        assertThat(store.timeline(Filter.ALL, LocalDate.of(1993, 1, 1)).answer())
                .extracting(row -> row.statement().id())
                .containsExactly("s1");
    }

    @Test
    void anEventIsFoundByWhateverItsStatementsCallIt() {
        Document document = Sample.document("one.txt", "They took it.");
        store.save(Sample.reading(
                document,
                "k",
                List.of(
                        Sample.statement("s1", document, "attack", Sample.SOUTH, null, Sample.OSTROVY, "1992-05-09"),
                        Sample.statement("s2", document, "kill", Sample.SOUTH, null, Sample.OSTROVY, "1992-05-09"))));
        new ChronicleUpdate(store).apply();
        assertThat(store.eventRows())
                .singleElement()
                .satisfies(event -> assertThat(event.types()).containsExactlyInAnyOrder("attack", "kill"));
    }

    @Test
    void aPlaceHasALifeLineInPages() {
        Document document = Sample.document("one.txt", "They took it.");
        store.save(Sample.reading(
                document,
                "k",
                List.of(
                        Sample.statement("s1", document, "capture", Sample.NORTH, null, Sample.OSTROVY, "1992-05-09"),
                        Sample.statement("s2", document, "attack", Sample.SOUTH, null, Sample.OSTROVY, "1991"),
                        Sample.statement("s3", document, "kill", Sample.SOUTH, null, Sample.OSTROVY, ""),
                        Sample.statement("s4", document, "attack", Sample.SOUTH, null, Sample.VELKA, "1990"))));
        new ChronicleUpdate(store).apply();
        PlaceLife life = store.lifeOfPlace("ostrovy", 2, 0);
        assertThat(life.count()).isEqualTo(3);
        assertThat(life.events()).extracting(view -> view.event().type()).containsExactly("attack", "capture");
        assertThat(life.events().getLast().agents()).containsExactly("Northern army");
        assertThat(life.holdings()).extracting(holding -> holding.holder()).containsExactly("Northern");
        assertThat(store.lifeOfPlace("ostrovy", 2, 2).events())
                .extracting(view -> view.event().type())
                .containsExactly("kill");
        ActorLife south = store.lifeOfActor("southern", 10, 0);
        assertThat(south.count()).isEqualTo(3);
        assertThat(south.actors()).containsExactly(Sample.SOUTH);
        assertThat(store.lifeOfPlace("nowhere", 2, 0).places()).isEmpty();
    }

    @Test
    void disputesNameTheirSides() {
        Document one = Sample.document("one.txt", "They took it.");
        Document two = Sample.document("two.txt", "It was taken.");
        store.save(Sample.reading(
                one,
                "k",
                List.of(Sample.statement("s1", one, "capture", Sample.NORTH, null, Sample.VELKA, "1992-05-08"))));
        store.save(Sample.reading(
                two,
                "k",
                List.of(Sample.statement("s2", two, "capture", Sample.NORTH, null, Sample.VELKA, "1992-05-09"))));
        new ChronicleUpdate(store).apply();
        assertThat(store.disputes(10, 0)).singleElement().satisfies(dispute -> {
            assertThat(dispute.field()).isEqualTo("time");
            assertThat(dispute.voices()).isEqualTo(2);
            assertThat(dispute.sides()).extracting(Dispute.Side::value).containsExactly("1992-05-08", "1992-05-09");
        });
    }

    @Test
    void aConflictHasSidesPartsAndPhases() {
        Document document = Sample.document("one.txt", "In the Northern War they began Operation Anvil.");
        store.save(Sample.reading(
                document,
                "k",
                List.of(
                        Sample.statement(
                                "s0", document, "attack", Sample.NORTH, Sample.SOUTH, Sample.VELKA, "1992-01/1993-12"),
                        Sample.statement(
                                "s1", document, "attack", Sample.NORTH, Sample.SOUTH, Sample.VELKA, "1992-05-09"),
                        Sample.statement(
                                "s2", document, "attack", Sample.SOUTH, Sample.NORTH, Sample.VELKA, "1993-05-09"))));
        new ChronicleUpdate(store).apply();
        ConflictView war = store.conflict("Northern War").orElseThrow();
        assertThat(war.from()).isEqualTo(LocalDate.of(1992, 1, 1));
        assertThat(war.to()).isEqualTo(LocalDate.of(1993, 12, 31));
        assertThat(war.sides())
                .allMatch(side -> side.statements() == 3)
                .extracting(ConflictView.Side::name)
                .containsExactly("Northern", "Southern");
        assertThat(war.documents()).containsExactly("one.txt");
        assertThat(store.conflict("NÓRTHERN wár")).isPresent();
        assertThat(store.conflictsLike("North War")).contains("Northern War");
        assertThat(war.against().get("Northern → Southern")).hasSize(2);
        assertThat(war.phases()).hasSize(2);
        assertThat(war.parts()).extracting(ConflictView.Part::name).containsExactly("Operation Anvil");
        assertThat(store.conflict("Southern War")).isEmpty();
    }

    @Test
    void aFileOfAnotherKindIsRefusedByName() throws IOException {
        Path text =
                Files.writeString(folder.resolve("notes.txt"), "This is a text and no database, long enough to tell.");
        assertThatThrownBy(() -> Store.open(text.toString()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("notes.txt");
    }

    @Test
    void aChronicleOfANewerVersionIsRefused() throws SQLException {
        store.close();
        try (var connection = DriverManager.getConnection(url(file));
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO schema_version (version) VALUES (99)");
        }
        assertThatThrownBy(() -> Store.open(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer");
    }

    private List<String> ids(Filter filter) {
        return store.timeline(filter).stream().map(row -> row.statement().id()).toList();
    }

    private static Filter filter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String place,
            @Nullable String actor,
            @Nullable String type,
            @Nullable Reality reality,
            @Nullable String text,
            @Nullable String document) {
        return new Filter(from, to, place, actor, type, reality, text, document, Integer.MAX_VALUE, 0);
    }

    /** The number of rows of every table that holds what was found in documents. */
    private List<Integer> rows() throws SQLException {
        List<Integer> counts = new ArrayList<>();
        try (var connection = DriverManager.getConnection(url(file));
                var tables =
                        connection.getMetaData().getTables(null, connection.getSchema(), null, new String[] {"TABLE"});
                var count = connection.createStatement()) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (!SHARED.contains(name) && !name.startsWith("sentence_words")) {
                    try (var rows = count.executeQuery("SELECT COUNT(*) FROM " + name)) {
                        rows.next();
                        counts.add(rows.getInt(1));
                    }
                }
            }
        }
        return counts;
    }

    @Test
    void anOpenTimeKeepsItsSides() {
        assertThat(Days.when("..")).isEqualTo(WhenNone.OPEN);
        assertThat(Days.when("")).isEqualTo(When.unknown());
        assertThat(Days.sortDay(When.parse("../1992-05-09")))
                .isEqualTo(LocalDate.of(1992, 5, 9).toEpochDay());
        assertThat(Days.sortDay(When.unknown())).isEqualTo(Days.NEVER);
    }
}
