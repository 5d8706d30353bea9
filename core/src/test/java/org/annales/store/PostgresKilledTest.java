package org.annales.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.annales.export.JsonLines;
import org.annales.model.Document;
import org.annales.model.DocumentReading;
import org.annales.model.Sample;
import org.annales.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A writer to PostgreSQL that is killed loses at most the document in hand, and doing its work again completes it. */
class PostgresKilledTest {
    private static final int DOCUMENTS = 60;
    private static final int STATEMENTS = 40;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void nothingIsLostAndNothingDoubled() throws IOException, InterruptedException {
        String killed = TestPostgres.address();
        String whole = TestPostgres.address();
        try {
            int saved = killWhenSome(killed);
            assertThat(saved).isBetween(1, DOCUMENTS - 1);
            try (Store store = Store.open(killed)) {
                assertThat(store.listDocuments())
                        .as("each document is there with all that it says, or not at all")
                        .allMatch(document -> document.statements() == STATEMENTS);
            }
            write(killed);
            write(whole);
            assertThat(export(killed)).isEqualTo(export(whole));
        } finally {
            TestPostgres.drop(killed);
            TestPostgres.drop(whole);
        }
    }

    /** The writer, a process of its own. */
    public static void main(String[] args) {
        write(args[0]);
    }

    private static void write(String address) {
        try (Store store = Store.open(address)) {
            ChronicleUpdate update = new ChronicleUpdate(store);
            for (int i = 0; i < DOCUMENTS; i++) {
                store.save(reading(i));
                update.apply();
            }
        }
    }

    private static DocumentReading reading(int number) {
        Document document = Sample.document("d" + number + ".txt", "They took it, the " + number + "th time.");
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            statements.add(Sample.statement(
                    "s" + number + "-" + i,
                    document,
                    i % 2 == 0 ? "capture" : "withdraw",
                    i % 3 == 0 ? Sample.NORTH : Sample.SOUTH,
                    null,
                    i % 5 == 0 ? Sample.VELKA : Sample.OSTROVY,
                    "1992-05-%02d".formatted(1 + (number + i) % 28)));
        }
        return Sample.reading(document, "k", statements);
    }

    private static int killWhenSome(String address) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostgresKilledTest.class.getName(),
                        address)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (Store store = Store.open(address)) {
            while (process.isAlive() && store.listDocuments().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            process.destroyForcibly().waitFor();
            return store.listDocuments().size();
        }
    }

    private static String export(String address) {
        StringWriter out = new StringWriter();
        try (Store store = Store.open(address)) {
            JsonLines.write(store, out);
        }
        return out.toString();
    }
}
