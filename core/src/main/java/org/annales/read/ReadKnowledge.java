package org.annales.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What step 1 knows of English documents: {@code en/read/*.yml}. Immutable. */
final class ReadKnowledge {

    static final ReadKnowledge ENGLISH = new ReadKnowledge("/en/read/");

    final Set<String> references;
    final Set<String> fiction;
    final Set<String> general;
    final Set<String> reportSections;
    final Set<String> agencies;
    final List<String> creditStarts;
    final List<String> captionStarts;
    final List<String> captionCues;
    final Set<String> captionVerbs;
    final Set<String> fileEndings;
    final Map<String, Integer> months;
    final Set<String> weekdays;
    final Map<String, String> wires;
    final List<String> dateLabels;
    final List<String> titleLabels;
    final List<String> publisherLabels;
    final List<String> bylineStarts;
    final List<String> signOffs;
    final Set<String> furniture;
    final List<String> furnitureStarts;
    final Set<String> said;
    final List<String> reportPublishers;
    final List<String> reportWords;
    /** The surest first. */
    final List<String> nameColumns;

    final Set<String> holderColumns;
    final Set<String> noteLabels;
    private final Pattern told;

    private ReadKnowledge(String folder) {
        JsonNode sections = load(folder + "sections.yml");
        references = Set.copyOf(list(sections, "references"));
        fiction = Set.copyOf(list(sections, "fiction"));
        general = Set.copyOf(list(sections, "general"));
        reportSections = Set.copyOf(list(sections, "report"));
        JsonNode photos = load(folder + "photos.yml");
        agencies = lowerCase(list(photos, "agencies"));
        creditStarts = list(photos, "credit-starts");
        captionStarts = list(photos, "caption-starts");
        captionCues = list(photos, "caption-cues");
        captionVerbs =
                Set.copyOf(new HashSet<>(List.of(string(photos, "caption-verbs").split("\\s+"))));
        fileEndings = Set.copyOf(list(photos, "file-endings"));
        JsonNode news = load(folder + "news.yml");
        months = numbers(news, "months");
        weekdays = Set.copyOf(list(news, "weekdays"));
        wires = strings(news, "wires");
        dateLabels = list(news, "date-labels");
        titleLabels = list(news, "title-labels");
        publisherLabels = list(news, "publisher-labels");
        bylineStarts = list(news, "byline-starts");
        signOffs = list(news, "sign-offs");
        furniture = Set.copyOf(list(news, "furniture"));
        furnitureStarts = list(news, "furniture-starts");
        said = Set.copyOf(list(news, "said"));
        reportPublishers = list(news, "report-publishers");
        reportWords = list(news, "report-words");
        JsonNode notes = load(folder + "notes.yml");
        told = Pattern.compile("(?i)(?<!\\p{L})(?:" + String.join("|", list(notes, "told")) + ")");
        nameColumns = list(notes, "names");
        holderColumns = Set.copyOf(list(notes, "holders"));
        noteLabels = Set.copyOf(list(notes, "labels"));
    }

    /** Does a note say who came to hold a place? */
    boolean tells(String note) {
        return told.matcher(note).find();
    }

    static JsonNode load(String resource) {
        try (InputStream in = ReadKnowledge.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing knowledge: " + resource);
            }
            return new YAMLMapper().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list(JsonNode node, String key) {
        return node.required(key).valueStream().map(JsonNode::asString).toList();
    }

    private static String string(JsonNode node, String key) {
        return node.required(key).asString().strip();
    }

    private static Map<String, Integer> numbers(JsonNode node, String key) {
        Map<String, Integer> found = new HashMap<>();
        node.required(key)
                .propertyStream()
                .forEach(e -> found.put(e.getKey(), e.getValue().asInt()));
        return Map.copyOf(found);
    }

    private static Map<String, String> strings(JsonNode node, String key) {
        Map<String, String> found = new HashMap<>();
        node.required(key)
                .propertyStream()
                .forEach(e -> found.put(e.getKey(), e.getValue().asString()));
        return Map.copyOf(found);
    }

    private static Set<String> lowerCase(List<String> words) {
        Set<String> found = new HashSet<>();
        words.forEach(word -> found.add(word.toLowerCase(Locale.ROOT)));
        return Set.copyOf(found);
    }

    /** The longest of these with which the text begins, or null; case does not count. */
    static @Nullable String findStart(String text, List<String> starts) {
        String longest = null;
        for (String start : starts) {
            boolean longer = longest == null || start.length() > longest.length();
            if (longer && text.regionMatches(true, 0, start, 0, start.length())) {
                longest = start;
            }
        }
        return longest;
    }
}
