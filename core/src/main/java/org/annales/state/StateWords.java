package org.annales.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.annales.model.Participant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the words of a statement mean for the state of things, from {@code en/state/state.yml}. Immutable.
 *
 * @param pieces words before a place that leave only a piece of it
 * @param settled words for a place that is whole in a part of something else: “northern [cities] of X”
 * @param towards words behind which it stands where somebody goes
 * @param inside words that put a thing into or beside a place
 * @param among words behind which a whole place stands that is part of what was named before them
 * @param insides things that are no more than a piece of the place they are in
 * @param groups last words of what stands for several places
 * @param footholds triggers after which the place itself has not changed hands
 * @param afterwards words behind a trigger that names no object of its own: “captured by”, “captured it”
 * @param again beginnings of triggers that say that it was held before
 * @param elsewhere beginnings of triggers that say nothing of the place where the story stood before
 * @param garrison those who leave a place to whoever attacks it, whatever their side
 * @param contested states of a place that more than one party is in or fights for
 * @param parties first words of names that say whose forces they are without naming a side
 * @param inForce words for what can be in force, and its kind
 * @param handedOver beginnings of triggers by which an agreement may give a place to somebody
 * @param agreements kinds of what can be in force that are agreed
 * @param closures kinds of what can be in force that close a place off
 * @param passing kinds of what can be in force that pass by themselves, and after how many years without a word
 * @param sieges beginnings of triggers by which an armed force closes a place in
 * @param peace words for what ends a war
 * @param collapse beginnings of triggers by which what is broken is also over
 * @param merging beginnings of triggers that name what a new body was made of
 * @param lifting beginnings of triggers that say that something is no longer in force
 * @param titles what is held, and the title of who holds it
 * @param unnamed words that name no office of their own
 * @param stateOffices last words of offices of which a state has one
 * @param undertakings first words of names of what is done and no body: “Operation X”
 * @param openers words before an office that are no part of it
 */
record StateWords(
        Set<String> pieces,
        Set<String> settled,
        Set<String> towards,
        Set<String> inside,
        Set<String> among,
        Set<String> insides,
        Set<String> groups,
        Set<String> footholds,
        Set<String> afterwards,
        Set<String> again,
        Set<String> elsewhere,
        Set<String> garrison,
        Set<String> contested,
        Set<String> parties,
        Map<String, String> inForce,
        Set<String> handedOver,
        Set<String> agreements,
        Set<String> closures,
        Map<String, String> passing,
        Set<String> sieges,
        Set<String> peace,
        Set<String> collapse,
        Set<String> merging,
        Set<String> lifting,
        Map<String, String> titles,
        Set<String> unnamed,
        Set<String> stateOffices,
        Set<String> undertakings,
        Set<String> openers) {
    private static final String FILE = "/en/state/state.yml";

    private static final int AUXILIARIES_AT_MOST = 3;

    /** “president of the [new] Republic of X” */
    private static final Pattern NEW_OWNER = Pattern.compile("( of (?:the )?)(?:new|former|newly formed|nascent) ");

    private static final Set<String> AUXILIARIES = Set.of(
            "was",
            "were",
            "is",
            "are",
            "be",
            "been",
            "being",
            "has",
            "had",
            "have",
            "formally",
            "officially",
            "then",
            "also",
            "and",
            "which",
            "that",
            "finally",
            "first",
            "again",
            "immediately",
            "fully",
            "only");

    /** The words that come with the program. */
    static final StateWords ENGLISH = load();

    private static StateWords load() {
        try (InputStream in = StateWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            JsonNode file = new YAMLMapper().readTree(in);
            return new StateWords(
                    words(file, "pieces"),
                    words(file, "settled"),
                    words(file, "towards"),
                    words(file, "inside"),
                    words(file, "among"),
                    words(file, "insides"),
                    words(file, "groups"),
                    words(file, "footholds"),
                    words(file, "afterwards"),
                    words(file, "again"),
                    words(file, "elsewhere"),
                    words(file, "garrison"),
                    words(file, "contested"),
                    words(file, "parties"),
                    map(file, "in-force"),
                    words(file, "handed-over"),
                    words(file, "agreements"),
                    words(file, "closures"),
                    map(file, "passing"),
                    words(file, "sieges"),
                    words(file, "peace"),
                    words(file, "collapse"),
                    words(file, "merging"),
                    words(file, "lifting"),
                    map(file, "titles"),
                    words(file, "offices-unnamed"),
                    words(file, "state-offices"),
                    words(file, "undertakings"),
                    words(file, "office-openers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(JsonNode file, String name) {
        Set<String> words = new HashSet<>();
        file.path(name).forEach(word -> words.add(word.asString()));
        return Set.copyOf(words);
    }

    private static Map<String, String> map(JsonNode file, String name) {
        Map<String, String> map = new HashMap<>();
        file.path(name)
                .properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
        return Map.copyOf(map);
    }

    /** Do a trigger's words say that something is no longer in force? */
    boolean isLifting(String trigger) {
        String lower = trigger.toLowerCase(Locale.ROOT);
        return lifting.stream().anyMatch(lower::startsWith);
    }

    /** “besieged”, “encircled”: does an armed force close a place in? */
    boolean isSiege(String trigger) {
        String lower = trigger.toLowerCase(Locale.ROOT);
        return sieges.stream().anyMatch(lower::startsWith);
    }

    /** “a peace treaty”, “ended the war” */
    boolean isPeace(String sentence) {
        String lower = " " + sentence.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}-]+", " ") + " ";
        return peace.stream().anyMatch(words -> lower.contains(" " + words + " "));
    }

    /** “returned”, “was ceded”: may an agreement have given the place? */
    boolean isHandedOver(String trigger) {
        String lower = trigger.toLowerCase(Locale.ROOT);
        return handedOver.stream().anyMatch(lower::startsWith);
    }

    /** Does a sentence speak of something agreed? */
    boolean isAgreement(String sentence) {
        return forceIn(sentence, agreements::contains) != null;
    }

    /** The kind of what can be in force that a text names first, or null. */
    @Nullable
    String forceIn(String text) {
        return forceIn(text, kind -> true);
    }

    /** The same among some kinds. */
    @Nullable
    String forceIn(String text, Predicate<String> kinds) {
        String lower = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}-]+", " ") + " ";
        String best = null;
        int first = Integer.MAX_VALUE;
        for (Map.Entry<String, String> thing : inForce.entrySet()) {
            int at = lower.indexOf(" " + thing.getKey() + " ");
            if (at >= 0 && at < first && kinds.test(thing.getValue())) {
                best = thing.getValue();
                first = at;
            }
        }
        return best;
    }

    /** “martial law was ”, “the ceasefire, ”: the kind of what the words name last, with no more than small words behind it. */
    @Nullable
    String forceAtEnd(String words, Predicate<String> kinds) {
        String rest = words.strip().replaceAll("[,;]$", "").strip();
        for (int i = 0; i < AUXILIARIES_AT_MOST; i++) {
            int space = rest.lastIndexOf(' ');
            if (space < 0 || !AUXILIARIES.contains(rest.substring(space + 1).toLowerCase(Locale.ROOT))) {
                break;
            }
            rest = rest.substring(0, space).strip();
        }
        String lower = " "
                + rest.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}-]+", " ").strip();
        return inForce.entrySet().stream()
                .filter(thing -> lower.endsWith(" " + thing.getKey()) && kinds.test(thing.getValue()))
                .max(Comparator.comparing(thing -> thing.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /** Do a trigger's words say that what is broken is also over? */
    boolean isCollapse(String trigger) {
        String lower = trigger.toLowerCase(Locale.ROOT);
        return collapse.stream().anyMatch(lower::startsWith);
    }

    /** “X and Y united to form Z”: those named are what it was made of. */
    boolean isMerging(String trigger) {
        String lower = trigger.toLowerCase(Locale.ROOT);
        return merging.stream().anyMatch(lower::startsWith);
    }

    /** “came into force”, “took effect” */
    boolean isTakingEffect(String sentence, String trigger) {
        String lower = trigger.toLowerCase(Locale.ROOT);
        boolean whole = lower.endsWith(" force") || lower.endsWith(" effect");
        String rest = sentence.toLowerCase(Locale.ROOT);
        return whole
                || List.of(" into force", " into effect", " effect").stream()
                        .anyMatch(end -> rest.contains(" " + lower + end));
    }

    /** Do a trigger's words say that whoever gains the place had held it before? */
    boolean isAgain(String trigger) {
        String lower = trigger.toLowerCase(Locale.ROOT);
        return again.stream().anyMatch(lower::startsWith);
    }

    /** “government forces”, “rebels”: no side is named, yet it is said whose they are. */
    boolean isParty(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int space = lower.indexOf(' ');
        return parties.contains(space < 0 ? lower : lower.substring(0, space));
    }

    /** “the garrison”, “soldiers”: are those who leave whoever held the place? */
    boolean isGarrison(List<Participant> agents) {
        return agents.stream()
                .map(agent -> agent.name().toLowerCase(Locale.ROOT))
                .anyMatch(name -> garrison.contains(name.substring(name.lastIndexOf(' ') + 1))
                        && agents.getFirst().name().indexOf(' ') < 0);
    }

    /** An office as a title: “the presidency of Ruritania” is “president of Ruritania”; empty where it names none. */
    String office(String words) {
        String rest = NEW_OWNER.matcher(words.strip()).replaceFirst("$1");
        while (true) {
            int space = rest.indexOf(' ');
            String first = space < 0 ? "" : rest.substring(0, space).toLowerCase(Locale.ROOT);
            if (space < 0 || !openers.contains(first) && !first.startsWith("pro-")) {
                break;
            }
            rest = rest.substring(space + 1).strip();
        }
        if (unnamed.contains(rest.toLowerCase(Locale.ROOT))) {
            return "";
        }
        int space = rest.indexOf(' ');
        String head = (space < 0 ? rest : rest.substring(0, space)).toLowerCase(Locale.ROOT);
        String title = titles.get(head);
        return title == null ? rest : title + (space < 0 ? "" : rest.substring(space));
    }
}
