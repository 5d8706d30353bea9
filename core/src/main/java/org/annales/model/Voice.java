package org.annales.model;

import org.jspecify.annotations.Nullable;

/**
 * Who is said to say something.
 *
 * @param via through whom (“The Times quoted a spokesman”), where the text says so
 */
public record Voice(String name, Stance stance, @Nullable String via) {}
