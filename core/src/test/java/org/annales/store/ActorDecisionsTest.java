package org.annales.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.annales.actor.ActorOverrides.Change;
import org.annales.model.Actor;
import org.annales.model.Document;
import org.annales.model.DocumentReading;
import org.annales.model.Participant;
import org.annales.model.Sample;
import org.annales.model.Sector;
import org.annales.model.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's word about actors counts: at once, after every later reading, and for documents read for the first time. */
class ActorDecisionsTest {
    private final Document first = Sample.document("one.txt", "They took it.");
    private final Document second = Sample.document("two.txt", "They took it again.");
    private Store store;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = Store.open(folder.resolve("annales.db").toString());
        store.save(reading(first, "k1"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void mergedActorsAreOneAtOnce() {
        assertThat(decide(new Change.Merge("northern ARMY", "Southern army")).renewed())
                .isEqualTo(1);
        assertThat(agents()).containsExactly(Sample.SOUTH.id());
        assertThat(store.actors()).extracting(ActorRow::actor).containsExactly(Sample.SOUTH);
    }

    @Test
    void aLaterReadingKeepsTheMerge() {
        decide(new Change.Merge("Northern army", "Southern army"));
        store.save(reading(first, "k2"));
        assertThat(agents()).containsExactly(Sample.SOUTH.id());
        assertThat(store.actors()).extracting(ActorRow::actor).containsExactly(Sample.SOUTH);
    }

    @Test
    void aNewDocumentGetsTheMerge() {
        decide(new Change.Merge("Northern army", "Southern army"));
        store.save(reading(second, "k1"));
        assertThat(agents()).containsExactly(Sample.SOUTH.id(), Sample.SOUTH.id());
    }

    @Test
    void aNameASideAndASectorStay() {
        decide(new Change.Rename("Northern army", "Army of the North"));
        decide(new Change.TakeSide("Army of the North", "Allied"));
        decide(new Change.Classify(Sample.NORTH.id(), Sector.REBELS));
        store.save(reading(first, "k2"));
        assertThat(store.actors())
                .extracting(ActorRow::actor)
                .contains(new Actor(Sample.NORTH.id(), "Army of the North", Sector.REBELS, "Allied"));
        assertThat(names()).containsExactly("Army of the North");
    }

    @Test
    void theLastNameCounts() {
        decide(new Change.Rename("Northern army", "Zulu"));
        decide(new Change.Rename("Zulu", "Alpha"));
        store.save(reading(first, "k2"));
        assertThat(names()).containsExactly("Alpha");
    }

    @Test
    void whatWasMergedElsewhereMustBeReadAnew() {
        decide(new Change.Merge("Northern army", "Southern army"));
        assertThat(decide(new Change.Merge("Northern army", "Volunteers")).unsettled())
                .isEqualTo(1);
        assertThat(store.isRead(first.textHash(), "engine 1", "k1")).isFalse();
        store.save(reading(first, "k1"));
        assertThat(names()).containsExactly("Volunteers");
    }

    @Test
    void decisionsAreListedInTheirOrder() {
        Change merge = new Change.Merge("Rebels", "Northern army");
        Change side = new Change.TakeSide("Rebels", null);
        store.changeActors(List.of(merge, side), "a reviewer");
        assertThat(store.actorChanges()).containsExactly(new Change.Merge("Rebels", Sample.NORTH.id()), side);
    }

    private ActorsChanged decide(Change change) {
        return store.changeActors(List.of(change), "a reviewer");
    }

    private static DocumentReading reading(Document document, String knowledge) {
        Statement statement =
                Sample.statement("s" + document.id(), document, "capture", Sample.NORTH, null, Sample.VELKA, "1992");
        return Sample.reading(document, knowledge, List.of(statement));
    }

    private List<String> agents() {
        return store.timeline(Filter.ALL).stream()
                .flatMap(row -> row.statement().agents().stream())
                .map(Participant::actor)
                .toList();
    }

    private List<String> names() {
        return store.timeline(Filter.ALL).stream()
                .flatMap(row -> row.statement().agents().stream())
                .map(Participant::name)
                .toList();
    }
}
