package org.annales.model;

import org.jspecify.annotations.Nullable;

/**
 * A place that a name in a text stands for.
 *
 * @param id {@code geonames:585279}, {@code annales:lachin-corridor}, or {@code name:…} for a place no gazetteer knows
 * @param at null where it is not known
 * @param country ISO 3166-1 alpha-2 code, where it lies in one
 */
public record Place(
        String id,
        String name,
        PlaceKind kind,
        @Nullable Coordinates at,
        @Nullable String country) {}
