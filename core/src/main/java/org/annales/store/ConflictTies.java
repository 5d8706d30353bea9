package org.annales.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads from the words between two actors of a sentence whether they are friends or foes, by {@code en/conflict/ties.yml}, and
 * from a conflict's name which two sides it has. Immutable.
 */
final class ConflictTies {
    private static final String FILE = "/en/conflict/ties.yml";
    private static final Pattern TOKEN =
            Pattern.compile("['’]s\\b|[\\p{L}\\p{N}]+(?:[-'’][\\p{L}\\p{N}]+)*|[^\\s\\p{L}\\p{N}]");
    private static final Pattern TWO_SIDES = Pattern.compile("\\b(\\p{Lu}\\p{L}+)[-–](\\p{Lu}\\p{L}+)\\b");

    /** Behind “Alpha's” a word may tell more of what is Alpha's. */
    private static final int OWNED = 1;

    private static final Set<String> POSSESSIVE = Set.of("'s", "’s");

    private static final int LONGEST_PHRASE = 4;

    private final Set<String> serves;
    private final Set<String> of;
    private final Set<String> friends;
    private final Set<String> foes;
    private final Set<String> idle;
    private final Set<String> never;
    private final List<Set<String>> same = new ArrayList<>();
    private final Map<String, String> halves = new HashMap<>();
    private final Set<String> titles = new HashSet<>();

    /** What two actors are to each other. */
    enum Tie {
        /** One fights for the other. */
        SERVES,
        /** The same, if the one is a person and the other a body of people. */
        OF,
        FRIENDS,
        FOES
    }

    ConflictTies() {
        JsonNode words = read();
        serves = list(words.get("serves"));
        of = list(words.get("of"));
        friends = list(words.get("friends"));
        foes = list(words.get("foes"));
        idle = list(words.get("idle"));
        never = list(words.get("never"));
        words.get("halves")
                .properties()
                .forEach(half -> halves.put(half.getKey(), half.getValue().asString()));
        words.get("same").forEach(names -> same.add(list(names)));
        words.get("titles").forEach(title -> titles.add(title.asString()));
    }

    private static JsonNode read() {
        try (InputStream in = ConflictTies.class.getResourceAsStream(FILE)) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static Set<String> list(JsonNode list) {
        Set<String> words = new HashSet<>();
        list.forEach(word -> words.add(word.asString()));
        return Set.copyOf(words);
    }

    /** What the words between two actors say; “General” alone says that the second serves the first. */
    Optional<Tie> between(String words) {
        List<String> tokens = new ArrayList<>();
        boolean titled = false;
        Matcher matcher = TOKEN.matcher(words);
        while (matcher.find()) {
            String token = matcher.group();
            titled |= titles.contains(token);
            if (!titles.contains(token) && !idle.contains(token.toLowerCase(Locale.ROOT))) {
                tokens.add(token.toLowerCase(Locale.ROOT));
            }
        }
        if (tokens.isEmpty()) {
            return titled && words.indexOf(',') < 0 ? Optional.of(Tie.OF) : Optional.empty();
        }
        return tokens.stream().anyMatch(never::contains) ? Optional.empty() : tie(tokens, words.indexOf(',') < 0);
    }

    private Optional<Tie> tie(List<String> tokens, boolean close) {
        String all = String.join(" ", tokens);
        if (serves.contains(all)) {
            return Optional.of(Tie.SERVES);
        }
        if (of.contains(all)) {
            return Optional.of(Tie.OF);
        }
        for (int length = Math.min(LONGEST_PHRASE, tokens.size()); length > 0; length--) {
            String end = String.join(" ", tokens.subList(tokens.size() - length, tokens.size()));
            if (foes.contains(end)) {
                return Optional.of(Tie.FOES);
            }
            if (friends.contains(end)) {
                return Optional.of(Tie.FRIENDS);
            }
        }
        boolean owned = close && tokens.size() <= 1 + OWNED && POSSESSIVE.contains(tokens.getFirst());
        return owned ? Optional.of(Tie.SERVES) : Optional.empty();
    }

    /** Do texts use two names of sides for one side? */
    boolean isSame(String one, String other) {
        return same.stream().anyMatch(names -> names.contains(one) && names.contains(other));
    }

    /** The two sides that a name carries: those of “the Sino-French War” are Chinese and French. */
    List<String> sidesOf(String name) {
        Matcher two = TWO_SIDES.matcher(name);
        return two.find() ? List.of(side(two.group(1)), side(two.group(2))) : List.of();
    }

    private String side(String half) {
        return halves.getOrDefault(half, half);
    }
}
