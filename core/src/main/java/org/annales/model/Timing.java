package org.annales.model;

import org.jspecify.annotations.Nullable;

/**
 * When a statement's happening took place.
 *
 * @param how “governed”, “clause”, “sentence”, “inherited”, “heading”, “none”
 * @param anchor the time expression it comes from
 */
public record Timing(
        When when, Extent extent, String how, @Nullable Span anchor) {

    public static final Timing UNKNOWN = new Timing(When.unknown(), Extent.SOME_DAY, "none", null);
}
