package org.annales.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines: one object a line with a text and, under usual names, its title, day, publisher and language. */
final class JsonLinesFile {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TEXT =
            List.of("text", "content", "body", "article", "article_text", "full_text", "maintext", "raw_content");
    private static final List<String> HTML = List.of("html", "raw_html");
    private static final List<String> TITLE = List.of("title", "headline");
    private static final List<String> DATE = List.of(
            "published", "date", "publish_date", "published_at", "date_publish", "publication_date", "datePublished");
    private static final List<String> PUBLISHER =
            List.of("publisher", "source", "site", "site_name", "domain", "source_domain", "outlet", "publication");
    private static final List<String> LANGUAGE = List.of("language", "lang");

    private JsonLinesFile() {}

    static void read(InputStream in, Parts parts) throws IOException, UnreadableException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String json = line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!json.isBlank()) {
                readLine(json, number, parts);
            }
        }
    }

    private static void readLine(String json, int number, Parts parts) throws UnreadableException {
        JsonNode node;
        try {
            node = JSON.readTree(json);
        } catch (JacksonException e) {
            parts.fail(number, "is no JSON");
            return;
        }
        String html = find(node, HTML);
        String text = find(node, TEXT);
        String words = text != null ? text : html;
        if (words == null) {
            parts.fail(number, "has no text");
            return;
        }
        Format format = text == null ? Format.HTML : Format.TEXT;
        parts.add(new Part(number, format, words.getBytes(StandardCharsets.UTF_8), clues(node)));
    }

    private static Clues clues(JsonNode node) {
        Clues clues = new Clues();
        clues.title(find(node, TITLE), "metadata");
        clues.publisher(find(node, PUBLISHER), "metadata");
        clues.language = find(node, LANGUAGE);
        String date = find(node, DATE);
        Dates.DatePhrase found = date == null ? null : new Dates(ReadKnowledge.ENGLISH).find(date);
        clues.published(found == null ? null : found.date(), "metadata");
        return clues;
    }

    private static @Nullable String find(JsonNode node, List<String> names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isString() && !value.asString().isBlank()) {
                return value.asString();
            }
        }
        return null;
    }
}
