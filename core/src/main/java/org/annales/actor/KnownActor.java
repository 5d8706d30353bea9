package org.annales.actor;

import org.annales.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An actor of the packaged knowledge.
 *
 * @param adjective how what is its own is called (“Armenian” army), where there is such a word
 * @param people plural name of its people or members (“Armenians”), where there is one
 * @param years in which a seat that other states have too is its
 */
record KnownActor(
        Actor actor,
        @Nullable String adjective,
        @Nullable String people,
        @Nullable Years years) {

    /** Both ends count. */
    record Years(int from, int to) {
        boolean contain(int year) {
            return from <= year && year <= to;
        }
    }

    KnownActor(Actor actor, @Nullable String adjective, @Nullable String people) {
        this(actor, adjective, people, null);
    }
}
