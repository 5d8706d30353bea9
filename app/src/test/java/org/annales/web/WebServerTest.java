package org.annales.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annales.statement.CodeBook;
import org.annales.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface over HTTP: what it says it answers, whom it lets in, and what it refuses. */
class WebServerTest {

    @TempDir
    private Path folder = Path.of("");

    private final HttpClient client = HttpClient.newHttpClient();
    private Store store;
    private WebServer server;

    @BeforeEach
    void start() {
        store = Store.open(folder.resolve("empty.db").toString());
        server = start(null);
    }

    private WebServer start(@Nullable String token) {
        return WebServer.start(
                store,
                () -> {
                    throw new IllegalStateException("nothing should be read");
                },
                "127.0.0.1",
                0,
                token);
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> post(String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    @Test
    void theOpenApiFileListsExactlyTheRoutes() {
        JsonNode paths =
                JsonMapper.shared().readTree(get("/api/openapi.json").body()).get("paths");
        Set<String> documented = new TreeSet<>();
        paths.propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(new TreeSet<>(server.routes())).isEqualTo(documented);
    }

    @Test
    void everyDocumentedQuestionIsAnsweredWithItsExamples() {
        JsonNode paths =
                JsonMapper.shared().readTree(get("/api/openapi.json").body()).get("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            JsonNode get = path.getValue().get("get");
            if (get == null) {
                continue;
            }
            StringBuilder asked = new StringBuilder(path.getKey());
            StringBuilder query = new StringBuilder();
            for (JsonNode parameter : get.get("parameters")) {
                String example = parameter.path("example").asString("");
                String name = parameter.get("name").asString();
                if (parameter.get("in").asString().equals("path")) {
                    asked = new StringBuilder(asked.toString().replace("{" + name + "}", encoded(example)));
                } else if (!example.isEmpty()) {
                    query.append(query.isEmpty() ? '?' : '&')
                            .append(name)
                            .append('=')
                            .append(encoded(example));
                }
            }
            HttpResponse<String> answer = get(asked.append(query).toString());
            boolean byId = path.getKey().endsWith("{id}"); // an empty chronicle has nothing of any id
            assertThat(answer.statusCode()).as(asked.toString()).isEqualTo(byId ? 404 : 200);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/days/yesterday",
                "/api/events?from=soon",
                "/api/events?limit=many",
                "/api/overview?score=high",
                "/api/download/events?format=exe"
            })
    void whatCannotBeAnsweredIsSaidSo(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(answer.body()).get("problem").asString())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/base/..%2f..%2fpom.xml",
                "/files.txt",
                "/web/index.html",
                "/fonts/../index.html/x",
                "/api/documents/..%2f..%2fetc%2fpasswd"
            })
    void noPathReachesTheDisk(String path) throws IOException {
        String answer;
        try (Socket socket = new Socket("localhost", server.port())) { // a client of the library would tidy the path
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(answer.lines().findFirst().orElse("")).containsAnyOf(" 400 ", " 404 ");
        assertThat(answer).doesNotContain("root:").doesNotContain("<project");
    }

    @Test
    void anotherSitesNameIsRefused() throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.getOutputStream()
                    .write("GET /api/summary HTTP/1.0\r\nHost: evil.example\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer.lines().findFirst().orElse("")).contains(" 403 ");
        }
    }

    @Test
    void withATokenNothingIsToldWithoutIt() {
        server.close();
        server = start("a long word");
        assertThat(get("/").statusCode()).isEqualTo(401);
        assertThat(get("/api/summary").statusCode()).isEqualTo(401);
        assertThat(get("/api/summary?token=another").statusCode()).isEqualTo(401);
        assertThat(get("/api/summary", "Authorization", "Bearer a long word").statusCode())
                .isEqualTo(200);
        HttpResponse<String> page = get("/?token=a%20long%20word");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Strict");
        String cookie = page.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        assertThat(get("/api/summary", "Cookie", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void aDocumentMustBeOfAKnownSortAndSizeAndComeFromThePage() {
        byte[] text = "In 1992 troops captured Lachin.".getBytes(StandardCharsets.UTF_8);
        assertThat(post("/api/readings?name=a.txt", text).statusCode()).isEqualTo(403);
        assertThat(post("/api/readings?name=a.exe", text, "X-Annales", "page").statusCode())
                .isEqualTo(400);
        assertThat(post("/api/readings?name=..%2F..%2F.txt", text, "X-Annales", "page")
                        .statusCode())
                .isEqualTo(202);
        assertThat(post("/api/readings?name=b.txt", new byte[0], "X-Annales", "page")
                        .statusCode())
                .isEqualTo(400);
        byte[] large = new byte[(int) ReadingJobs.LARGEST + 1];
        assertThat(post("/api/readings?name=c.txt", large, "X-Annales", "page").statusCode())
                .isEqualTo(400);
        assertThat(Files.exists(folder.resolveSibling(".txt"))).isFalse();
    }

    @Test
    void everyTypeOfTheCodeBookHasOneFamily() {
        List<String> families = List.of(Family.values()).stream()
                .flatMap(family -> family.types().stream())
                .toList();
        assertThat(families).doesNotHaveDuplicates();
        assertThat(CodeBook.packaged().listTypes())
                .allSatisfy(type -> assertThat(families).contains(type.name()));
    }

    @Test
    void aCellIsNeverAFormula() {
        assertThat(Downloads.csv(List.of(Map.of("words", "=HYPERLINK(\"x\")")))).contains("\"'=HYPERLINK(\"\"x\"\")\"");
    }
}
