package org.annales.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be done is said in one line, with exit code 2 and no stack trace. */
class WrongUseTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conquer",
                "read",
                "timeline --from 1992-13",
                "timeline --reality perhaps",
                "on 1992-05",
                "on someday",
                "export csv",
                "source",
                "source nothing",
                "remove nothing",
                "timeline --type conquest",
                "read x.txt --published yesterday",
                "read x.txt --kind rumour",
                "gazetteer import missing.txt",
                "gazetteer add Nowhere --at north",
                "verify missing-folder"
            })
    void oneLineAndExitCode2(String command) {
        String db = folder.resolve("empty.db").toString();
        Cli.runWithoutReader("read", folder.resolve("missing.txt").toString(), "--db", db);
        String[] args = command.startsWith("gazetteer") || command.startsWith("verify")
                ? command.split(" ")
                : (command + " --db " + db).split(" ");
        Cli.Run run = Cli.runWithoutReader(args);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.startsWith("annales: "));
        assertThat(run.out()).isEmpty();
    }

    @Test
    void withoutAChronicleNothingIsMade() {
        Path db = folder.resolve("none.db");
        Cli.Run run = Cli.runWithoutReader("timeline", "--db", db.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no chronicle");
        assertThat(db).doesNotExist();
    }

    @Test
    void aFileThatIsNoChronicleIsLeftAlone() throws IOException {
        Path db =
                Files.writeString(folder.resolve("letter.db"), "Dear reader, this is no database at all. ".repeat(30));
        Cli.Run run = Cli.runWithoutReader("timeline", "--db", db.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(db).content().startsWith("Dear reader");
    }

    @Test
    void helpIsNoWrongUse() {
        assertThat(Cli.runWithoutReader("--help").code()).isZero();
        assertThat(Cli.runWithoutReader("read", "--help").out()).contains("--published");
        assertThat(Cli.runWithoutReader().out()).contains("timeline", "source", "export");
    }
}
