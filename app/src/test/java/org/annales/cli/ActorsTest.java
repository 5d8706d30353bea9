package org.annales.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user decides about actors holds at once, and for documents read later. */
class ActorsTest {

    @TempDir
    private Path folder = Path.of("");

    private String db = "";

    @BeforeEach
    void readOne() throws IOException {
        db = folder.resolve("actors.db").toString();
        read(
                "one.txt",
                "On 3 May 1993 Harbour Guard militiamen shelled the town of Bor. Kenya condemned the Harbour Guard militiamen.");
    }

    @Test
    void mergedActorsStayOne() throws IOException {
        assertThat(Cli.runWithoutReader("actors", "merge", "--db", db, "Harbour Guard militiamen", "Coast Brigade")
                        .out())
                .contains("changed in 1 document");
        read("two.txt", "On 7 June 1993 Harbour Guard militiamen attacked Juba.");
        assertThat(actors()).contains("Coast Brigade").doesNotContain("Harbour Guard militiamen");
    }

    @Test
    void aTableRenamesAndGivesASide() throws IOException {
        Path table = Files.writeString(folder.resolve("actors.tsv"), "Kenya\t\t\tEastern\n");
        assertThat(Cli.runWithoutReader("actors", "import", "--db", db, table.toString())
                        .code())
                .isZero();
        Cli.runWithoutReader("actors", "rename", "--db", db, "Kenya", "Republic of Kenya");
        assertThat(actors()).contains("Republic of Kenya").contains("Eastern");
    }

    @Test
    void aNameHoldsInWhatIsReadLater() throws IOException {
        decide("rename", "Harbour Guard militiamen", "Harbour Guard");
        read("two.txt", "On 7 June 1993 Harbour Guard militiamen attacked Juba.");

        assertThat(statements("two.txt")).contains("\"name\":\"Harbour Guard\"").contains("Harbour Guard militiamen");
        assertThat(actors()).contains("\"Harbour Guard\"").doesNotContain("\"Harbour Guard militiamen\"");
    }

    @Test
    void aSideHoldsInWhatIsReadLaterAndReadAgain() throws IOException {
        decide("side", "Harbour Guard militiamen", "Southern");
        read("two.txt", "On 7 June 1993 Harbour Guard militiamen attacked Juba.");
        assertThat(sides("two.txt")).contains("Southern");

        assertThat(Cli.runWithoutReader("remove", "--db", db, "one.txt").code()).isZero();
        readOne();
        assertThat(sides("one.txt")).contains("Southern");
        decide("side", "Harbour Guard militiamen");
        assertThat(actors()).doesNotContain("Southern");
    }

    @Test
    void mergedActorsAreOneInStatementsToo() throws IOException {
        decide("merge", "Harbour Guard militiamen", "Kenya");
        read("two.txt", "On 7 June 1993 Harbour Guard militiamen attacked Juba.");

        assertThat(statements("one.txt")).contains("\"agents\":[{").doesNotContain("\"name\":\"Harbour Guard");
        assertThat(statements("two.txt")).contains("\"name\":\"Kenya\"");
    }

    @Test
    void aDecisionOutlivesTheDocumentItWasMadeOn() throws IOException {
        decide("rename", "Kenya", "Republic of Kenya");
        assertThat(Cli.runWithoutReader("remove", "--db", db, "one.txt").code()).isZero();
        read("three.txt", "On 9 June 1993 Kenya condemned the attack.");

        assertThat(actors()).contains("Republic of Kenya");
    }

    @Test
    void whatCannotBeDoneIsSaidInALine() throws IOException {
        Path table = Files.writeString(folder.resolve("actors.tsv"), "Kenya\t\tsoldiers\n");
        Cli.Run wrong = Cli.runWithoutReader("actors", "import", "--db", db, table.toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("line 1", "soldiers");
        assertThat(Cli.runWithoutReader("actors", "merge", "--db", db, "Kenya", "kenya")
                        .code())
                .isEqualTo(2);
    }

    private void read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        assertThat(Cli.run("read", "--db", db, file.toString()).code()).isZero();
    }

    private void decide(String... words) {
        List<String> command = new ArrayList<>(List.of("actors", words[0], "--db", db));
        command.addAll(List.of(words).subList(1, words.length));
        assertThat(Cli.runWithoutReader(command.toArray(String[]::new)).code()).isZero();
    }

    private String statements(String document) throws IOException {
        return exported(document, "\"record\":\"statement\"");
    }

    private String sides(String document) throws IOException {
        return exported(document, "\"record\":\"actor\"");
    }

    /** The export's lines of one record of one document. */
    private String exported(String document, String record) throws IOException {
        Path file = folder.resolve("out.jsonl");
        Cli.runWithoutReader("export", "jsonl", "--db", db, "--to", file.toString());
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.contains(record) && line.contains(document))
                    .collect(Collectors.joining("\n"));
        }
    }

    private String actors() {
        return Cli.runWithoutReader("actors", "--db", db, "--json").out();
    }
}
