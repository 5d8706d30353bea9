package org.annales.place;

import org.annales.model.Place;
import org.annales.model.PlaceKind;

/** A place that is known only by the one it belongs to: “Asmara International Airport”, “Martuni District”, “the town's airport”. */
final class PartOf {

    private PartOf() {}

    /**
     * A place of its own name and kind, at the position of the one it belongs to where that is not much larger: an airport is near its
     * town, but not in the middle of its country.
     */
    static Place place(Place whole, String name, PlaceKind kind) {
        boolean area = kind == PlaceKind.REGION || kind == PlaceKind.DISTRICT;
        boolean near = whole.kind().isPoint() || whole.kind() == PlaceKind.DISTRICT || area;
        return new Place(
                whole.id() + "/" + PlaceNames.fold(name).replace(' ', '-'),
                name,
                kind,
                near ? whole.at() : null,
                whole.country());
    }
}
