package org.annales.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.annales.model.Actor;
import org.annales.model.Document;
import org.annales.model.Participant;
import org.annales.model.Phase;
import org.annales.model.Reality;
import org.annales.model.Role;
import org.annales.model.Sample;
import org.annales.model.Span;
import org.annales.model.Stance;
import org.annales.model.Statement;
import org.annales.model.Timing;
import org.annales.model.Voice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On which fields documents disagree, which of them stand on which side, and how many voices that makes. */
class DisputesTest {
    private static final Document ONE = Sample.document("one.txt", "They took the old harbour town at dawn.");
    private static final Document TWO = Sample.document("two.txt", "By noon the port had fallen to the column.");
    private static final Document THREE = Sample.document("three.txt", "Both of them entered it that day together.");
    private static final Document COPY = Sample.document(
            "copy.txt",
            "They took it at dawn, the agency reported from the harbour, quoting two fishermen who saw it.");
    private static final Document SECOND_COPY = Sample.document(
            "again.txt",
            "THEY took it at dawn, the agency reported from the harbour, quoting two fishermen who saw it!");

    private Store store;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = Store.open(folder.resolve("annales.db").toString());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void twoDoersOfOneDeedAreADisputeOverAgents() {
        save(statement("a", THREE, "capture", List.of(Sample.NORTH, Sample.SOUTH), List.of(), null));
        save(statement("b", ONE, "capture", List.of(Sample.NORTH), List.of(), null));
        save(statement("c", TWO, "capture", List.of(Sample.SOUTH), List.of(), null));
        assertThat(disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.field()).isEqualTo("agents");
            assertThat(dispute.sides())
                    .extracting(Dispute.Side::value)
                    .containsExactly("Northern army", "Southern army");
            assertThat(dispute.sides())
                    .extracting(side -> ids(side))
                    .containsExactlyInAnyOrder(List.of("a", "c"), List.of("a", "b"));
        });
    }

    @Test
    void twoVictimsOfOneDeedAreADisputeOverTargets() {
        save(statement("a", THREE, "destroy", List.of(), List.of(Sample.NORTH, Sample.SOUTH), null));
        save(statement("b", ONE, "destroy", List.of(), List.of(Sample.NORTH), null));
        save(statement("c", TWO, "destroy", List.of(), List.of(Sample.SOUTH), null));
        assertThat(disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.field()).isEqualTo("targets");
            assertThat(dispute.sides())
                    .extracting(Dispute.Side::value)
                    .containsExactly("Northern army", "Southern army");
        });
    }

    @Test
    void twoOfficesFilledAtOnceAreADisputeOverTheOffice() {
        save(office("a", THREE, "defence minister and prime minister"));
        save(office("b", ONE, "prime minister"));
        save(office("c", TWO, "the defence minister"));
        assertThat(disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.field()).isEqualTo("office");
            assertThat(dispute.sides())
                    .extracting(Dispute.Side::value)
                    .containsExactly("prime minister", "the defence minister");
            assertThat(dispute.sides()).extracting(DisputesTest::ids).containsExactly(List.of("b"), List.of("c"));
        });
    }

    @Test
    void twoNamesForWhatWasSignedAreADisputeOverTheInstrument() {
        save(agreement("a", THREE, "Velka Protocol on the Harbour Truce"));
        save(agreement("b", ONE, "Velka Protocol"));
        save(agreement("c", TWO, "Harbour Truce"));
        assertThat(disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.field()).isEqualTo("instrument");
            assertThat(dispute.sides())
                    .extracting(Dispute.Side::value)
                    .containsExactly("Harbour Truce", "Velka Protocol");
        });
    }

    @Test
    void whoOnlySaysMoreDoesNotDisagree() {
        save(agreement("a", ONE, "Velka Protocol"));
        save(agreement("b", TWO, "the Velka Protocol on prisoners"));
        save(office("c", ONE, "prime minister"));
        save(office("d", TWO, "prime minister of Ostrovy"));
        assertThat(disputes()).isEmpty();
    }

    @Test
    void aReportThatIsCopiedIsOneVoiceOfADispute() {
        save(statement("a", COPY, "capture", List.of(Sample.NORTH), List.of(), null, "1992-05-08"));
        save(statement("b", SECOND_COPY, "capture", List.of(Sample.NORTH), List.of(), null, "1992-05-08"));
        save(statement("c", TWO, "capture", List.of(Sample.NORTH), List.of(), null, "1992-05-09"));
        assertThat(disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.sides()).extracting(Dispute.Side::voices).containsExactly(1, 1);
            assertThat(dispute.sides()).extracting(DisputesTest::ids).contains(List.of("a", "b"));
            assertThat(dispute.event().event().voices()).isEqualTo(2);
        });
    }

    private void save(Statement statement) {
        Document document = List.of(ONE, TWO, THREE, COPY, SECOND_COPY).stream()
                .filter(one -> one.id().equals(statement.document()))
                .findFirst()
                .orElseThrow();
        store.reading(document.id())
                .map(known -> known.statements())
                .ifPresentOrElse(
                        known -> store.save(
                                Sample.reading(document, "k" + known.size(), List.of(known.getFirst(), statement))),
                        () -> store.save(Sample.reading(document, "k", List.of(statement))));
    }

    private List<Dispute> disputes() {
        new ChronicleUpdate(store).apply();
        return store.disputes(10, 0);
    }

    private static List<String> ids(Dispute.Side side) {
        return side.statements().stream()
                .map(row -> row.statement().id())
                .sorted()
                .toList();
    }

    @Test
    void aboutADayIsNotAnotherDay() {
        save(statement("a", ONE, "capture", List.of(Sample.NORTH), List.of(), null, "1992-05-09~"));
        save(statement("b", TWO, "capture", List.of(Sample.NORTH), List.of(), null, "1992-05-09"));
        assertThat(disputes()).isEmpty();
    }

    @Test
    void nobodyContradictsHimself() {
        save(statement("a", ONE, "capture", List.of(Sample.NORTH), List.of(), null));
        save(denied("b", ONE, List.of()));
        assertThat(disputes()).isEmpty();
    }

    @Test
    void whoDeniesItContradicts() {
        save(statement("a", ONE, "capture", List.of(Sample.NORTH), List.of(), null));
        save(denied("b", ONE, List.of(new Voice("the ministry", Stance.DENIES, null))));
        assertThat(disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.field()).isEqualTo("reality");
            assertThat(dispute.sides()).extracting(Dispute.Side::value).containsExactly("actual", "denied");
        });
    }

    private static Statement denied(String id, Document document, List<Voice> voices) {
        Statement plain = statement(id, document, "capture", List.of(Sample.NORTH), List.of(), null);
        return new Statement(
                id,
                plain.document(),
                plain.type(),
                plain.trigger(),
                plain.evidence(),
                plain.agents(),
                plain.targets(),
                plain.places(),
                plain.time(),
                plain.roles(),
                plain.phase(),
                Reality.DENIED,
                voices,
                1,
                plain.rule());
    }

    private static Statement office(String id, Document document, String office) {
        return statement(id, document, "appoint", List.of(), List.of(Sample.NORTH), new Role("office", span(), office));
    }

    private static Statement agreement(String id, Document document, String instrument) {
        return statement(
                id,
                document,
                "agree",
                List.of(Sample.NORTH, Sample.SOUTH),
                List.of(),
                new Role("instrument", span(), instrument));
    }

    private static Span span() {
        return new Span(0, 4);
    }

    private static Statement statement(
            String id, Document document, String type, List<Actor> agents, List<Actor> targets, @Nullable Role role) {
        return statement(id, document, type, agents, targets, role, "1992-05-09");
    }

    private static Statement statement(
            String id,
            Document document,
            String type,
            List<Actor> agents,
            List<Actor> targets,
            @Nullable Role role,
            String day) {
        Statement plain = Sample.statement(id, document, type, null, null, Sample.VELKA, day);
        return new Statement(
                id,
                document.id(),
                type,
                plain.trigger(),
                plain.evidence(),
                participants(agents),
                participants(targets),
                plain.places(),
                new Timing(plain.time().when(), plain.time().extent(), "clause", null),
                role == null ? List.of() : List.of(role),
                Phase.WHOLE,
                Reality.ACTUAL,
                List.of(),
                1,
                type + "/verb:test");
    }

    private static List<Participant> participants(List<Actor> actors) {
        return actors.stream()
                .map(actor -> new Participant(new Span(0, 1), actor.name(), actor.name(), actor.id()))
                .toList();
    }
}
