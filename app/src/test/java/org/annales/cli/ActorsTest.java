package org.annales.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private String actors() {
        return Cli.runWithoutReader("actors", "--db", db, "--json").out();
    }
}
