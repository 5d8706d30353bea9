package org.annales.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.annales.SharedReader;
import org.annales.model.Coordinates;
import org.annales.model.PlaceKind;
import org.annales.model.PlaceMention;
import org.annales.verify.Example;
import org.annales.verify.Examples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Places of news from all the world whose names are tricky: found, and resolved within 161 km, are what is measured. */
class NewsPlacesTest {

    private static final double NEAR_KM = 161;

    private int wanted;
    private int named;
    private int found;
    private int resolved;
    private final List<String> wrong = new ArrayList<>();

    @Test
    void trickyNamesInNewsAreFoundAndResolved() {
        for (Example example : Examples.list(Path.of("src/test/resources/place"))) {
            compare(example);
        }
        double f = 2.0 * found / (wanted + named);
        System.out.printf(
                "news places %d  found F %.3f (P %.3f R %.3f)  of these resolved %.3f%n",
                wanted, f, found / (double) named, found / (double) wanted, resolved / (double) found);
        wrong.forEach(System.out::println);
        assertThat(wanted).isGreaterThanOrEqualTo(150);
        assertThat(f).as(wrong.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(resolved / (double) found).as(wrong.toString()).isGreaterThanOrEqualTo(0.95);
    }

    private void compare(Example example) {
        String text = example.text();
        List<PlaceMention> left = new ArrayList<>(SharedReader.read(text).mentions().places().stream()
                .filter(PlaceMention::named)
                .toList());
        named += left.size();
        for (JsonNode expected : example.expected().getOrDefault("place", List.of())) {
            wanted++;
            String name = expected.path("text").asString();
            PlaceMention mention = left.stream()
                    .filter(m -> m.span().of(text).equals(name))
                    .findFirst()
                    .orElse(null);
            if (mention == null) {
                wrong.add("missed " + name + " in: " + text);
                continue;
            }
            left.remove(mention);
            found++;
            if (isThere(mention, expected)) {
                resolved++;
            } else {
                wrong.add("took " + name + " for " + mention.place() + " in: " + text);
            }
        }
        left.forEach(extra -> wrong.add("extra " + extra.span().of(text) + " in: " + text));
    }

    private static boolean isThere(PlaceMention mention, JsonNode expected) {
        String kind = expected.path("kind").asString("");
        if (!kind.isEmpty()) {
            return mention.place().kind().name().equalsIgnoreCase(kind);
        }
        Coordinates at = mention.place().at();
        if (expected.path("lat").isMissingNode()) {
            return mention.place().kind() != PlaceKind.COUNTRY;
        }
        Coordinates wanted = new Coordinates(
                expected.path("lat").asDouble(), expected.path("lon").asDouble());
        return at != null && kilometres(at, wanted) <= NEAR_KM;
    }

    private static double kilometres(Coordinates a, Coordinates b) {
        double lat = Math.toRadians(a.latitude() + b.latitude()) / 2;
        double north = a.latitude() - b.latitude();
        double east = (a.longitude() - b.longitude()) * Math.cos(lat);
        return 111.2 * Math.hypot(north, east);
    }
}
