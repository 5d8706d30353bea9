package org.annales.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A state, force or organisation exists from a time to a time, as is told of its founding, renaming, merging and end.
 *
 * @param name as it was first called
 * @param from {@link WhenNone#OPEN} where no source tells how it began
 * @param to {@link WhenNone#OPEN} where no source gives an end
 * @param changes what became of it, in order of time
 */
public record Lifespan(String name, When from, When to, List<Change> changes, List<String> statements) {
    public Lifespan {
        changes = List.copyOf(changes);
        statements = List.copyOf(statements);
    }

    /**
     * What became of it at a time.
     *
     * @param kind renamed, merged into or succeeded by
     * @param name the new name, or the name of what took its place
     */
    public record Change(String kind, String name, When when) {}

    /** When it is first told to have existed: since its founding, else, where it was renamed, since then. */
    public When firstWord() {
        boolean untold = from instanceof WhenNone && !changes.isEmpty();
        return untold ? changes.getFirst().when() : from;
    }

    /** What it was called on a day. */
    public String nameOn(LocalDate day) {
        String called = name;
        for (Change change : changes) {
            if (change.kind().equals("renamed") && !change.when().earliest().isAfter(day)) {
                called = change.name();
            }
        }
        return called;
    }
}
