package org.annales.store;

import org.annales.model.HoldingKind;

/** How many places an actor holds in one way on a day. */
public record HeldCount(String holder, HoldingKind kind, int places) {}
