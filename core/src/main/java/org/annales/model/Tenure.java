package org.annales.model;

import java.util.List;

/** A person holds an office from a time to a time. */
public record Tenure(String person, String office, When from, When to, List<String> statements) {

    public Tenure {
        statements = List.copyOf(statements);
    }
}
