package org.annales.model;

import org.jspecify.annotations.Nullable;

/**
 * A place that a name in a text stands for.
 *
 * @param id {@code geonames:585279}, {@code annales:lachin-corridor}, or {@code name:…} for a place no gazetteer knows
 * @param at null where it is not known
 * @param country ISO 3166-1 alpha-2 code, where it lies in one
 * @param parent name of what it is a part of; empty where not known
 * @param code administrative code ({@code US.IN}): of a region its own, of a settlement that of the region it lies in; empty
 *     where not known
 */
public record Place(
        String id,
        String name,
        PlaceKind kind,
        @Nullable Coordinates at,
        @Nullable String country,
        String parent,
        String code) {

    /** A place of which nobody knows what it is a part of. */
    public Place(String id, String name, PlaceKind kind, @Nullable Coordinates at, @Nullable String country) {
        this(id, name, kind, at, country, "", "");
    }

    /** The same place under another name. */
    public Place called(String other) {
        return new Place(id, other, kind, at, country, parent, code);
    }
}
