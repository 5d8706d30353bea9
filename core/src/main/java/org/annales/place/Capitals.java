package org.annales.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annales.model.Place;
import org.annales.model.PlaceKind;
import org.jspecify.annotations.Nullable;

/** The capitals of the states of today, from {@code en/place/capitals.tsv}, as the gazetteer knows them. Thread-safe. */
final class Capitals {

    private final Gazetteer gazetteer;
    private final Map<String, String> names = new HashMap<>();

    Capitals(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (String line : Cues.lines("capitals.tsv")) {
            String[] fields = line.split("\t", -1);
            names.put(fields[0], fields[1]);
        }
    }

    /** The capital of a country (ISO code), or null. */
    @Nullable
    Place find(String country) {
        String name = names.get(country);
        return name == null
                ? null
                : gazetteer.listFolded(PlaceNames.fold(name)).stream()
                        .filter(e -> e.kind() == PlaceKind.CAPITAL && country.equals(e.country()))
                        .map(GazetteerEntry::place)
                        .findFirst()
                        .orElse(null);
    }

    /** How well known a place is, as the gazetteer says; 0 for one it does not know. */
    double prominence(Place place) {
        List<GazetteerEntry> named = gazetteer.listFolded(PlaceNames.fold(place.name()));
        return named.stream()
                .filter(e -> e.id().equals(place.id()))
                .mapToDouble(GazetteerEntry::prominence)
                .findFirst()
                .orElse(0);
    }
}
