package org.annales.model;

/**
 * An actor named, described or referred to in a text.
 *
 * @param head offset at which the head word of the phrase begins
 * @param how “name”, “phrase”, “pronoun”, “description”, “last name”, …
 * @param name the shortest full name this document has for the actor (“ELF”, where {@link Actor#name} may be longer)
 */
public record ActorMention(Span span, int head, Actor actor, String how, String name) {

    public ActorMention(Span span, int head, Actor actor, String how) {
        this(span, head, actor, how, actor.name());
    }
}
