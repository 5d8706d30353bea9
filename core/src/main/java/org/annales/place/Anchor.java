package org.annales.place;

/** A place that is sure enough to tell of its neighbours. */
record Anchor(NameGroup group, Sense sense) {

    /** How close in the text it stands to a name, 0.5–1. */
    double weight(NameGroup name) {
        int nearest = Integer.MAX_VALUE;
        for (NameMention mine : group.mentions) {
            int at = mine.sentence;
            for (NameMention its : name.mentions) {
                nearest = Math.min(nearest, Math.abs(at - its.sentence));
            }
        }
        return nearest == 0 ? 1 : nearest <= 2 ? 0.8 : 0.5;
    }
}
