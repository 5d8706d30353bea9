package org.annales.model;

import org.jspecify.annotations.Nullable;

/**
 * A side, institution, force, group or person that a name in a text stands for.
 *
 * @param id stable for the same name, side and sector
 * @param side the people or state whose cause it serves (“Armenian”), where known
 */
public record Actor(
        String id, String name, Sector sector, @Nullable String side) {}
