package org.annales.read;

import java.util.List;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Title, day, publisher and language from a page's {@code <meta>} elements and its JSON-LD. */
final class PageMetadata {

    private static final int MOST_SCRIPTS = 20;
    private static final int LONGEST_SCRIPT = 500_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final HtmlRules rules;
    private final Clues clues;
    private final Dates dates = new Dates(ReadKnowledge.ENGLISH);

    PageMetadata(HtmlRules rules, Clues clues) {
        this.rules = rules;
        this.clues = clues;
    }

    void read(Metadata metadata, String html, List<String> times) {
        readJsonLd(html);
        date(first(metadata, rules.dateNames));
        clues.publisher(first(metadata, rules.publisherNames), "metadata");
        String title = withoutSite(first(metadata, rules.titleNames));
        clues.fallbackTitle = clues.fallbackTitle == null ? title : clues.fallbackTitle;
        String language = first(metadata, rules.languageNames);
        if (language != null && clues.language == null) {
            clues.language = language;
        }
        if (!times.isEmpty()) {
            date(times.getFirst());
        }
    }

    private void date(@Nullable String value) {
        Dates.DatePhrase date = value == null ? null : dates.find(value);
        clues.published(date == null ? null : date.date(), "metadata");
    }

    private static @Nullable String first(Metadata metadata, List<String> names) {
        for (String name : names) {
            String value = metadata.get(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    /** “The fall of X - BBC News” without the site's name, where that is known. */
    private @Nullable String withoutSite(@Nullable String title) {
        if (title == null) {
            return null;
        }
        int cut = Math.max(
                Math.max(title.lastIndexOf(" | "), title.lastIndexOf(" - ")),
                Math.max(title.lastIndexOf(" – "), title.lastIndexOf(" — ")));
        String site = clues.publisher == null ? "Wikipedia" : clues.publisher.value();
        boolean named = cut > 0
                && (title.substring(cut + 3).strip().equalsIgnoreCase(site)
                        || title.substring(cut + 3).contains("Wikipedia")
                        || title.charAt(cut + 1) == '|');
        return named ? title.substring(0, cut).strip() : title;
    }

    private void readJsonLd(String html) {
        String lower = "application/ld+json";
        int at = html.indexOf(lower);
        for (int n = 0; at >= 0 && n < MOST_SCRIPTS; n++) {
            int open = html.indexOf('>', at);
            int close = open < 0 ? -1 : html.indexOf("</", open);
            if (close < 0) {
                return;
            }
            if (close - open < LONGEST_SCRIPT) {
                readJson(html.substring(open + 1, close));
            }
            at = html.indexOf(lower, close);
        }
    }

    private void readJson(String json) {
        try {
            readNode(JSON.readTree(json), 0);
        } catch (JacksonException _) {
            // Broken metadata says nothing; the page's text is read all the same.
        }
    }

    private void readNode(JsonNode node, int depth) {
        if (depth > 4) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> readNode(child, depth + 1));
            return;
        }
        if (node.has("@graph")) {
            readNode(node.path("@graph"), depth + 1);
        }
        String type = node.path("@type").isArray()
                ? node.path("@type").path(0).asString("")
                : node.path("@type").asString("");
        if (type.endsWith("Article") || type.endsWith("Report") || type.endsWith("Posting")) {
            clues.fallbackTitle = clues.fallbackTitle == null ? text(node, "headline") : clues.fallbackTitle;
            date(text(node, "datePublished"));
            clues.publisher(text(node.path("publisher"), "name"), "metadata");
            clues.news |= type.toLowerCase(Locale.ROOT).startsWith("news") || type.startsWith("Reportage");
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).asString() : null;
    }
}
