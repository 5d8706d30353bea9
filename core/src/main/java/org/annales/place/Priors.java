package org.annales.place;

import java.util.List;
import java.util.Objects;
import org.annales.model.PlaceKind;
import org.jspecify.annotations.Nullable;

/** What a name most likely stands for by itself: size, spelling, the kind the words beside it ask for, and time. */
final class Priors {

    /** How far from a region's point its seat may lie. */
    private static final double SEAT_KM = 80;
    /** The same for a city of millions, whose region is larger (Leningrad). */
    private static final double GREAT_SEAT_KM = 160;
    /** From this prominence on: a capital, a city of three million. */
    private static final double GREAT = 6.5;

    /** From this prominence on (a town of 30,000) the town rather than the region is meant. */
    private static final double SEAT = 4.5;

    private final Years years;

    /** @param years the years that the document speaks of */
    Priors(Years years) {
        this.years = years;
    }

    /** Gives a group what its first mention may stand for. */
    void addSenses(NameGroup group, NameMention name) {
        for (GazetteerEntry entry : name.entries) {
            boolean own = PlaceNames.fold(entry.name()).equals(name.key);
            group.senses.add(new Sense(entry, own, prior(entry, own, name)));
        }
        boolean area = name.asked == PlaceKind.DISTRICT || name.asked == PlaceKind.REGION;
        if (!area && group.senses.size() > 1) {
            preferSeats(group.senses);
        }
    }

    /** A district or region that bears the name of the town in it is not meant where the text does not say “district”. */
    private static void preferSeats(List<Sense> senses) {
        for (Sense town : senses) {
            if (!town.entry.kind().isPoint() || !town.own) {
                continue;
            }
            boolean large = town.entry.prominence() >= SEAT || town.entry.isHandMade();
            for (Sense area : senses) {
                boolean around = (area.entry.kind() == PlaceKind.DISTRICT
                                || (area.entry.kind() == PlaceKind.REGION && large))
                        && Objects.equals(area.entry.country(), town.entry.country())
                        && area.kilometresTo(town) < (town.entry.prominence() >= GREAT ? GREAT_SEAT_KM : SEAT_KM);
                if (around) {
                    town.prior = Math.max(town.prior, area.prior + 0.2);
                    town.score = town.prior;
                }
            }
        }
    }

    /** Is there a town of the same name within the region? */
    static boolean hasSeat(Sense region, List<Sense> senses) {
        return senses.stream()
                .anyMatch(s -> s.entry.kind().isPoint()
                        && Objects.equals(s.entry.country(), region.entry.country())
                        && s.kilometresTo(region) < SEAT_KM);
    }

    /** Size, spelling and kind. */
    private double prior(GazetteerEntry entry, boolean own, NameMention name) {
        double prior = 0.6 * entry.prominence();
        boolean asGood = entry.isHandMade() && entry.prominence() >= GREAT;
        prior += own || asGood ? 0.8 : entry.isHandMade() || entry.prominence() >= PlaceResolver.WELL_KNOWN ? 0 : -0.6;
        prior += entry.isHandMade() ? 0.4 : 0;
        prior += name.similar ? -1.5 : 0;
        if (name.articled && name.asked == null && !entry.isHandMade()) {
            prior -= entry.kind() == PlaceKind.SETTLEMENT || entry.kind() == PlaceKind.DISTRICT ? 2.5 : 0;
        }
        return prior + fit(entry.kind(), name.asked) + years.fit(entry, name.key);
    }

    /** How well a place's kind fits the one that the words ask for. */
    static double fit(PlaceKind kind, @Nullable PlaceKind asked) {
        if (asked == null || asked == PlaceKind.OTHER) {
            return 0;
        }
        if (kind == asked) {
            return 2;
        }
        boolean settlement = kind == PlaceKind.SETTLEMENT || kind == PlaceKind.CAPITAL;
        return switch (asked) {
            case SETTLEMENT, CAPITAL -> settlement ? 2 : -2;
            case DISTRICT -> kind == PlaceKind.REGION ? 1.5 : settlement ? 0.3 : -2;
            case REGION ->
                kind == PlaceKind.DISTRICT || kind == PlaceKind.DE_FACTO || kind == PlaceKind.HISTORICAL
                        ? 1.5
                        : settlement ? -0.5 : -1;
            case COUNTRY, STATE -> kind.isState() ? 2 : -2;
            case AIRPORT, BASE, BUILDING, CORRIDOR, FRONT -> settlement ? 0.5 : -0.5;
            default -> -1.5;
        };
    }
}
