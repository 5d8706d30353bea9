package org.annales.model;

import java.time.LocalDate;
import java.util.List;

/**
 * An agreement, ceasefire, blockade, emergency or mandate is in force from a time to a time.
 *
 * @param kind ceasefire, agreement, treaty, blockade, emergency, martial law, mandate, …
 * @param breaches when it was broken without ending, in order of time
 * @param statements ids of the statements and attestations that tell how it began, went on and ended
 */
public record InForce(String kind, String name, When from, When to, List<Breach> breaches, List<String> statements) {

    public InForce {
        breaches = List.copyOf(breaches);
        statements = List.copyOf(statements);
    }

    /** As it is told until a day: without the breaches that came later. */
    public InForce until(LocalDate day) {
        List<Breach> then = breaches.stream()
                .filter(breach -> !breach.when().earliest().isAfter(day))
                .toList();
        return new InForce(kind, name, from, to, then, statements);
    }

    /** One time at which it was broken, with the statements that say so. */
    public record Breach(When when, List<String> statements) {
        public Breach {
            statements = List.copyOf(statements);
        }
    }
}
