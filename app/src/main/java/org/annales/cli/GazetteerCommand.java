package org.annales.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.annales.model.Codes;
import org.annales.model.Coordinates;
import org.annales.model.PlaceKind;
import org.annales.place.Gazetteer;
import org.annales.place.GazetteerEntry;
import org.annales.place.GazetteerImport;
import org.annales.place.UserGazetteer;
import org.annales.terminal.Ink;
import org.annales.terminal.Table;
import org.annales.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code annales gazetteer}: the places that can be found, and how to add more. */
@Command(name = "gazetteer", description = "The places that are known by name: find them, add more.")
final class GazetteerCommand {

    private final Terminal terminal;
    private final Path folder;

    /** @param folder of the user's own gazetteer */
    GazetteerCommand(Terminal terminal, Path folder) {
        this.terminal = terminal;
        this.folder = folder;
    }

    @Command(name = "find", description = "The places of a name, in any spelling or language, best known first.")
    int find(
            @Parameters(paramLabel = "NAME", arity = "1..*") List<String> name,
            @Option(names = "--json", description = "Answer for a program: JSON, one object a line.") boolean json) {
        try (Gazetteer gazetteer = Gazetteer.open(folder)) {
            List<GazetteerEntry> found = gazetteer.search(String.join(" ", name));
            if (json) {
                found.forEach(this::json);
            } else {
                print(found);
            }
        }
        return 0;
    }

    @Command(
            name = "import",
            description =
                    "Reads GeoNames files into your own gazetteer: a country's (AZ.txt, AZ.zip), allCountries.zip,"
                            + " alternateNamesV2.zip.")
    int importFile(@Parameters(paramLabel = "FILE") Path file) {
        if (!Files.isRegularFile(file)) {
            throw new WrongUse(file + ": no such file");
        }
        try (Progress progress =
                Progress.start(terminal, "Importing", file.toFile().length())) {
            GazetteerImport.Result result =
                    new UserGazetteer(folder).read(file, (bytes, total, places) -> progress.to(bytes));
            terminal.line(
                    String.format(Locale.ROOT, "%,d of %,d rows taken into %s", result.taken(), result.rows(), folder));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot import " + file, e);
        }
        return 0;
    }

    @Command(name = "add", description = "Adds a place to your own gazetteer.")
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--at", paramLabel = "LAT,LON", required = true, description = "Where: 39.76,46.75.")
                    String at,
            @Option(names = "--kind", defaultValue = "settlement", description = "${COMPLETION-CANDIDATES}")
                    PlaceKind kind,
            @Option(names = "--country", paramLabel = "CODE", description = "Two letters, as AZ.") @Nullable
                    String country,
            @Option(names = "--also", paramLabel = "NAME", description = "Another name of it; may be given again.")
                    List<String> names,
            @Option(
                            names = "--source",
                            paramLabel = "WHERE",
                            defaultValue = "",
                            description = "Where this can be checked.")
                    String source) {
        GazetteerEntry entry = new GazetteerEntry(
                "annales:" + name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-"),
                name.strip(),
                kind,
                position(at),
                country,
                "",
                "",
                0,
                null,
                null,
                source,
                LocalDate.now(ZoneOffset.UTC).toString(),
                names == null ? List.of() : names);
        try {
            new UserGazetteer(folder).add(entry);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot add " + name, e);
        }
        terminal.line("Added " + entry.name() + " (" + entry.id() + "); “annales reread” reads with it");
        return 0;
    }

    private static Coordinates position(String at) {
        String[] parts = at.split(",", -1);
        try {
            double latitude = Double.parseDouble(parts[0].strip());
            double longitude = Double.parseDouble(parts[1].strip());
            if (parts.length == 2 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
                return new Coordinates(latitude, longitude);
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new WrongUse("--at: “" + at + "” is no position; write 39.76,46.75", e);
        }
        throw new WrongUse("--at: “" + at + "” is no position; write 39.76,46.75");
    }

    private void print(List<GazetteerEntry> entries) {
        Table table = new Table(terminal)
                .words("place", Ink.PLACE)
                .words("kind")
                .words("in")
                .words("position", Ink.FAINT)
                .words("id", Ink.FAINT);
        for (GazetteerEntry entry : entries) {
            Coordinates at = entry.at();
            String country = entry.country();
            table.row(
                    entry.name(),
                    Codes.of(entry.kind()),
                    country == null ? "" : country,
                    at == null ? "unknown" : String.format(Locale.ROOT, "%.2f, %.2f", at.latitude(), at.longitude()),
                    entry.id());
        }
        table.print();
    }

    private void json(GazetteerEntry entry) {
        Coordinates at = entry.at();
        new Json()
                .put("place", entry.name())
                .put("id", entry.id())
                .put("kind", Codes.of(entry.kind()))
                .put("country", entry.country())
                .put("lat", at == null ? null : (Double) at.latitude())
                .put("lon", at == null ? null : (Double) at.longitude())
                .put("source", entry.source())
                .print(terminal);
    }
}
