package org.annales.place;

import java.util.ArrayList;
import java.util.List;
import org.annales.model.PlaceKind;
import org.jspecify.annotations.Nullable;

/** The mentions of one document that are resolved together: the same name in the same company. */
final class NameGroup {

    final String key;
    final @Nullable PlaceKind asked;
    final List<NameMention> mentions = new ArrayList<>();
    /** What it may stand for. */
    final List<Sense> senses = new ArrayList<>();
    /** What it is taken for, so far. */
    @Nullable
    Sense chosen;
    /** Second best score. */
    double runnerUp;
    /** Why it is taken for that; empty until asked. */
    String reason = "";
    /** What it has added to its country's weight. */
    double voice;

    NameGroup(String key, @Nullable PlaceKind asked) {
        this.key = key;
        this.asked = asked;
    }

    /** By how much the chosen sense leads. */
    double margin() {
        return chosen == null ? 0 : chosen.score - runnerUp;
    }
}
