package org.annales.place;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says why a place was chosen. */
final class Reasons {

    /** A neighbour worth naming as a reason. */
    private static final double NEIGHBOUR_KM = 150;
    /** How much of the document's talk of countries makes it a document about one. */
    private static final double ABOUT = 0.2;

    private final PlaceResolver resolver;

    Reasons(PlaceResolver resolver) {
        this.resolver = resolver;
    }

    /** Why the group's place was chosen, in a few words for the user. */
    String of(NameGroup group) {
        if (group.reason.isEmpty()) {
            group.reason = findReason(group);
        }
        return group.reason;
    }

    private String findReason(NameGroup group) {
        Sense chosen = Objects.requireNonNull(group.chosen);
        String spelling = group.mentions.getFirst().similar ? "spelt like it; " : "";
        NameMention outer = group.mentions.getFirst().inside;
        NameGroup around = outer == null ? null : resolver.findGroup(outer);
        if (outer != null && around != null && around.senses.stream().anyMatch(s -> s.contains(chosen))) {
            return spelling + "the text puts it in " + outer.text;
        }
        if (group.senses.size() == 1) {
            return spelling + "the only place of the name";
        }
        String nearest = nearest(group, chosen);
        if (nearest != null && group.asked != chosen.entry.kind()) {
            return spelling + "near " + nearest + ", which the text also names";
        }
        String country = chosen.entry.country();
        if (!chosen.entry.kind().isState() && country != null && resolver.share(country, group) > ABOUT) {
            return spelling + "the text is about its country (" + country + ")";
        }
        return spelling
                + (group.asked == chosen.entry.kind()
                        ? "the kind of place the text asks for"
                        : "the best known of the name");
    }

    private @Nullable String nearest(NameGroup group, Sense chosen) {
        String nearest = null;
        double best = NEIGHBOUR_KM;
        for (Anchor anchor : resolver.anchors()) {
            double kilometres = chosen.kilometresTo(anchor.sense());
            if (!anchor.group().key.equals(group.key) && kilometres < best) {
                best = kilometres;
                nearest = anchor.sense().entry.name();
            }
        }
        return nearest;
    }
}
