package org.annales.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.annales.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed in the middle leaves a good chronicle; the next run loses nothing and doubles nothing. */
class KilledTest {

    private static final int DOCUMENTS = 40;
    private static final List<String> TOWNS =
            List.of("Tyre", "Sidon", "Aleppo", "Homs", "Mosul", "Basra", "Herat", "Kandahar");

    @TempDir
    Path folder = Path.of("");

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void nothingIsLostAndNothingDoubled() throws IOException, InterruptedException {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        for (int i = 0; i < DOCUMENTS; i++) {
            Files.writeString(sources.resolve("%02d.txt".formatted(i)), text(i));
        }
        String killed = folder.resolve("killed.db").toString();
        int saved = killWhenSome(sources, killed);
        assertThat(saved).isBetween(1, DOCUMENTS - 1);

        Cli.Run again = Cli.run("read", sources.toString(), "--db", killed);
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains(" known already");
        String whole = folder.resolve("whole.db").toString();
        Cli.run("read", sources.toString(), "--db", whole);
        assertThat(Cli.run("export", "jsonl", "--db", killed).out())
                .isEqualTo(Cli.run("export", "jsonl", "--db", whole).out());
    }

    /** Starts a run in a process of its own, kills it once some documents are saved, and gives their number. */
    private static int killWhenSome(Path sources, String db) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2500m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.annales.cli.Main"));
        command.addAll(List.of("read", sources.toString(), "--db", db));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (process.isAlive() && documents(db) == 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        process.destroyForcibly().waitFor();
        return documents(db);
    }

    private static int documents(String db) {
        if (!Store.exists(db)) {
            return 0;
        }
        try (Store store = Store.open(db)) {
            return store.listDocuments().size();
        }
    }

    private static String text(int i) {
        StringBuilder text = new StringBuilder("Diary of the front, part " + (i + 1) + "\n\n");
        for (int day = 1; day <= 20; day++) {
            String town = TOWNS.get((i + day) % TOWNS.size());
            text.append("On %d March %d rebel forces shelled %s and killed %d civilians. "
                            .formatted(day, 1970 + i, town, day + 2))
                    .append("Government troops retook the town two days later, and its people fled.\n\n");
        }
        return text.toString();
    }
}
