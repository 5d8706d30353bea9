package org.annales.place;

import org.annales.model.Coordinates;

/** A place that a name may stand for, with what the resolver needs of it at hand. */
final class Sense {

    private static final double EARTH_RADIUS_KM = 6371.0;

    final GazetteerEntry entry;
    /** The score without the document's context. */
    double prior;
    /** The score in context. */
    double score;

    private final boolean located;
    private final double x;
    private final double y;
    private final double z;

    /** The name is the place's own, not another one of its names. */
    final boolean own;

    Sense(GazetteerEntry entry, boolean own, double prior) {
        this.entry = entry;
        this.own = own || entry.isHandMade();
        this.prior = prior;
        this.score = prior;
        Coordinates at = entry.at();
        located = at != null;
        double lat = at == null ? 0 : Math.toRadians(at.latitude());
        double lon = at == null ? 0 : Math.toRadians(at.longitude());
        x = Math.cos(lat) * Math.cos(lon);
        y = Math.cos(lat) * Math.sin(lon);
        z = Math.sin(lat);
    }

    /** Great-circle distance; half the earth's girth where one of the two has no coordinates. */
    double kilometresTo(Sense other) {
        if (!located || !other.located) {
            return EARTH_RADIUS_KM * Math.PI;
        }
        double dot = x * other.x + y * other.y + z * other.z;
        return EARTH_RADIUS_KM * Math.acos(Math.max(-1, Math.min(1, dot)));
    }

    boolean isLocated() {
        return located;
    }

    /** Does this place hold the other one, as far as codes, names and distance tell? */
    boolean contains(Sense other) {
        GazetteerEntry in = other.entry;
        if (in.id().equals(entry.id())) {
            return false;
        }
        return switch (entry.kind()) {
            case COUNTRY ->
                entry.country() != null
                        && entry.country().equals(in.country())
                        && !in.kind().isState();
            case HISTORICAL, DE_FACTO, STATE ->
                in.parent().equals(entry.name())
                        || (entry.country() != null
                                && entry.country().equals(in.country())
                                && kilometresTo(other) < 800);
            case REGION, DISTRICT, ISLAND -> isIn(in) || isNear(other);
            case SETTLEMENT, CAPITAL ->
                kilometresTo(other) < 30
                        && in.prominence() < entry.prominence()
                        && in.kind().isPoint();
            default -> false;
        };
    }

    private boolean isIn(GazetteerEntry in) {
        return (entry.code().length() > 2
                        && (in.code().startsWith(entry.code() + ".")
                                || (in.code().equals(entry.code()) && in.kind().isPoint())))
                || (!in.parent().isEmpty() && in.parent().equals(entry.name()));
    }

    /** Without a code to go by: the same country and not far. */
    private boolean isNear(Sense other) {
        boolean coded = entry.code().length() > 2 && other.entry.code().length() > 2;
        double reach = entry.kind() == org.annales.model.PlaceKind.DISTRICT ? 50 : 180;
        return !coded
                && (entry.country() == null || entry.country().equals(other.entry.country()))
                && kilometresTo(other) < reach;
    }
}
