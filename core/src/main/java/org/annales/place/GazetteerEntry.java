package org.annales.place;

import java.util.List;
import org.annales.model.Coordinates;
import org.annales.model.Place;
import org.annales.model.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * What a gazetteer knows of a place.
 *
 * @param id {@code geonames:585279}, {@code naturalearth:…}, {@code census:…} or {@code annales:lachin-corridor}
 * @param name the name to show
 * @param at null where it is not known
 * @param country ISO 3166-1 alpha-2 code; null where it lies in none or in several
 * @param code GeoNames administrative code ({@code US.IN}, {@code US.IN.143}): of a region its own, of a settlement that of the
 *     narrowest region it lies in; empty where not known
 * @param parent name of what it is a part of; empty where not known
 * @param population inhabitants; 0 where not known
 * @param from first year of its name or existence; null where open
 * @param to last year; null where open
 * @param source where the facts can be checked
 * @param updated day of the source's last change, {@code 2023-03-01}; empty where not known
 * @param names other names in any language; empty unless asked for with them
 * @param dated those of its names that it bore but for a time
 */
public record GazetteerEntry(
        String id,
        String name,
        PlaceKind kind,
        @Nullable Coordinates at,
        @Nullable String country,
        String code,
        String parent,
        long population,
        @Nullable Integer from,
        @Nullable Integer to,
        String source,
        String updated,
        List<String> names,
        List<DatedName> dated) {

    public GazetteerEntry {
        names = List.copyOf(names);
        dated = List.copyOf(dated);
    }

    /** One whose names have no years of their own. */
    public GazetteerEntry(
            String id,
            String name,
            PlaceKind kind,
            @Nullable Coordinates at,
            @Nullable String country,
            String code,
            String parent,
            long population,
            @Nullable Integer from,
            @Nullable Integer to,
            String source,
            String updated,
            List<String> names) {
        this(id, name, kind, at, country, code, parent, population, from, to, source, updated, names, List.of());
    }

    public Place place() {
        return new Place(id, name, kind, at, country, parent, code);
    }

    /** Does a human hand vouch for it? Such entries outrank a bulk source's. */
    public boolean isHandMade() {
        return id.startsWith("annales:") || id.startsWith("country:") || source.contains("; Wikipedia");
    }

    /** How well known it is, 0–10: what a reader thinks of first where nothing else tells. */
    public double prominence() {
        double people = Math.log10(1.0 + population);
        return switch (kind) {
            case CONTINENT -> 9.6;
            case COUNTRY -> 9.5;
            case HISTORICAL, DE_FACTO, STATE -> 8;
            case SEA -> 7.5;
            case CAPITAL -> Math.max(7, people);
            case REGION -> 6.4;
            case RIVER, LAKE, ISLAND, MOUNTAIN -> isHandMade() ? 5.5 : 4.5;
            case CORRIDOR, PASS, FRONT, AIRPORT, BASE, BUILDING -> 5;
            case DISTRICT -> 4.6;
            case SETTLEMENT, OTHER -> Math.max(isHandMade() ? 4 : 2.5, people);
        };
    }
}
