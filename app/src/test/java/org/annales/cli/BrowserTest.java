package org.annales.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.annales.store.Store;
import org.annales.web.WebServer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page in a browser: runs the tests of {@code src/test/browser} with Node and Chromium on the chronicle of the samples
 * and of a document that would take the page over. Skipped where there is no Chromium.
 */
class BrowserTest {

    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final Path TESTS = Path.of("src", "test", "browser");

    @TempDir
    private static Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> thePageInABrowser() throws IOException, InterruptedException, SQLException {
        String chromium = BROWSERS.stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse("");
        assumeTrue(
                !chromium.isEmpty(), "no Chromium is installed, so the page was not tested: apt-get install chromium");
        String db = folder.resolve("page.db").toString();
        Path hostile = Files.writeString(folder.resolve("hostile.txt"), HOSTILE);
        Cli.Run read = Cli.run("read", Path.of("..", "samples").toString(), hostile.toString(), "--db", db);
        assertThat(read.code()).isZero();
        Path site = folder.resolve("site");
        assertThat(Cli.run("export", "site", "--to", site.toString(), "--db", db)
                        .code())
                .isZero();
        String large = folder.resolve("large.db").toString();
        LargeChronicle.write(large, 100_000);
        List<String> lines;
        try (Store store = Store.open(db);
                WebServer server = WebServer.start(store, Cli::reader, "127.0.0.1", 0, null);
                Store many = Store.open(large);
                WebServer crowded = WebServer.start(many, Cli::reader, "127.0.0.1", 0, null)) {
            lines = runTests(
                    chromium,
                    Map.of(
                            "ANNALES_PAGE", address(server),
                            "ANNALES_LARGE", address(crowded),
                            "ANNALES_SITE", site.toAbsolutePath().toString()));
        }
        List<DynamicTest> tests = lines.stream().map(BrowserTest::asTest).toList();
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    private static List<String> runTests(String chromium, Map<String, String> chronicles)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("node", "--test", "--test-concurrency=1", "--test-reporter=./" + TESTS + "/reporter.mjs"));
        try (Stream<Path> files = Files.list(TESTS)) {
            files.filter(file -> file.toString().endsWith(".test.mjs"))
                    .sorted()
                    .forEach(file -> command.add(file.toString()));
        }
        Path shots = Files.createDirectories(Path.of("target", "screenshots"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("ANNALES_SHOTS", shots.toAbsolutePath().toString());
        builder.environment().putAll(chronicles);
        builder.environment().put("CHROMIUM", chromium);
        Process process = builder.start();
        List<String> lines = new ArrayList<>();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                JsonNode told = JsonMapper.shared().readTree(line);
                if (told.has("name")) {
                    lines.add(line);
                } else {
                    System.out.println(told.path("measured").asString());
                }
            }
        }
        process.waitFor();
        return lines;
    }

    private static String address(WebServer server) {
        return "http://localhost:" + server.port();
    }

    private static DynamicTest asTest(String line) {
        JsonNode told = JsonMapper.shared().readTree(line);
        return DynamicTest.dynamicTest(told.get("name").asString(), () -> {
            if (!told.get("problem").isNull()) {
                throw new AssertionError(told.get("problem").asString());
            }
        });
    }

    private static final String HOSTILE = """
            On 3 March 1999 rebels of the <script>window.hacked=1</script> Front captured the town of Lachin <img src=x onerror=window.hacked=1>.
            The "><svg onload=window.hacked=1> Ministry said 40 people were killed near javascript:window.hacked=1 in Shusha.
            President <iframe srcdoc="<script>parent.hacked=1</script>"></iframe> Smith signed a ceasefire on 5 March 1999.
            """;
}
