package org.annales.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.annales.SharedReader;
import org.annales.model.ActorMention;
import org.annales.model.DocumentReading;
import org.annales.verify.Example;
import org.annales.verify.Examples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whom pronouns, descriptions and seats mean: a wrong answer is worse than none, so precision is what is measured. */
class ReferencesTest {

    private static final Set<String> ANSWERS = Set.of("pronoun", "description", "seat");

    /** A pronoun, description or seat of a text, and whom it means: nobody, one or several. */
    private record Reference(String text, int nth, Set<String> names) {}

    /** How many references were answered, and how many of these rightly. */
    private static final class Tally {
        int references;
        int answered;
        int right;
        final List<String> wrong = new ArrayList<>();

        void add(Reference reference, Set<String> found, String text) {
            references++;
            if (found.isEmpty()) {
                return;
            }
            answered++;
            if (found.equals(reference.names())) {
                right++;
            } else {
                wrong.add(reference + " but found " + found + " in: " + text);
            }
        }
    }

    @Test
    void referencesOfManyWarsAreResolvedPrecisely() {
        Tally tally = new Tally();
        for (Example example : examples()) {
            DocumentReading reading = SharedReader.read(example.text());
            references(example).forEach(reference -> tally.add(reference, found(reading, reference), example.text()));
        }
        double precision = tally.right / (double) tally.answered;
        double recall = tally.right / (double) tally.references;
        System.out.printf(
                "references %d  answered %d  precision %.3f  recall %.3f%n",
                tally.references, tally.answered, precision, recall);
        tally.wrong.forEach(System.out::println);
        assertThat(tally.references).isGreaterThanOrEqualTo(150);
        assertThat(precision).as(tally.wrong.toString()).isGreaterThanOrEqualTo(0.9);
        assertThat(recall).isGreaterThanOrEqualTo(0.8);
    }

    private static List<Example> examples() {
        // Beside the examples that all hold, passages that were written to measure and may be answered wrongly.
        return Stream.of("src/main/resources/en/actor", "src/test/resources/actor")
                .flatMap(folder -> Examples.list(Path.of(folder)).stream())
                .filter(example -> example.file().endsWith("references.spec.yml"))
                .toList();
    }

    private static List<Reference> references(Example example) {
        Map<String, Reference> found = new LinkedHashMap<>();
        for (JsonNode node : example.expected().getOrDefault("actor", List.of())) {
            String text = node.path("text").asString();
            int nth = node.path("nth").asInt(1);
            found.computeIfAbsent(text + nth, key -> new Reference(text, nth, new TreeSet<>()))
                    .names()
                    .add(node.path("name").asString());
        }
        for (JsonNode node : example.forbidden()) {
            String text = node.path("text").asString();
            found.putIfAbsent(text + 1, new Reference(text, 1, Set.of()));
        }
        return List.copyOf(found.values());
    }

    /** Whom the reading takes the reference for. */
    private static Set<String> found(DocumentReading reading, Reference reference) {
        Set<String> names = new TreeSet<>();
        int at = nth(reading.document().text().value(), reference.text(), reference.nth());
        for (ActorMention mention : reading.mentions().actors()) {
            boolean here = mention.span().start() <= at && at < mention.span().end();
            boolean same = mention.span().of(reading.document().text().value()).equals(reference.text());
            if (here && same && ANSWERS.contains(mention.how())) {
                names.add(mention.actor().name());
            }
        }
        return names;
    }

    /** Where the words stand for the nth time, as words of their own. */
    private static int nth(String text, String words, int nth) {
        int at = -1;
        for (int i = 0; i < nth; i++) {
            do {
                at = text.indexOf(words, at + 1);
            } while (at > 0 && Character.isLetter(text.charAt(at - 1))
                    || at >= 0
                            && at + words.length() < text.length()
                            && Character.isLetter(text.charAt(at + words.length())));
        }
        return at;
    }
}
