package org.annales.place;

import java.util.List;
import org.annales.model.Coordinates;
import org.annales.model.PlaceKind;
import org.jspecify.annotations.Nullable;

/** How an entry is written in the index: one line, fields separated by tabs. */
final class EntryRecord {

    private static final int FIELDS = 14;

    private EntryRecord() {}

    static String write(GazetteerEntry e) {
        Coordinates at = e.at();
        return String.join(
                "\t",
                e.id(),
                e.name(),
                e.kind().name(),
                at == null ? "" : Double.toString(at.latitude()),
                at == null ? "" : Double.toString(at.longitude()),
                orEmpty(e.country()),
                e.code(),
                e.parent(),
                e.population() == 0 ? "" : Long.toString(e.population()),
                e.from() == null ? "" : e.from().toString(),
                e.to() == null ? "" : e.to().toString(),
                e.source().equals(plainSource(e.id())) ? "" : e.source(),
                e.updated(),
                DatedName.write(e.dated()));
    }

    static GazetteerEntry read(String line, List<String> names) {
        String[] f = line.split("\t", FIELDS);
        return new GazetteerEntry(
                f[0],
                f[1],
                PlaceKind.valueOf(f[2]),
                f[3].isEmpty() ? null : new Coordinates(Double.parseDouble(f[3]), Double.parseDouble(f[4])),
                f[5].isEmpty() ? null : f[5],
                f[6],
                f[7],
                f[8].isEmpty() ? 0 : Long.parseLong(f[8]),
                f[9].isEmpty() ? null : Integer.valueOf(f[9]),
                f[10].isEmpty() ? null : Integer.valueOf(f[10]),
                f[11].isEmpty() ? plainSource(f[0]) : f[11],
                f[12],
                names,
                f.length < FIELDS ? List.of() : DatedName.read(f[13]));
    }

    /** The source that the id names; most entries have no other. */
    private static String plainSource(String id) {
        return id.startsWith("geonames:") ? "GeoNames " + id.substring("geonames:".length()) : "";
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
