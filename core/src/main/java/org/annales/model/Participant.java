package org.annales.model;

import org.jspecify.annotations.Nullable;

/**
 * Who or what fills a role of a statement.
 *
 * @param text the words at that spot (“they”)
 * @param name the shortest full name after resolving (“Armenian forces”)
 * @param actor the actor's id, where it is one
 */
public record Participant(
        Span span, String text, String name, @Nullable String actor) {}
