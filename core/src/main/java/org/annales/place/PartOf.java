package org.annales.place;

import org.annales.model.Place;
import org.annales.model.PlaceKind;

/** A place that is known only by the one it belongs to: “Asmara International Airport”, “Martuni District”, “the town's airport”. */
final class PartOf {

    private PartOf() {}

    /** A place of its own name and kind at the position of the one it belongs to. */
    static Place place(Place whole, String name, PlaceKind kind) {
        return new Place(
                whole.id() + "/" + PlaceNames.fold(name).replace(' ', '-'), name, kind, whole.at(), whole.country());
    }
}
