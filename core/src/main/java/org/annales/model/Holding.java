package org.annales.model;

import java.util.List;

/** An actor holds a place from a time to a time, as statements and attestations vote. */
public record Holding(
        String place, String placeId, String holder, HoldingKind kind, When from, When to, List<String> statements) {

    public Holding {
        statements = List.copyOf(statements);
    }
}
