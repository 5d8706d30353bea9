package org.annales.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annales.model.Statement;
import org.annales.store.EventRow;
import org.annales.store.Store;
import org.annales.store.TimelineRow;
import org.annales.web.WebFiles.WebFile;

/**
 * Writes the page as a folder that works by itself, from a disk or any web server. Every answer that does not depend on a
 * filter is a script of its own that holds data and nothing else, since a browser reads no other file from a disk.
 */
public final class SiteExport {
    private static final String INDEX = "index.html";
    private static final int CHUNK = 1_000;

    /** What the copy filters events by, beside what it shows of them. */
    record CopyEvent(
            EventView brief,
            Set<String> types,
            Set<String> families,
            Set<String> sides,
            Set<String> actors,
            Set<String> voices,
            Set<String> documents,
            String said) {}

    private final Store store;
    private final Snapshot snapshot;
    private final Map<String, Function<Ask, Object>> questions;
    private final Chronicle chronicle;
    private final Path folder;

    private SiteExport(Store store, Path folder) {
        this.chronicle = new Chronicle(store);
        this.store = store;
        this.snapshot = chronicle.now();
        this.questions = new Api(chronicle, false).questions();
        this.folder = folder;
    }

    /**
     * Writes the site of a chronicle into a new folder, or anew into that of an older site.
     *
     * @throws FileAlreadyExistsException where the folder has files and is no site
     */
    public static void write(Store store, Path folder) throws IOException {
        if (Files.isDirectory(folder) && !Files.exists(folder.resolve(INDEX)) && !isEmpty(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Files.createDirectories(folder);
        new SiteExport(store, folder).write();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void write() throws IOException {
        writePage();
        for (String list : List.of("summary", "names", "state", "disputes")) {
            data(list, answer("/api/" + list, Map.of()));
        }
        for (String list : List.of("figures", "places", "actors", "documents", "issues")) {
            data(list, all("/api/" + list));
        }
        data("events", copyEvents());
        writeWhole("events", snapshot.events().stream().map(EventRow::id).toList());
        writeWhole(
                "places",
                snapshot.placeRows().stream().map(row -> row.place().id()).toList());
        writeWhole(
                "actors",
                snapshot.actorRows().stream().map(row -> row.actor().id()).toList());
        writeWhole("documents", List.copyOf(snapshot.documents().keySet()));
        data("cited", cited());
        for (String list :
                List.of("events", "statements", "figures", "holdings", "places", "actors", "documents", "issues")) {
            data("rows/" + list, new ListRows(chronicle).of(list, new Ask(Map.of(), Map.of())));
        }
    }

    private void writePage() throws IOException {
        for (Map.Entry<String, WebFile> file : WebFiles.packaged().all().entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue().bytes());
            if (file.getKey().startsWith("base/")) {
                String json = new String(file.getValue().bytes(), StandardCharsets.UTF_8);
                String name = file.getKey().substring("base/".length());
                text("base/" + name + ".js", "(window.annalesBase ??= {})[" + Json.text(name) + "] = " + json + ";\n");
            }
            if (file.getKey().equals("worker.js")) {
                String code = new String(file.getValue().bytes(), StandardCharsets.UTF_8);
                text("worker-text.js", "window.annalesWorker = " + Json.text(code) + ";\n");
            }
        }
        String page = Files.readString(folder.resolve(INDEX));
        text(
                INDEX,
                page.replace(
                        "<script defer src=\"app.js\">",
                        "<script defer src=\"copy.js\"></script>\n<script defer src=\"app.js\">"));
    }

    /** All rows of a list that is answered in pages. */
    private List<Object> all(String path) {
        List<Object> rows = new ArrayList<>();
        Page<?> page;
        do {
            page = (Page<?>) answer(
                    path,
                    Map.of(),
                    Map.of(
                            "limit",
                            List.of(String.valueOf(Page.LARGEST)),
                            "offset",
                            List.of(String.valueOf(rows.size()))));
            rows.addAll(page.rows());
        } while (rows.size() < page.total());
        return rows;
    }

    private Object answer(String path, Map<String, String> parts) {
        return answer(path, parts, Map.of());
    }

    private Object answer(String path, Map<String, String> parts, Map<String, List<String>> query) {
        Function<Ask, Object> question = questions.get(path);
        if (question == null) {
            throw new IllegalArgumentException(path);
        }
        return question.apply(new Ask(parts, query));
    }

    /** Answers about single things, in files of those whose names have the same mark. */
    private void writeWhole(String list, List<String> ids) throws IOException {
        Map<String, Map<String, Object>> buckets = new TreeMap<>();
        for (String id : ids) {
            buckets.computeIfAbsent(bucket(id), mark -> new TreeMap<>())
                    .put(id, answer("/api/" + list + "/{id}", Map.of("id", id)));
        }
        for (Map.Entry<String, Map<String, Object>> bucket : buckets.entrySet()) {
            data(list + "/" + bucket.getKey(), bucket.getValue());
        }
    }

    /** Two digits that the copy's script works out in the same way (FNV-1a over UTF-16 units). */
    static String bucket(String id) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x01000193;
        }
        return String.format("%02x", hash & 0xff);
    }

    private List<CopyEvent> copyEvents() {
        List<CopyEvent> copies = new ArrayList<>();
        for (int i = 0; i < snapshot.events().size(); i += CHUNK) {
            List<EventRow> part =
                    snapshot.events().subList(i, Math.min(snapshot.events().size(), i + CHUNK));
            List<EventView> views = EventView.list(part, snapshot, store);
            Map<String, String> sentences = sentences(part);
            for (int j = 0; j < part.size(); j++) {
                EventRow event = part.get(j);
                copies.add(new CopyEvent(
                        views.get(j),
                        event.types(),
                        event.types().stream()
                                .map(type -> Family.of(type).code())
                                .collect(Collectors.toSet()),
                        event.sides(),
                        event.actors(),
                        event.voices(),
                        event.documents(),
                        String.join(
                                " ",
                                event.statements().stream()
                                        .map(id -> sentences.getOrDefault(id, ""))
                                        .distinct()
                                        .toList())));
            }
        }
        return copies;
    }

    private Map<String, String> sentences(List<EventRow> events) {
        Map<String, String> sentences = new TreeMap<>();
        for (TimelineRow row : store.statements(
                events.stream().flatMap(event -> event.statements().stream()).toList())) {
            Statement statement = row.statement();
            sentences.put(statement.id(), row.evidence());
        }
        return sentences;
    }

    private Map<String, StateView.Cited> cited() {
        List<String> ids = new ArrayList<>();
        snapshot.holdings().forEach(holding -> ids.addAll(holding.statements()));
        snapshot.tenures().forEach(tenure -> ids.addAll(tenure.statements()));
        snapshot.inForce().forEach(thing -> ids.addAll(thing.statements()));
        snapshot.lifespans().forEach(life -> ids.addAll(life.statements()));
        return ids.isEmpty()
                ? Map.of()
                : StateView.cited(store.citations(ids.stream().distinct().toList()), snapshot);
    }

    private void data(String name, Object answer) throws IOException {
        text(
                "data/" + name + ".js",
                "(window.annalesData ??= {})[" + Json.text(name) + "] = " + Json.text(answer) + ";\n");
    }

    private void text(String name, String content) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        Files.writeString(target, content);
    }
}
