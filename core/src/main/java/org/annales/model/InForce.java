package org.annales.model;

import java.util.List;

/**
 * An agreement, ceasefire, blockade or emergency is in force from a time to a time.
 *
 * @param kind ceasefire, agreement, treaty, blockade, emergency, martial law, …
 */
public record InForce(String kind, String name, When from, When to, List<String> statements) {

    public InForce {
        statements = List.copyOf(statements);
    }
}
