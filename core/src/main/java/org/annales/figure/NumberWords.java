package org.annales.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annales.model.Bound;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The words numbers are written with, from {@code numbers.yml}. */
final class NumberWords {

    /** A vague amount: lowest and highest value. */
    record Vague(BigDecimal low, BigDecimal high) {}

    /** Words that loosen a number. */
    record Hedge(List<String> words, Bound bound) {}

    private final Map<String, BigDecimal> ones = new HashMap<>();
    private final Map<String, BigDecimal> tens = new HashMap<>();
    private final Map<String, BigDecimal> scales = new HashMap<>();
    private final Map<String, Integer> fractions = new HashMap<>();
    private final Map<String, Vague> vague = new HashMap<>();
    private final Map<String, Vague> plurals = new HashMap<>();
    private final Map<String, String> currencies = new HashMap<>();
    /** Hedges in front of a number by their last word, longest first; behind a number by their first. */
    private final Map<String, List<Hedge>> before = new HashMap<>();

    private final Map<String, List<Hedge>> after = new HashMap<>();
    private final BigDecimal vagueDozen;
    private final Set<String> changes;
    private final Set<String> over;

    NumberWords(JsonNode file) {
        readNumbers(file.get("ones"), ones);
        readNumbers(file.get("tens"), tens);
        readNumbers(file.get("scales"), scales);
        file.get("fractions")
                .properties()
                .forEach(e -> fractions.put(e.getKey(), e.getValue().asInt()));
        readVague(file.get("vague"), vague);
        readVague(file.get("plurals"), plurals);
        file.get("currencies")
                .properties()
                .forEach(e -> currencies.put(
                        e.getKey().toLowerCase(Locale.ROOT), e.getValue().asString()));
        readHedges(file.get("before"), before, true);
        readHedges(file.get("after"), after, false);
        changes = Set.copyOf(Yaml.strings(file.get("changes")));
        over = Set.copyOf(Yaml.strings(file.get("over")));
        vagueDozen = new BigDecimal(file.get("dozens").asString());
    }

    static NumberWords load() {
        return new NumberWords(Yaml.read("numbers.yml"));
    }

    @Nullable
    BigDecimal findOnes(String lower) {
        return ones.get(lower);
    }

    @Nullable
    BigDecimal findTens(String lower) {
        return tens.get(lower);
    }

    @Nullable
    BigDecimal findScale(String lower) {
        return scales.get(lower);
    }

    @Nullable
    Integer findFraction(String lower) {
        return fractions.get(lower);
    }

    @Nullable
    Vague findVague(String lower) {
        return vague.get(lower);
    }

    @Nullable
    Vague findPlural(String lower) {
        return plurals.get(lower);
    }

    /** The code of a currency's sign or noun. */
    @Nullable
    String findCurrency(String lower) {
        return currencies.get(lower);
    }

    List<Hedge> listBefore(String lastWord) {
        return before.getOrDefault(lastWord, List.of());
    }

    List<Hedge> listAfter(String firstWord) {
        return after.getOrDefault(firstWord, List.of());
    }

    /** What “several” multiplies “dozen” with. */
    BigDecimal vagueDozen() {
        return vagueDozen;
    }

    /** Is it a verb of rising or falling? */
    boolean isChange(String lemma) {
        return changes.contains(lemma);
    }

    /** Is it a verb that has “over” as its particle? */
    boolean takesOver(String lemma) {
        return over.contains(lemma);
    }

    /** May a number begin with this word? */
    boolean begins(String lower) {
        return ones.containsKey(lower)
                || tens.containsKey(lower)
                || scales.containsKey(lower)
                || vague.containsKey(lower)
                || plurals.containsKey(lower)
                || fractions.containsKey(lower);
    }

    private static void readNumbers(JsonNode map, Map<String, BigDecimal> into) {
        map.properties()
                .forEach(e -> into.put(e.getKey(), new BigDecimal(e.getValue().asString())));
    }

    private static void readVague(JsonNode map, Map<String, Vague> into) {
        map.properties()
                .forEach(e -> into.put(
                        e.getKey(),
                        new Vague(
                                new BigDecimal(e.getValue().get(0).asString()),
                                new BigDecimal(e.getValue().get(1).asString()))));
    }

    private static void readHedges(JsonNode bounds, Map<String, List<Hedge>> into, boolean byLast) {
        bounds.properties().forEach(bound -> {
            Bound value = Bound.valueOf(bound.getKey().replace('-', '_').toUpperCase(Locale.ROOT));
            for (String phrase : Yaml.strings(bound.getValue())) {
                List<String> words = List.of(phrase.split(" "));
                String key = byLast ? words.getLast() : words.getFirst();
                into.computeIfAbsent(key, k -> new ArrayList<>()).add(new Hedge(words, value));
            }
        });
        into.values()
                .forEach(hedges -> hedges.sort(
                        Comparator.comparingInt((Hedge h) -> -h.words().size())));
    }
}
