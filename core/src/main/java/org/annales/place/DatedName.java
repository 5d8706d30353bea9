package org.annales.place;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A name that a place bore for a time (Leningrad, 1924–1991).
 *
 * @param key the name, folded
 * @param from first year; null where open
 * @param to last year; null where open
 */
record DatedName(
        String key, @Nullable Integer from, @Nullable Integer to) {

    private static final char SIGN = '@';

    /** Reads {@code Leningrad@1924-1991}, one end of which may be missing; null where no years stand behind the name. */
    static @Nullable DatedName find(String written) {
        int sign = written.lastIndexOf(SIGN);
        if (sign < 0) {
            return null;
        }
        String[] years = written.substring(sign + 1).split("-", -1);
        if (years.length != 2) {
            throw new IllegalArgumentException("no years: " + written);
        }
        return new DatedName(PlaceNames.fold(name(written)), year(years[0]), year(years[1]));
    }

    /** The name without the years. */
    static String name(String written) {
        int sign = written.lastIndexOf(SIGN);
        return sign < 0 ? written : written.substring(0, sign).strip();
    }

    private static @Nullable Integer year(String year) {
        return year.isBlank() ? null : Integer.valueOf(year.strip());
    }

    /** All of a place, on one line without tabs. */
    static String write(List<DatedName> names) {
        return names.stream()
                .map(n -> n.key + SIGN + (n.from == null ? "" : n.from) + "-" + (n.to == null ? "" : n.to))
                .collect(Collectors.joining("|"));
    }

    static List<DatedName> read(String line) {
        List<DatedName> names = new ArrayList<>();
        for (String written : line.isEmpty() ? new String[0] : line.split("\\|", -1)) {
            DatedName name = find(written);
            if (name != null) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }
}
