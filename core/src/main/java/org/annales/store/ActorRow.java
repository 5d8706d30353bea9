package org.annales.store;

import org.annales.model.Actor;

/** An actor and how often the documents speak of it. */
public record ActorRow(Actor actor, int documents, int mentions, int statements) {}
