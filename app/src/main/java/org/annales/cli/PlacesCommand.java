package org.annales.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.annales.model.Codes;
import org.annales.model.Coordinates;
import org.annales.model.Place;
import org.annales.store.PlaceRow;
import org.annales.store.Store;
import org.annales.store.TimelineRow;
import org.annales.terminal.Ink;
import org.annales.terminal.Table;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code annales places}: where it happened. */
@Command(name = "places", description = "The places named, those of most statements first.")
final class PlacesCommand extends StoreCommand {

    @Mixin
    private final FilterOptions filter = new FilterOptions();

    PlacesCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(Store store) {
        List<PlaceRow> rows = store.places();
        Map<String, Integer> matching = filter.isEmpty() ? counts(rows) : matching(store);
        Comparator<PlaceRow> byStatements =
                Comparator.comparing(row -> -matching.getOrDefault(row.place().id(), 0));
        List<PlaceRow> shown = rows.stream()
                .filter(row -> matching.containsKey(row.place().id()))
                .sorted(byStatements.thenComparing(row -> -row.mentions()))
                .toList();
        Table table = new Table(terminal)
                .words("place", Ink.PLACE)
                .words("kind")
                .words("country")
                .words("position", Ink.FAINT)
                .numbers("statements")
                .numbers("named")
                .numbers("documents");
        for (PlaceRow row : shown) {
            int statements = matching.getOrDefault(row.place().id(), 0);
            if (chronicle.json) {
                json(row, statements);
            } else {
                Place place = row.place();
                String country = place.country();
                table.row(
                        place.name(),
                        Codes.of(place.kind()),
                        country == null ? "" : country,
                        position(place.at()),
                        "" + statements,
                        "" + row.mentions(),
                        "" + row.documents());
            }
        }
        if (!chronicle.json) {
            table.print();
        }
        return 0;
    }

    private static Map<String, Integer> counts(List<PlaceRow> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.place().id(), PlaceRow::statements));
    }

    private Map<String, Integer> matching(Store store) {
        Map<String, Integer> counts = new HashMap<>();
        for (TimelineRow row : store.timeline(filter.toFilter())) {
            row.statement().places().stream()
                    .map(location -> location.place().id())
                    .distinct()
                    .forEach(place -> counts.merge(place, 1, Integer::sum));
        }
        return counts;
    }

    private static String position(@Nullable Coordinates at) {
        return at == null ? "unknown" : String.format(Locale.ROOT, "%.2f, %.2f", at.latitude(), at.longitude());
    }

    private void json(PlaceRow row, int statements) {
        Coordinates at = row.place().at();
        new Json()
                .put("place", row.place().name())
                .put("id", row.place().id())
                .put("kind", Codes.of(row.place().kind()))
                .put("country", row.place().country())
                .put("lat", at == null ? null : (Double) at.latitude())
                .put("lon", at == null ? null : (Double) at.longitude())
                .put("statements", statements)
                .put("mentions", row.mentions())
                .put("documents", row.documents())
                .print(terminal);
    }
}
