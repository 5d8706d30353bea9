package org.annales.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.annales.model.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the hand-made tables of places: columns separated by tabs, a first line that names them, {@code #} begins a remark.
 *
 * <p>Columns: name; names (others, separated by {@code |}, each with its language before a colon where it is known:
 * {@code az:Xankəndi}, and behind an @ the years for which it was the place's: {@code Leningrad@1924-1991}); kind; latitude; longitude (both blank where not known); parent; country; from; to (years); source; and
 * code, which may be missing. A source that begins with “GeoNames 123” makes it the entry of that number.
 */
final class PlaceTable {

    private static final String ARTICLE = "Wikipedia: ";

    private final Map<String, Integer> columns = new HashMap<>();
    private final String file;
    private int line;

    private PlaceTable(String file) {
        this.file = file;
    }

    /** @throws IllegalArgumentException naming file and line, where a row is not as described */
    static List<GazetteerEntry> read(String file, BufferedReader reader) throws IOException {
        return new PlaceTable(file).rows(reader);
    }

    private List<GazetteerEntry> rows(BufferedReader reader) throws IOException {
        List<GazetteerEntry> entries = new ArrayList<>();
        for (String row = reader.readLine(); row != null; row = reader.readLine()) {
            line++;
            if (row.isBlank() || row.startsWith("#")) {
                continue;
            }
            String[] fields = row.split("\t", -1);
            if (columns.isEmpty()) {
                for (int i = 0; i < fields.length; i++) {
                    columns.put(fields[i], i);
                }
            } else {
                entries.add(entry(fields));
            }
        }
        return entries;
    }

    private GazetteerEntry entry(String[] fields) {
        String name = field(fields, "name");
        String source = field(fields, "source");
        if (name.isEmpty() || source.isEmpty()) {
            throw new IllegalArgumentException(file + ":" + line + ": a place needs a name and a source");
        }
        String country = field(fields, "country");
        List<String> written = names(field(fields, "names"));
        try {
            return new GazetteerEntry(
                    id(name, country, source),
                    name,
                    PlaceKind.valueOf(field(fields, "kind").toUpperCase(Locale.ROOT)),
                    GeoNamesRow.coordinates(field(fields, "latitude"), field(fields, "longitude")),
                    country.isEmpty() ? null : country,
                    field(fields, "code"),
                    field(fields, "parent"),
                    0,
                    year(field(fields, "from")),
                    year(field(fields, "to")),
                    source,
                    "",
                    written.stream().map(DatedName::name).toList(),
                    written.stream()
                            .map(DatedName::find)
                            .filter(Objects::nonNull)
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ":" + line + ": " + e.getMessage(), e);
        }
    }

    private String field(String[] fields, String column) {
        Integer at = columns.get(column);
        return at == null || at >= fields.length ? "" : fields[at].strip();
    }

    private static @Nullable Integer year(String year) {
        return year.isEmpty() ? null : Integer.valueOf(year);
    }

    private static List<String> names(String names) {
        List<String> found = new ArrayList<>();
        for (String name : names.split("\\|", -1)) {
            String bare = name.strip();
            int colon = bare.indexOf(':');
            if (colon == 2 || colon == 3) {
                bare = bare.substring(colon + 1).strip();
            }
            if (!bare.isEmpty()) {
                found.add(bare);
            }
        }
        return found;
    }

    private static String id(String name, String country, String source) {
        for (String[] known : new String[][] {
            {"GeoNames ", "geonames:"},
            {"Natural Earth ", "naturalearth:"},
            {"US Census ", "census:"},
            {"ISO 3166-1 ", "country:"}
        }) {
            if (source.startsWith(known[0])) {
                int end = source.indexOf(';');
                return known[1]
                        + source.substring(known[0].length(), end < 0 ? source.length() : end)
                                .strip();
            }
        }
        String title = source.startsWith(ARTICLE) ? source.substring(ARTICLE.length()) : name + " " + country;
        int end = title.indexOf(';');
        return "annales:"
                + PlaceNames.fold(end < 0 ? title : title.substring(0, end)).replace(' ', '-');
    }
}
