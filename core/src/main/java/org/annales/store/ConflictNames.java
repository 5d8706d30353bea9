package org.annales.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annales.actor.StateSides;
import org.annales.model.Codes;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Finds names of conflicts and of their parts in sentences, by the words of {@code en/conflict/names.yml}. Immutable. */
public final class ConflictNames {
    private static final String FILE = "/en/conflict/names.yml";
    private static final String CAPITAL = "\\p{Lu}[\\p{L}\\p{M}]*+(?:[-–]\\p{Lu}?[\\p{L}\\p{M}]{2,}+)*+(?!\\p{L})";
    private static final String YEAR = "(?:1\\d|20)\\d\\d(?:[–-]\\d{2,4})?";

    /** Between a name and another name of the same there are few letters. */
    private static final int ALIAS_GAP = 40;

    /** “after Operation Dawn [Alphan] troops”. */
    private static final Pattern NOUN = Pattern.compile(" \\p{Ll}");

    /** A name does not end with these: what followed was no part of it. */
    private static final Set<String> UNFINISHED = Set.of("of", "for", "on", "in", "the");

    private static final Set<String> SIDES = StateSides.all();

    private final List<Sort> sorts = new ArrayList<>();
    private final Set<String> outside;
    private final Set<String> calendar;
    private final Pattern alias;
    private final Pattern stop;
    private final Pattern end;

    /** What a name names, from the widest to the narrowest. */
    public enum Kind {
        WAR,
        CAMPAIGN,
        BATTLE
    }

    /** A name as a sentence has it, and where. */
    public record Named(String name, Kind kind, int start, int end) {}

    /** Two names for one conflict. */
    public record Alias(String name, String other) {}

    private record Sort(Kind kind, Pattern pattern) {}

    public ConflictNames() {
        JsonNode words = read();
        calendar = Set.copyOf(list(words.get("calendar")));
        outside = Set.copyOf(list(words.get("outside")));
        String inside = any(list(words.get("inside")));
        for (Kind kind : Kind.values()) {
            JsonNode sort = words.get(Codes.of(kind));
            String before = "(?:(?:" + any(list(words.get("ordinals"))) + ") )?(?:" + any(list(sort.get("before")))
                    + ") (?:the )?" + CAPITAL + "(?:(?: (?:" + any(list(words.get("inner"))) + "))? " + CAPITAL
                    + "){0,2}";
            String after = "(?:" + YEAR + " )?(?:" + CAPITAL + "[ –-](?:(?:" + inside + ") )?){0,4}?" + CAPITAL
                    + "[ –-](?:" + any(list(sort.get("after"))) + ")(?! (?:" + any(list(sort.get("after"))) + ")\\b)";
            sorts.add(new Sort(kind, Pattern.compile("\\b" + before + "\\b")));
            sorts.add(new Sort(kind, Pattern.compile("\\b" + after + "\\b")));
        }
        String year = YEAR + " (?:" + CAPITAL + " ){0,3}(?:" + any(list(words.get("years"))) + ")";
        sorts.add(new Sort(Kind.WAR, Pattern.compile("\\b" + year + "\\b")));
        alias = Pattern.compile("\\b(?:" + any(list(words.get("aliases"))) + ")\\b", Pattern.CASE_INSENSITIVE);
        end = Pattern.compile("\\b(?:" + any(list(words.get("ends"))) + ")\\b", Pattern.CASE_INSENSITIVE);
        stop = Pattern.compile("\\b(?:" + any(list(words.get("stops"))) + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    private static JsonNode read() {
        try (InputStream in = ConflictNames.class.getResourceAsStream(FILE)) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static List<String> list(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asString()));
        return words;
    }

    /** The longest first, so that “Civil War” is not taken for “War”. */
    private static String any(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparing((String word) -> -word.length()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** The names in a text, in its order; none lies inside another. */
    public List<Named> in(String text) {
        List<Named> found = new ArrayList<>();
        for (Sort sort : sorts) {
            Matcher matcher = sort.pattern().matcher(text);
            while (matcher.find()) {
                add(text, sort.kind(), matcher.start(), matcher.end(), found);
            }
        }
        return found.stream()
                .filter(one -> found.stream().noneMatch(other -> isInside(one, other)))
                .sorted(Comparator.comparingInt(Named::start))
                .toList();
    }

    private static boolean isInside(Named one, Named other) {
        return other.start() <= one.start()
                && one.end() <= other.end()
                && (other.end() - other.start() > one.end() - one.start()
                        || other.kind().compareTo(one.kind()) > 0 && !other.equals(one));
    }

    /** Without the words that belong to the sentence: “In the”, “General”. */
    private void add(String text, Kind kind, int from, int to, List<Named> found) {
        List<String> words = new ArrayList<>(List.of(text.substring(from, to).split("(?<=[ ])", -1)));
        int start = from;
        while (words.size() > 1 && outside.contains(words.getFirst().strip())) {
            start += words.removeFirst().length();
            while (words.size() > 1 && Character.isLowerCase(words.getFirst().codePointAt(0))) {
                start += words.removeFirst().length();
            }
        }
        int kept = words.size();
        for (int i = words.size() - 1; i > 0; i--) {
            kept = outside.contains(words.get(i).strip()) ? i : kept;
        }
        boolean people = kept > 2
                && SIDES.contains(words.get(kept - 1).strip())
                && to < text.length()
                && NOUN.matcher(text.substring(to)).lookingAt();
        String name =
                String.join("", words.subList(0, people ? kept - 1 : kept)).strip();
        int last = name.lastIndexOf(' ') + 1;
        boolean named = (last > 0 || name.indexOf('-') > 0)
                && !UNFINISHED.contains(name.substring(last))
                && !calendar.contains(name.substring(last));
        if (named) {
            found.add(new Named(name, kind, start, start + name.length()));
        }
    }

    /** Pairs of names that a text gives to one conflict: “the Alpha War, also known as the 1931 war”. */
    public List<Alias> aliases(String text) {
        List<Alias> found = new ArrayList<>();
        List<Named> names = in(text);
        for (int i = 1; i < names.size(); i++) {
            Named one = names.get(i - 1);
            Named other = names.get(i);
            String between = text.substring(Math.min(one.end(), other.start()), other.start());
            if (between.length() <= ALIAS_GAP && alias.matcher(between).find()) {
                found.add(new Alias(one.name(), other.name()));
            }
        }
        return found;
    }

    /** Does the sentence tell that the fighting stopped? */
    boolean stops(String sentence) {
        return stop.matcher(sentence).find();
    }

    /** Does it tell that a war ended? */
    boolean ends(String sentence) {
        return end.matcher(sentence).find();
    }

    /** All other names that some texts give to a conflict, by any of its names. */
    Set<String> otherNames(String name, Stream<String> texts) {
        Set<String> all = new LinkedHashSet<>(Set.of(name));
        Set<String> folded = new LinkedHashSet<>(Set.of(plain(name)));
        List<Alias> pairs = texts.flatMap(text -> aliases(text).stream()).toList();
        for (int known = 0; known < all.size(); ) {
            known = all.size();
            pairs.forEach(pair -> addOther(pair, all, folded));
        }
        return all;
    }

    private static void addOther(Alias pair, Set<String> all, Set<String> folded) {
        if (folded.contains(plain(pair.name())) || folded.contains(plain(pair.other()))) {
            for (String one : List.of(pair.name(), pair.other())) {
                if (folded.add(plain(one))) {
                    all.add(one);
                }
            }
        }
    }

    /** As names are compared: without case, accents and “the”. */
    static String plain(String name) {
        String folded = Folding.of(name).strip().toLowerCase(Locale.ROOT);
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }
}
