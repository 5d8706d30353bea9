package org.annales.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annales.terminal.Plain;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands on the chronicle of the samples, as the README shows them. */
class SamplesTest {

    private static final Pattern COLOUR = Pattern.compile("\033\\[[0-9;]*m");
    private static final Pattern CITATION = Pattern.compile("([\\w.-]+\\.(?:md|txt|html)):(\\d+)");
    private static final Path SAMPLES = Path.of("..", "samples");

    @TempDir
    private static Path folder = Path.of("");

    private static String db = "";

    @BeforeAll
    static void readSamples() {
        db = folder.resolve("samples.db").toString();
        Cli.Run run = Cli.run("read", SAMPLES.toString(), "--db", db);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("3 read", "3 documents", "statements", "capture", "Next");
    }

    private static Cli.Run run(String command) {
        return Cli.run((command + " --db " + db).split(" "));
    }

    @Test
    void readingAgainChangesNothing() {
        String before = run("export jsonl").out();
        assertThat(Cli.run("read", SAMPLES.toString(), "--db", db).out()).contains("3 known already");
        assertThat(run("export jsonl").out()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeline",
                "timeline --place Shusha --from 1992 --to 1992-12 --reality actual",
                "on 1992-05-19",
                "places",
                "places --type capture",
                "actors",
                "actors --from 1992",
                "figures",
                "documents",
                "documents --text Lachin",
                "issues",
                "source first",
                "export jsonl"
            })
    void answersForProgramsAreJsonLines(String command) {
        Cli.Run run = run(command.startsWith("export") ? command : command + " --json");
        assertThat(run.code()).isZero();
        assertThat(run.lines()).isNotEmpty().allSatisfy(line -> {
            JsonNode object = JsonMapper.shared().readTree(line);
            assertThat(object.isObject()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"timeline", "on 1992-05-19", "places", "actors", "figures", "documents", "issues", "source first"
            })
    void everythingFitsInto80Columns(String command) {
        assertThat(run(command).lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Plain.width(line)).isLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "on 1992-05-19", "places", "figures", "source first"})
    void coloursAddNothingButColours(String command) {
        String all = command.equals("timeline") ? command + " --limit 0" : command;
        String coloured = Cli.runOnScreen((all + " --db " + db).split(" ")).out();
        assertThat(coloured).contains("\033[");
        String plain = run(all).out();
        assertThat(plain).doesNotContain("\033");
        if (!command.startsWith("source")) {
            assertThat(COLOUR.matcher(coloured).replaceAll("")).isEqualTo(plain);
        }
    }

    @Test
    void everyStatementIsCitedAndTheCitationPointsAtItsWords() throws IOException {
        int cited = 0;
        for (String line : run("timeline --json").lines()) {
            JsonNode statement = JsonMapper.shared().readTree(line);
            String name = statement.path("document").asString();
            if (!name.endsWith(".html")) {
                String text = Files.readString(SAMPLES.resolve(name));
                JsonNode trigger = statement.path("trigger");
                int start = text.offsetByCodePoints(0, trigger.path("start").asInt());
                assertThat(text.substring(start))
                        .startsWith(trigger.path("text").asString());
            }
            cited++;
        }
        Matcher citations = CITATION.matcher(run("timeline").out());
        assertThat(citations.results().count()).isEqualTo(cited);
    }

    @Test
    void theSourceIsShownAtACitation() {
        Matcher citation = CITATION.matcher(run("timeline --type capture").out());
        assertThat(citation.find()).isTrue();
        Cli.Run paragraph = run("source " + citation.group(1) + " --at " + citation.group(2));
        assertThat(paragraph.out()).contains("[capture: ");
        assertThat(paragraph.lines()).hasSizeLessThan(40);
    }

    @Test
    void aRemovedDocumentIsGoneAndComesBackTheSame() throws IOException {
        Path copy = folder.resolve("copy.db");
        Files.copy(Path.of(db), copy);
        String before = run("export jsonl").out();
        assertThat(Cli.run("remove", "first", "--db", copy.toString()).out()).contains("Removed first-");
        String without = Cli.run("export", "jsonl", "--db", copy.toString()).out();
        assertThat(without).doesNotContain("first-nagorno-karabakh-war.md").hasSizeLessThan(before.length());
        Cli.run("read", SAMPLES.toString(), "--db", copy.toString());
        assertThat(Cli.run("export", "jsonl", "--db", copy.toString()).out()).isEqualTo(before);
    }

    @Test
    void onlyWhatWasReadWithOtherKnowledgeIsReadAnew() throws IOException, SQLException {
        Path copy = folder.resolve("reread.db");
        Files.copy(Path.of(db), copy);
        String before = run("export jsonl").out();
        assertThat(Cli.run("reread", "--db", copy.toString()).out()).contains("0 renewed, 3 up to date");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
            connection.createStatement().execute("UPDATE readings SET knowledge = 'older' WHERE key = 1");
        }
        assertThat(Cli.run("reread", "--db", copy.toString()).out()).contains("1 renewed, 2 up to date");
        assertThat(Cli.run("export", "jsonl", "--db", copy.toString()).out()).isEqualTo(before);
    }

    @Test
    void anExportToAFileIsTheSame() throws IOException {
        Path file = folder.resolve("export.jsonl");
        assertThat(run("export jsonl --to " + file).out()).isEmpty();
        assertThat(file).content().isEqualTo(run("export jsonl").out());
        assertThat(List.of(folder.toFile().list())).noneMatch(name -> name.endsWith(".part"));
    }
}
