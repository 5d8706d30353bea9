package org.annales.cli;

import java.util.List;
import java.util.Locale;
import org.annales.model.Codes;
import org.annales.model.Coordinates;
import org.annales.model.Place;
import org.annales.place.Gazetteer;
import org.annales.terminal.Ink;
import org.annales.terminal.Table;
import org.annales.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code annales gazetteer}: the places that can be found. */
@Command(name = "gazetteer", description = "The places that Annales knows by name.")
final class GazetteerCommand {

    private final Terminal terminal;

    GazetteerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "find", description = "The places of a name, in any spelling or language, best known first.")
    int find(
            @Parameters(paramLabel = "NAME", arity = "1..*") List<String> name,
            @Option(names = "--json", description = "Answer for a program: JSON, one object a line.") boolean json) {
        Table table = new Table(terminal)
                .words("place", Ink.PLACE)
                .words("kind")
                .words("country")
                .words("position", Ink.FAINT)
                .words("id", Ink.FAINT);
        try (Gazetteer gazetteer = Gazetteer.open()) {
            for (Place place : gazetteer.candidates(String.join(" ", name))) {
                if (json) {
                    json(place);
                } else {
                    row(place, table);
                }
            }
        }
        if (!json) {
            table.print();
        }
        return 0;
    }

    private void json(Place place) {
        Coordinates at = place.at();
        new Json()
                .put("place", place.name())
                .put("id", place.id())
                .put("kind", Codes.of(place.kind()))
                .put("country", place.country())
                .put("lat", at == null ? null : (Double) at.latitude())
                .put("lon", at == null ? null : (Double) at.longitude())
                .print(terminal);
    }

    private static void row(Place place, Table table) {
        Coordinates at = place.at();
        String position =
                at == null ? "unknown" : String.format(Locale.ROOT, "%.2f, %.2f", at.latitude(), at.longitude());
        String country = place.country();
        table.row(place.name(), Codes.of(place.kind()), country == null ? "" : country, position, place.id());
    }
}
