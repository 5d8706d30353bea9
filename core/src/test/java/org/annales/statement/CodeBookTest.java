package org.annales.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.annales.SharedReader;
import org.annales.model.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analyst extends the code book as docs/adding-a-type.md says: by lines of YAML alone. */
class CodeBookTest {

    private static final Path PACKAGED = Path.of("src/main/resources/en/code-book");

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(PACKAGED)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aNewTriggerIsALineInItsTypesFile() throws IOException {
        String text = "Raiders gobbled up Palmyra.";
        assertThat(read(text)).isEmpty();
        append("capture.yml", """
                - verb: [gobble up]
                  agent: [subject, by]
                  place: [object]
                """);
        assertThat(read(text)).singleElement().satisfies(statement -> {
            assertThat(statement.type()).isEqualTo("capture");
            assertThat(statement.agents()).extracting("name").containsExactly("Raiders");
            assertThat(statement.rule()).isEqualTo("capture/verb:gobble up");
        });
    }

    @Test
    void aNewTypeIsAFileAndItsNameInTheIndex() throws IOException {
        String text = "The rebels vaccinated villagers in Bukavu.";
        Files.writeString(folder.resolve("vaccinate.yml"), """
                type: vaccinate
                is: people are vaccinated
                agent: who vaccinates
                target: who is vaccinated
                place: sentence
                triggers:
                - verb: [vaccinate, inoculate]
                  agent: [subject, by]
                  target: [object]
                  place: [in, at]
                """);
        Path index = folder.resolve("index.yml");
        Files.writeString(index, Files.readString(index).replace("[attack,", "[vaccinate, attack,"));
        assertThat(read(text)).extracting(Statement::type).containsExactly("vaccinate");
    }

    @Test
    void aFileThatIsMissingOrBrokenIsNamed() throws IOException {
        Files.writeString(folder.resolve("attack.yml"), "type: [attack");
        assertThatThrownBy(() -> CodeBook.in(folder)).hasMessageContaining("attack.yml");
        Files.delete(folder.resolve("attack.yml"));
        assertThatThrownBy(() -> CodeBook.in(folder)).hasMessageContaining("attack.yml");
    }

    private void append(String file, String lines) throws IOException {
        Files.writeString(folder.resolve(file), lines, StandardOpenOption.APPEND);
    }

    private List<Statement> read(String text) {
        return SharedReader.read(text, new StatementReader(CodeBook.in(folder)));
    }
}
