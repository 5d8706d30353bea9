package org.annales.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annales.model.PlaceMention;
import org.annales.model.Role;
import org.annales.model.Span;
import org.annales.parse.EntityType;
import org.annales.parse.Pos;
import org.annales.parse.Rel;
import org.annales.parse.Sentence;
import org.annales.parse.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Roles that a happening's grammar fills whatever its trigger: means, origin, destination, mediator, topic, instrument. Which types
 * have them through which slots is said by {@code en/code-book/roles.yml}. Immutable.
 */
final class OptionalRoles {
    private static final String FILE = "/en/code-book/roles.yml";
    private static final Set<String> BROKERING = Set.of(
            "broker",
            "mediate",
            "sponsor",
            "facilitate",
            "negotiate",
            "supervise",
            "host",
            "arrange",
            "chair",
            "oversee");
    private static final Set<String> DOCUMENTS = Set.of(
            "resolution",
            "agreement",
            "treaty",
            "accord",
            "accords",
            "protocol",
            "declaration",
            "pact",
            "convention",
            "act",
            "plan",
            "decree",
            "law",
            "order",
            "communiqué",
            "memorandum",
            "charter",
            "armistice",
            "statement",
            "constitution",
            "edict",
            "proclamation",
            "peace",
            "concordat",
            "covenant",
            "compact",
            "ultimatum",
            "bull",
            "ukase",
            "directive",
            "mandate",
            "capitulation",
            "article");

    /** “under the [auspices] of X”, “through the [mediation] of X”: what the one who helped two sides along is said to give. */
    private static final Set<String> GOOD_OFFICES = Set.of(
            "auspices",
            "mediation",
            "aegis",
            "sponsorship",
            "office",
            "supervision",
            "help",
            "intercession",
            "chairmanship");

    private static final Set<String> USING = Set.of("use", "employ", "deploy", "wield");
    private static final Set<String> HELP = Set.of("help", "aid", "support", "use", "assistance");

    private final List<Rule> rules;

    private OptionalRoles(List<Rule> rules) {
        this.rules = rules;
    }

    private record Rule(String role, Set<String> types, List<String> slots, List<String> is) {}

    /** With the rules that come with the program. */
    static OptionalRoles packaged() {
        try (InputStream in = OptionalRoles.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            List<Rule> rules = new ArrayList<>();
            for (JsonNode rule : new YAMLMapper().readTree(in)) {
                rules.add(new Rule(
                        rule.path("role").asString(),
                        Set.copyOf(strings(rule.path("types"))),
                        strings(rule.path("slots")),
                        strings(rule.path("is"))));
            }
            return new OptionalRoles(List.copyOf(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(item -> strings.add(item.asString()));
        return strings;
    }

    /** The roles that the trigger's own rule has not filled. */
    List<Role> read(Trigger trigger, List<Role> known, Sentence sentence, Slots slots, Fillers fillers, String text) {
        List<Role> found = new ArrayList<>(known);
        for (Rule rule : rules) {
            boolean filled = found.stream().anyMatch(role -> role.name().equals(rule.role));
            if (filled || !rule.types.contains(trigger.rule().type().name())) {
                continue;
            }
            for (String slot : rule.slots) {
                for (int token : fill(sentence, slots, trigger.token(), slot)) {
                    if (rule.is.stream().anyMatch(wanted -> is(sentence, fillers, token, wanted))) {
                        Span span = wordsOf(sentence, fillers, token);
                        found.add(new Role(rule.role, span, span.of(text)));
                    }
                }
            }
        }
        return found;
    }

    private static List<Integer> fill(Sentence sentence, Slots slots, int trigger, String slot) {
        return switch (slot) {
            case "reduced-by" -> brokers(sentence, slots, trigger);
            case "broker" -> beforeHyphen(sentence, slots, trigger);
            case "good-offices" -> goodOffices(sentence, slots, trigger);
            case "using" -> used(sentence, slots, trigger);
            default -> slots.fill(trigger, slot);
        };
    }

    /** “a ceasefire brokered by [X]”, “talks mediated by [X]”, “X mediated talks”. */
    private static List<Integer> brokers(Sentence sentence, Slots slots, int trigger) {
        List<Integer> found = new ArrayList<>();
        List<Integer> clauses = new ArrayList<>(sentence.childList(trigger, Rel.REDUCED_CLAUSE, Rel.RELATIVE_CLAUSE));
        for (String argument : List.of("object", "subject")) {
            slots.fill(trigger, argument)
                    .forEach(noun -> clauses.addAll(sentence.childList(noun, Rel.REDUCED_CLAUSE, Rel.RELATIVE_CLAUSE)));
        }
        if (sentence.token(trigger).pos().isVerb()
                && !sentence.token(trigger).lemma().equals("negotiate")
                && BROKERING.contains(sentence.token(trigger).lemma())) {
            found.addAll(slots.fill(trigger, "subject"));
        }
        for (int clause : clauses) {
            if (BROKERING.contains(sentence.token(clause).lemma())) {
                found.addAll(slots.fill(clause, "by"));
                if (found.isEmpty() && slots.fill(clause, "passive").isEmpty()) {
                    found.addAll(slots.fill(clause, "subject"));
                }
            }
        }
        int verb = sentence.token(trigger).head();
        boolean argument = sentence.token(trigger).rel() == Rel.OBJECT
                || sentence.token(trigger).rel().isSubject();
        if (verb >= 0 && argument && BROKERING.contains(sentence.token(verb).lemma())) {
            found.addAll(slots.fill(verb, "subject"));
        }
        return found;
    }

    /** “a [Russian]-brokered ceasefire”. */
    private static List<Integer> beforeHyphen(Sentence sentence, Slots slots, int trigger) {
        List<Integer> found = new ArrayList<>();
        List<Integer> modifiers = new ArrayList<>(sentence.childList(trigger, Rel.MODIFIER));
        for (String argument : List.of("object", "subject")) {
            slots.fill(trigger, argument).forEach(noun -> modifiers.addAll(sentence.childList(noun, Rel.MODIFIER)));
        }
        for (int modifier : modifiers) {
            boolean hyphen = modifier >= 2 && sentence.token(modifier - 1).pos() == Pos.HYPHEN;
            if (hyphen
                    && Set.of("brokered", "mediated", "sponsored", "backed", "led")
                            .contains(sentence.token(modifier).lower())) {
                found.add(modifier - 2);
            }
        }
        return found;
    }

    /** “talks under the auspices of [X]”, “were exchanged through the mediation of [X]”, “through [X]'s mediation”. */
    private static List<Integer> goodOffices(Sentence sentence, Slots slots, int trigger) {
        List<Integer> found = new ArrayList<>();
        int verb = sentence.token(trigger).head();
        for (String preposition : List.of("under", "through", "with", "by", "thanks")) {
            List<Integer> governed = new ArrayList<>(slots.fill(trigger, preposition));
            if (verb >= 0 && !sentence.token(trigger).pos().isVerb()) {
                governed.addAll(slots.fill(verb, preposition)); // “talks were held under …”
            }
            for (int noun : governed) {
                if (GOOD_OFFICES.contains(sentence.token(noun).lemma())
                        || GOOD_OFFICES.contains(sentence.token(noun).lower())) {
                    found.addAll(slots.fill(noun, "of"));
                    found.addAll(slots.fill(noun, "possessor"));
                    found.addAll(slots.fill(noun, "adjective"));
                }
            }
        }
        return found;
    }

    /** “attacked using [mortars]”, “used [mortars] to attack”, “took it with the help of [tanks]”. */
    private static List<Integer> used(Sentence sentence, Slots slots, int trigger) {
        List<Integer> found = new ArrayList<>();
        for (int clause : sentence.childList(trigger, Rel.ADVERBIAL_CLAUSE, Rel.OPEN_COMPLEMENT)) {
            if (USING.contains(sentence.token(clause).lemma())) {
                found.addAll(slots.fill(clause, "object"));
            }
        }
        int head = sentence.token(trigger).head();
        if (head >= 0
                && sentence.token(trigger).pos().isVerb()
                && USING.contains(sentence.token(head).lemma())) {
            found.addAll(slots.fill(head, "object"));
        }
        for (int noun : slots.fill(trigger, "with")) {
            if (HELP.contains(sentence.token(noun).lemma())) {
                found.addAll(slots.fill(noun, "of"));
            }
        }
        return found;
    }

    private static boolean is(Sentence sentence, Fillers fillers, int token, String wanted) {
        Token word = sentence.token(token);
        return switch (wanted) {
            case "document" -> isDocument(sentence, token);
            case "thing" ->
                word.pos().isNoun()
                        && !fillers.is(token, "place")
                        && !fillers.is(token, "person")
                        && word.entity() != EntityType.DATE;
            default -> fillers.is(token, wanted);
        };
    }

    /** “Resolution 822”, “the Treaty of X”, “the X Protocol”: a document with a name. */
    private static boolean isDocument(Sentence sentence, int token) {
        Token word = sentence.token(token);
        String lower = word.lower();
        boolean numbered = word.pos() == Pos.NUMBER || lower.chars().anyMatch(Character::isDigit);
        if (numbered
                && token > 0
                && DOCUMENTS.contains(sentence.token(token - 1).lower())) {
            return sentence.token(token - 1).isCapitalised();
        }
        return word.isCapitalised() && (DOCUMENTS.contains(lower) || DOCUMENTS.contains(word.lemma()));
    }

    /** The words that fill a role: a place's name, “Resolution [822]” with its number. */
    static Span wordsOf(Sentence sentence, Fillers fillers, int token) {
        PlaceMention place = fillers.place(token);
        if (place != null) {
            return place.span();
        }
        Span span = Phrases.of(sentence, token);
        int next = sentence.tokenAt(span.end());
        boolean number = next > token
                && next < sentence.size()
                && next == token + 1
                && sentence.token(next).form().chars().allMatch(Character::isDigit)
                && DOCUMENTS.contains(sentence.token(token).lower().toLowerCase(Locale.ROOT));
        return number ? new Span(span.start(), sentence.token(next).end()) : span;
    }
}
