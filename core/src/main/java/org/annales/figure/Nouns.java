package org.annales.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annales.figure.Thing.Needs;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What nouns can be counted, from {@code nouns.yml} and {@code weapons.yml}. */
final class Nouns {

    private final Map<String, Thing> things = new HashMap<>();
    private final Map<String, Thing> designators = new HashMap<>();
    /** Lemmas that are the second word of a two-word entry, so that pairs are only built where one may match. */
    private final Set<String> seconds = new HashSet<>();

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final NumberWords numbers;

    Nouns(JsonNode nouns, JsonNode weapons, NumberWords numbers) {
        this.numbers = numbers;
        for (JsonNode group : nouns.get("classes")) {
            readClass(group);
        }
        for (JsonNode group : weapons) {
            readWeapons(group);
        }
        for (String list : List.of("through", "never", "numbered", "months", "dated", "eras")) {
            lists.put(list, Set.copyOf(Yaml.strings(nouns.get(list))));
        }
    }

    static Nouns load(NumberWords numbers) {
        return new Nouns(Yaml.read("nouns.yml"), Yaml.read("weapons.yml"), numbers);
    }

    /** What the noun at a token makes of a number; null for a noun that measures what this program does not count. */
    @Nullable
    Thing find(Sentence s, int noun) {
        Token token = s.token(noun);
        Thing pair = pair(s, noun);
        if (pair != null) {
            return withUnit(pair, token.lower());
        }
        Thing known = things.get(token.lower());
        if (known == null) {
            known = things.get(token.lemma());
        }
        if (known != null) {
            return withUnit(known, token.lower());
        }
        if (isIn("never", token.lemma()) || isIn("never", token.lower())) {
            return null;
        }
        String currency = token.pos().isNoun() ? numbers.findCurrency(token.lemma()) : null;
        if (currency == null) {
            currency = token.pos().isNoun() ? numbers.findCurrency(token.lower()) : null;
        }
        if (currency != null) {
            return Thing.money(currency);
        }
        Thing weapon = designated(token.form());
        if (weapon != null) {
            return weapon;
        }
        Thing model = noun > 0 ? designated(s.token(noun - 1).form()) : null;
        if (model != null && token.pos() == Pos.PROPER_NOUN) {
            return model;
        }
        Thing last = lastPart(token.lower());
        if (last != null) {
            return withUnit(last, token.lower());
        }
        boolean nationals = token.entity() == EntityType.PEOPLE
                || (token.pos() == Pos.PROPER_NOUN && token.lower().endsWith("s") && token.entity() == EntityType.NONE);
        return nationals ? Thing.NATIONALS : Thing.UNKNOWN;
    }

    /** “ex-officers”, “non-combatants”: what the last part of a hyphened word is; the lemmatiser leaves such words alone. */
    private @Nullable Thing lastPart(String lower) {
        int hyphen = lower.lastIndexOf('-');
        if (hyphen <= 0) {
            return null;
        }
        String part = lower.substring(hyphen + 1);
        Thing found = things.get(part);
        if (found == null && part.endsWith("s")) {
            found = things.get(part.substring(0, part.length() - 1));
        }
        return found == null && part.endsWith("ies") ? things.get(part.substring(0, part.length() - 3) + "y") : found;
    }

    boolean isThrough(Token token) {
        return isIn("through", token.lemma());
    }

    boolean isNumbered(Token token) {
        return isIn("numbered", token.lower());
    }

    boolean isMonth(Token token) {
        return token.isCapitalised() && isIn("months", token.lower());
    }

    boolean isEra(Token token) {
        return isIn("eras", token.lower());
    }

    boolean isDated(Token token) {
        return isIn("dated", token.lower());
    }

    private boolean isIn(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    private @Nullable Thing pair(Sentence s, int noun) {
        Token token = s.token(noun);
        if (noun == 0 || !(seconds.contains(token.lemma()) || seconds.contains(token.lower()))) {
            return null;
        }
        Token before = s.token(noun - 1);
        Thing found = things.get(before.lower() + " " + token.lemma());
        if (found == null) {
            found = things.get(before.lemma() + " " + token.lemma());
        }
        return found != null ? found : things.get(before.lower() + " " + token.lower());
    }

    /** “T-72s”, “BMP-2”, “Su-25”. */
    private @Nullable Thing designated(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        Thing whole = designators.get(lower);
        if (whole != null) {
            return whole;
        }
        int letters = 0;
        while (letters < lower.length() && Character.isLetter(lower.charAt(letters))) {
            letters++;
        }
        boolean numbered = false;
        for (int i = letters; i < lower.length(); i++) {
            numbered |= Character.isDigit(lower.charAt(i));
        }
        if (letters == 0 || !numbered) {
            return lower.endsWith("s") ? designators.get(lower.substring(0, lower.length() - 1)) : null;
        }
        for (int end = lower.length(); end >= letters; end--) {
            Thing found = designators.get(lower.substring(0, end));
            if (found != null) {
                return found;
            }
        }
        return Character.isUpperCase(form.charAt(0))
                ? new Thing(ThingType.EQUIPMENT, "equipment", "equipment-held", false, Needs.TRIGGER)
                : null;
    }

    private static Thing withUnit(Thing thing, String plural) {
        return thing.unit().isEmpty() ? thing.as(thing.type(), plural) : thing;
    }

    private void readClass(JsonNode group) {
        ThingType type = ThingType.valueOf(group.get("class").asString().toUpperCase(Locale.ROOT));
        JsonNode firm = group.get("firm");
        String unit =
                type == ThingType.PEOPLE || type == ThingType.FIGHTERS ? "people" : type == ThingType.AREA ? "km2" : "";
        Thing thing =
                new Thing(type, unit, group.get("kind").asString(), firm != null && firm.asBoolean(), needs(group));
        for (String word : Yaml.strings(group.get("words"))) {
            put(word, type == ThingType.AREA ? thing.as(type, areaUnit(word)) : thing);
        }
    }

    private static Needs needs(JsonNode group) {
        JsonNode needs = group.get("needs");
        return needs == null ? Needs.NOTHING : Needs.valueOf(needs.asString().toUpperCase(Locale.ROOT));
    }

    private static String areaUnit(String word) {
        if (word.contains("mi")) {
            return "mi2";
        }
        return word.startsWith("sq") || word.startsWith("km") ? "km2" : word;
    }

    private void readWeapons(JsonNode group) {
        ThingType type = ThingType.valueOf(group.get("class").asString().toUpperCase(Locale.ROOT));
        String unit = group.get("unit").asString();
        String kind = switch (type) {
            case AIRCRAFT -> "aircraft";
            case MUNITION -> "ammunition";
            default -> "equipment-held";
        };
        Thing thing = new Thing(type, unit, kind, false, needs(group));
        Yaml.strings(group.get("words")).forEach(word -> put(word, thing));
        Yaml.strings(group.path("designators")).forEach(word -> designators.put(word.toLowerCase(Locale.ROOT), thing));
    }

    private void put(String word, Thing thing) {
        things.putIfAbsent(word, thing);
        int space = word.lastIndexOf(' ');
        if (space > 0) {
            seconds.add(word.substring(space + 1));
        }
    }
}
