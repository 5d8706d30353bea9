package org.annales.model;

/**
 * An actor named, described or referred to in a text.
 *
 * @param head offset at which the head word of the phrase begins
 * @param how “name”, “phrase”, “pronoun”, “description”, “last name”, …
 */
public record ActorMention(Span span, int head, Actor actor, String how) {}
