package org.annales.state;

import java.util.List;
import java.util.Locale;
import org.annales.model.When;

/**
 * One thing told about how long a state, force or organisation existed.
 *
 * @param other the new name, or what it was merged into or succeeded by; empty otherwise
 */
public record LifeStep(Effect effect, String name, String other, When when, List<String> sources) {
    /** What it does to a life. */
    public enum Effect {
        FOUNDED,
        RENAMED,
        MERGED_INTO,
        SUCCEEDED_BY,
        DISSOLVED
    }

    public LifeStep {
        sources = List.copyOf(sources);
    }

    /** How names of one body are compared. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT).strip().replaceFirst("^the ", "");
    }
}
