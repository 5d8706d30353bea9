package org.annales.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.annales.model.When;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks, whoever asks it: the server or the static copy.
 *
 * @param path values of the path's parts in braces
 * @param query values behind the question mark, by name
 */
record Ask(Map<String, String> path, Map<String, List<String>> query) {

    private static final int LONGEST = 2000;

    Ask {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
    }

    /** A part of the path. */
    String part(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new BadAsk("no " + name);
        }
        return value;
    }

    /** Every value of a name; one value may hold several with commas. Blank ones are left out. */
    List<String> all(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The first value of a name as it is, or null where there is none. */
    @Nullable
    String text(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        String value = values.isEmpty() ? "" : values.getFirst().strip();
        if (value.length() > LONGEST) {
            throw new BadAsk(name + " is too long");
        }
        return value.isEmpty() ? null : value;
    }

    /** A number within bounds. */
    int number(String name, int usual, int least, int most) {
        String value = text(name);
        if (value == null) {
            return usual;
        }
        try {
            return Math.clamp(Integer.parseInt(value), least, most);
        } catch (NumberFormatException e) {
            throw new BadAsk(name + " is no number: " + value, e);
        }
    }

    /** A share from 0 to 1. */
    double share(String name) {
        String value = text(name);
        try {
            return value == null ? 0 : Math.clamp(Double.parseDouble(value), 0, 1);
        } catch (NumberFormatException e) {
            throw new BadAsk(name + " is no number: " + value, e);
        }
    }

    /** The first day of a date written as EDTF, or null where there is none. */
    @Nullable
    LocalDate from(String name) {
        return find(name).map(When::earliest).orElse(null);
    }

    /** The last day of a date written as EDTF, or null where there is none. */
    @Nullable
    LocalDate to(String name) {
        return find(name).map(When::latest).orElse(null);
    }

    private Optional<When> find(String name) {
        String value = text(name);
        if (value == null) {
            return Optional.empty();
        }
        Optional<When> when = When.find(value).filter(found -> found.isKnown() && !found.isOpen());
        if (when.isEmpty()) {
            throw new BadAsk(name + " is no date: " + value);
        }
        return when;
    }
}
