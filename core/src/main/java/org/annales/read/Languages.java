package org.annales.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.annales.model.Found;
import tools.jackson.databind.JsonNode;

/** Names a text's language by its script and its commonest small words ({@code read/languages.yml}). Immutable. */
final class Languages {

    static final Languages KNOWN = new Languages();

    private static final int FEWEST_WORDS = 4;

    /** Small word → the languages that have it. */
    private final Map<String, List<String>> languagesOf = new HashMap<>();

    private final Map<Character.UnicodeScript, String> scripts = new HashMap<>();
    private final Map<Character, String> letters = new HashMap<>();

    private Languages() {
        JsonNode data = ReadKnowledge.load("/read/languages.yml");
        data.required("words").propertyStream().forEach(entry -> {
            for (String word : entry.getValue().asString().split("\\s+", -1)) {
                languagesOf.merge(word, List.of(entry.getKey()), Languages::joined);
            }
        });
        data.required("scripts")
                .propertyStream()
                .forEach(e -> scripts.put(
                        Character.UnicodeScript.forName(e.getKey()),
                        e.getValue().asString()));
        data.required("letters")
                .propertyStream()
                .forEach(e -> e.getValue().asString().chars().forEach(c -> letters.put((char) c, e.getKey())));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream())
                .distinct()
                .toList();
    }

    /** The language of a sample; English is assumed where there is too little to tell. */
    Found<String> of(String sample) {
        Map<String, Integer> byScript = new TreeMap<>();
        Map<String, Integer> byLetter = new TreeMap<>();
        int latin = countLetters(sample, byScript, byLetter);
        Map.Entry<String, Integer> foreign = best(byScript);
        if (foreign.getValue() > latin) {
            Map.Entry<String, Integer> letter = best(byLetter);
            return new Found<>(
                    50 * letter.getValue() > foreign.getValue() ? letter.getKey() : foreign.getKey(), "script");
        }
        Map<String, Integer> byWord = countWords(sample);
        Map.Entry<String, Integer> best = best(byWord);
        int english = byWord.getOrDefault("en", 0);
        if (best.getValue() < FEWEST_WORDS || 10 * english >= 9 * best.getValue()) {
            return new Found<>("en", english < FEWEST_WORDS ? "assumed" : "words");
        }
        return new Found<>(best.getKey(), "words");
    }

    private int countLetters(String sample, Map<String, Integer> byScript, Map<String, Integer> byLetter) {
        int latin = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            String language = c < 0x250 ? null : scripts.get(Character.UnicodeScript.of(c));
            if (language == null) {
                latin++;
            } else {
                byScript.merge(language, 1, Integer::sum);
            }
            String byThis = letters.get(Character.toLowerCase(c));
            if (byThis != null) {
                byLetter.merge(byThis, 1, Integer::sum);
            }
        }
        return latin;
    }

    private Map<String, Integer> countWords(String sample) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            for (String language : languagesOf.getOrDefault(word, List.of())) {
                counts.merge(language, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Map.Entry<String, Integer> best(Map<String, Integer> counts) {
        Map.Entry<String, Integer> best = Map.entry("en", 0);
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > best.getValue()) {
                best = Map.entry(entry.getKey(), entry.getValue());
            }
        }
        return best;
    }
}
