package org.annales.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Lists as files: CSV, JSON or GeoJSON. */
final class Downloads {

    /** A file to be sent. */
    record Download(String name, String type, String content) {}

    private final Chronicle chronicle;

    Downloads(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** The list that a request names in its path, in the form its {@code format} names. */
    Download of(Ask ask) {
        String list = ask.part("list");
        String format = ask.text("format");
        List<Map<String, @Nullable Object>> rows = new ListRows(chronicle).of(list, ask);
        return switch (format == null ? "csv" : format) {
            case "csv" -> new Download(list + ".csv", "text/csv; charset=utf-8", csv(rows));
            case "json" -> new Download(list + ".json", "application/json", Json.text(rows));
            case "geojson" -> new Download(list + ".geojson", "application/geo+json", Json.text(geojson(rows)));
            default -> throw new BadAsk("format is csv, json or geojson");
        };
    }

    /** RFC 4180; a cell that a spreadsheet would take for a formula is told apart by an apostrophe. */
    static String csv(List<Map<String, @Nullable Object>> rows) {
        StringBuilder out = new StringBuilder();
        if (!rows.isEmpty()) {
            out.append(String.join(",", rows.getFirst().keySet())).append("\r\n");
        }
        for (Map<String, @Nullable Object> row : rows) {
            StringJoiner line = new StringJoiner(",");
            row.values().forEach(value -> line.add(cell(value)));
            out.append(line).append("\r\n");
        }
        return out.toString();
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.indexOf('"') >= 0 || text.indexOf(',') >= 0 || text.indexOf('\n') >= 0;
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static Map<String, Object> geojson(List<Map<String, @Nullable Object>> rows) {
        List<Map<String, Object>> features = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows) {
            Object lat = row.get("lat");
            Object lon = row.get("lon");
            if (lat != null && lon != null) {
                features.add(Map.of(
                        "type",
                        "Feature",
                        "geometry",
                        Map.of("type", "Point", "coordinates", List.of(lon, lat)),
                        "properties",
                        row));
            }
        }
        return Map.of("type", "FeatureCollection", "features", features);
    }
}
