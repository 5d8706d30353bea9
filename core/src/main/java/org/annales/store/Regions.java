package org.annales.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annales.model.Place;
import org.annales.model.PlaceKind;
import org.jdbi.v3.core.Handle;

/** Which of the places that documents name lie in which of the regions that they name. */
final class Regions {
    private static final String MENTIONED = " AND EXISTS (SELECT 1 FROM place_mentions m WHERE m.place = p.key)";

    private final Handle handle;

    Regions(Handle handle) {
        this.handle = handle;
    }

    /** The ids of the places that lie in any of some places. */
    List<String> parts(Collection<Place> regions) {
        List<String> parts = new ArrayList<>();
        for (Place region : regions) {
            if (isRegion(region)) {
                String code = region.code().length() > 2 ? region.code() : "-";
                handle.createQuery("SELECT id FROM places p WHERE (p.parent = ? OR p.code = ?"
                                + " OR (p.code > ? AND p.code < ?)) AND p.id <> ?" + MENTIONED
                                + " ORDER BY id")
                        .bind(0, region.name())
                        .bind(1, code)
                        .bind(2, code + ".")
                        .bind(3, code + "/")
                        .bind(4, region.id())
                        .mapTo(String.class)
                        .forEach(parts::add);
            }
        }
        return parts;
    }

    /** For each place the regions it lies in, by id; the narrowest first. */
    Map<String, List<Place>> of(Collection<Place> places) {
        Map<String, Place> known = new LinkedHashMap<>();
        List<String> names = places.stream()
                .map(Place::parent)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        List<String> codes = places.stream()
                .flatMap(place -> codes(place.code()).stream())
                .distinct()
                .toList();
        // The index is over folded names.
        load("folded", names.stream().map(Folding::of).distinct().toList(), known);
        load("code", codes, known);
        Map<String, List<Place>> found = new HashMap<>();
        for (Place place : places) {
            List<String> within = codes(place.code());
            found.put(
                    place.id(),
                    known.values().stream()
                            .filter(region -> !region.id().equals(place.id()))
                            .filter(region -> region.name().equals(place.parent())
                                    || !region.code().isEmpty()
                                            && within.contains(region.code())
                                            && isWider(region, place))
                            .toList());
        }
        return found;
    }

    private static boolean isWider(Place region, Place place) {
        return place.kind().isPoint() || region.code().length() < place.code().length();
    }

    private void load(String column, List<String> values, Map<String, Place> known) {
        if (values.isEmpty()) {
            return;
        }
        Sql.each(
                Sql.in(
                        handle,
                        "SELECT * FROM places p WHERE " + column + " IN (%s)" + MENTIONED + " ORDER BY id",
                        values),
                row -> {
                    Place place = Names.place(row);
                    if (isRegion(place)) {
                        known.putIfAbsent(place.id(), place);
                    }
                });
    }

    /** “UA.07.2” lies in “UA.07”. */
    private static List<String> codes(String code) {
        List<String> codes = new ArrayList<>();
        for (String at = code; at.indexOf('.') > 0; at = at.substring(0, at.lastIndexOf('.'))) {
            codes.add(at);
        }
        return codes;
    }

    private static boolean isRegion(Place place) {
        return Set.of(PlaceKind.REGION, PlaceKind.DISTRICT, PlaceKind.ISLAND, PlaceKind.DE_FACTO)
                .contains(place.kind());
    }
}
