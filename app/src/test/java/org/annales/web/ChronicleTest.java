package org.annales.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.annales.model.Document;
import org.annales.model.DocumentReading;
import org.annales.model.Mentions;
import org.annales.read.DocumentReader;
import org.annales.read.Given;
import org.annales.store.ChronicleUpdate;
import org.annales.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who opens a document the moment its reading is done finds it. */
class ChronicleTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasChangedHereIsSeenAtOnce() throws Exception {
        Path file = Files.writeString(folder.resolve("news.txt"), "Troops captured the town.\n");
        try (Store store = Store.open(folder.resolve("news.db").toString())) {
            Chronicle chronicle = new Chronicle(store);
            assertThat(chronicle.now().documents()).isEmpty();
            Document document =
                    new DocumentReader().readAll(file, Given.NOTHING).getFirst().document();
            store.save(new DocumentReading(
                    document,
                    "test",
                    "1",
                    new Mentions(List.of(), List.of(), List.of()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
            new ChronicleUpdate(store).apply();
            chronicle.changed();
            assertThat(chronicle.now().documents()).containsKey(document.id());
        }
    }
}
