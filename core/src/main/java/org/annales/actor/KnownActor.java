package org.annales.actor;

import org.annales.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An actor of the packaged knowledge.
 *
 * @param adjective how what is its own is called (“Armenian” army), where there is such a word
 * @param people plural name of its people or members (“Armenians”), where there is one
 */
record KnownActor(
        Actor actor, @Nullable String adjective, @Nullable String people) {}
